package dev.srm.catalogfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.srm.catalog.TypeClaim;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexedCatalogTest {

  private static final String INDEX =
      """
      catalog\t1.0\t2026-11-21
      account\tec2
      aws_instance\tinstance\tmetadata_options\tuser_data
      aws_vpc\tvpc
      aws_vpc_endpoint\tendpoint
      AWS::EC2::Instance\tinstance\tUserData
      AWS::EC2::VPC\tvpc
      service\ts3
      aws_s3_bucket\tbucket\t*
      aws_s3_bucket_policy\tbucket-policy\tpolicy
      AWS::S3::Bucket\tbucket\tBucketName
      AWS::CertificateManager::Certificate\tcertificate
      service\ts3control
      aws_s3_access_point\taccess-point
      """;

  private final IndexedCatalog catalog =
      new IndexedCatalog(
          CatalogIndex.parse(INDEX),
          key -> {
            throw new IllegalStateException("No question about a type loads " + key);
          });

  @Test
  void a_claim_names_service_kind_and_attributes() {
    assertThat(catalog.claim("aws_instance"))
        .isEqualTo(
            new TypeClaim(
                "aws_instance", "ec2", "instance", Set.of("metadata_options", "user_data")));
    assertThat(catalog.claim("aws_nothing")).isNull();
    assertThat(catalog.claim("")).isNull();
  }

  @Test
  void services_come_with_and_without_account_duties() {
    assertThat(catalog.services()).containsExactly("ec2", "s3", "s3control");
    assertThat(catalog.servicesWithAccountDuties()).containsExactly("ec2");
  }

  @ParameterizedTest
  @CsvSource({
    "aws_instance, user_data, true",
    "aws_instance, tags, false",
    "aws_instance, arn, true",
    "aws_s3_bucket, anything, true",
    "random_pet, id, true",
    "random_pet, name, true",
    "random_pet, prefix, false",
    "AWS::EC2::Instance, UserData, true",
    "awscc_ec2_instance, user_data, true",
    "awscc_ec2_instance, UserData, true",
    "awscc_ec2_instance, tags, false"
  })
  void readers_keep_what_conditions_look_at(String type, String attribute, boolean kept) {
    assertThat(catalog.keeps(type, attribute)).isEqualTo(kept);
  }

  @Test
  void a_cloud_control_type_is_claimed_like_its_cloudformation_twin() {
    assertThat(catalog.claim("awscc_s3_bucket"))
        .isEqualTo(new TypeClaim("awscc_s3_bucket", "s3", "bucket", Set.of("BucketName")));
    assertThat(catalog.claim("awscc_certificatemanager_certificate")).isNotNull();
    assertThat(catalog.claim("awscc_s3_nothing")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "aws_s3_bucket_new_setting, s3",
    "aws_s3_access_point_policy, s3control",
    "aws_s3_thing, s3",
    "aws_vpc_thing, ec2",
    "aws_instance_thing, ec2",
    "AWS::S3::Thing, s3",
    "awscc_s3_thing, s3",
    "awscc_certificatemanager_thing, s3",
    "awscc_certificate_manager_thing, s3"
  })
  void an_unclaimed_type_belongs_to_the_service_of_its_nearest_neighbours(
      String type, String service) {
    assertThat(catalog.guessService(type)).isEqualTo(service);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws_nothing_here",
        "aws",
        "",
        "AWS::Nothing::Here",
        "AWS::",
        "awscc_",
        "awscc_nothing_here",
        "google_storage_bucket",
        "aws_"
      })
  void nothing_is_guessed_without_neighbours(String type) {
    assertThat(catalog.guessService(type)).isNull();
  }

  @Test
  void types_are_sorted() {
    assertThat(catalog.types()).isSorted().hasSize(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "service\ts3\n", "catalog\t1\n"})
  void what_is_no_index_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> CatalogIndex.parse(text));
  }
}
