package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.catalog.ControlType;
import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.catalog.Service;
import dev.srm.catalog.ServiceModel;
import dev.srm.catalogfile.BundledCatalog;
import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.ItemStatus;
import dev.srm.checklist.LayerOwnership;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scenarios by which AWS and the founding documents explain the model, as acceptance tests. On
 * a template, because there nothing but the resource itself is said.
 */
class FoundingScenariosTest {

  private static final String TEMPLATE =
      """
      Resources:
        Server: {Type: AWS::EC2::Instance, Properties: {ImageId: ami-0a1b2c3d4e5f60718}}
        Disk: {Type: AWS::EC2::Volume, Properties: {AvailabilityZone: eu-west-1a, Size: 8}}
        Firewall:
          Type: AWS::EC2::SecurityGroup
          Properties:
            GroupDescription: Admin
            SecurityGroupIngress:
              - {IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0}
        Network: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
        Bucket: {Type: AWS::S3::Bucket}
        Database:
          Type: AWS::RDS::DBInstance
          Properties: {Engine: postgres, DBInstanceClass: db.t4g.micro, AllocatedStorage: "20"}
      """;

  private static Checklist checklist;

  @BeforeAll
  static void audit(@TempDir Path folder) throws Exception {
    Path template = folder.resolve("template.yaml");
    Files.writeString(template, TEMPLATE);
    checklist = Audits.audit(template);
  }

  @Test
  void an_unencrypted_bucket_is_the_customers_choice_of_key_over_encryption_that_aws_supplies() {
    // The simple matrix says customer; AWS has encrypted new objects itself since January 2023.
    assertThat(owner("Bucket", Layer.SERVER_SIDE_ENCRYPTION)).isEqualTo(Owner.SHARED);
    assertThat(owner("Bucket", Layer.CLIENT_SIDE_ENCRYPTION)).isEqualTo(Owner.CUSTOMER);
    assertThat(item("s3.encrypt-objects", "Bucket").status()).isEqualTo(ItemStatus.SATISFIED);
    assertThat(item("s3.encrypt-objects", "Bucket").reason()).contains("2023-01-05");
    assertThat(item("s3.customer-managed-key", "Bucket").status())
        .isEqualTo(ItemStatus.UNSATISFIED);
  }

  @Test
  void who_may_read_a_bucket_is_the_customers() {
    assertThat(owner("Bucket", Layer.IDENTITY_ACCESS)).isEqualTo(Owner.CUSTOMER);
    assertThat(item("s3.block-public-access", "Bucket").owner().mayBeCustomer()).isTrue();
  }

  @Test
  void a_failed_disk_is_awss() {
    assertThat(owner("Disk", Layer.HARDWARE)).isEqualTo(Owner.AWS);
  }

  @Test
  void an_unpatched_guest_is_the_customers_and_a_person_must_say_so() {
    assertThat(owner("Server", Layer.GUEST_OS)).isEqualTo(Owner.CUSTOMER);
    assertThat(item("ec2.patch-guest-os", "Server").status()).isEqualTo(ItemStatus.MANUAL);
  }

  @Test
  void a_flood_of_the_aws_network_is_awss() {
    assertThat(owner("Server", Layer.AWS_NETWORK)).isEqualTo(Owner.AWS);
  }

  @Test
  void hypervisor_and_data_centre_are_awss_and_inherited() {
    for (Layer layer : new Layer[] {Layer.VIRTUALIZATION_HOST, Layer.FACILITIES}) {
      LayerOwnership row = row("Server", layer);
      assertThat(row.owner()).isEqualTo(Owner.AWS);
      assertThat(row.controlType()).isEqualTo(ControlType.INHERITED);
    }
  }

  @Test
  void a_security_group_is_the_customers() {
    assertThat(owner("Firewall", Layer.FIREWALL_CONFIG)).isEqualTo(Owner.CUSTOMER);
    assertThat(item("ec2.no-public-admin-ports", "Firewall").status())
        .isEqualTo(ItemStatus.UNSATISFIED);
  }

  @Test
  void the_application_on_an_instance_is_the_customers() {
    LayerOwnership row = row("Server", Layer.APPLICATION);

    assertThat(row.owner()).isEqualTo(Owner.CUSTOMER);
    assertThat(row.controlType()).isEqualTo(ControlType.CUSTOMER_SPECIFIC);
  }

  @Test
  void patching_a_managed_database_is_shared() {
    // The simple matrix says AWS; AWS's current text makes single-tenant patching shared.
    LayerOwnership row = row("Database", Layer.DATABASE_ENGINE);

    assertThat(row.owner()).isEqualTo(Owner.SHARED);
    assertThat(row.controlType()).isEqualTo(ControlType.SHARED);
  }

  @Test
  void advice_that_comes_without_any_resource_is_still_the_customers_to_follow() {
    assertThat(item("trustedadvisor.review-findings", "account").status())
        .isEqualTo(ItemStatus.MANUAL);
  }

  @Test
  void infrastructure_platform_and_software_are_told_apart() {
    assertThat(model("ec2")).isEqualTo(ServiceModel.IAAS);
    assertThat(model("lambda")).isEqualTo(ServiceModel.PAAS);
    assertThat(model("rds")).isEqualTo(ServiceModel.PAAS);
    assertThat(model("trustedadvisor")).isEqualTo(ServiceModel.SAAS);
    assertThat(model("shield")).isEqualTo(ServiceModel.SAAS);
    assertThat(model("chime")).isEqualTo(ServiceModel.SAAS);
  }

  private static ServiceModel model(String key) {
    Service service = BundledCatalog.open().service(key);
    return Objects.requireNonNull(service, key).model();
  }

  private static Owner owner(String resource, Layer layer) {
    return row(resource, layer).owner();
  }

  private static LayerOwnership row(String address, Layer layer) {
    AssessedResource resource =
        checklist.resources().stream()
            .filter(one -> one.address().text().equals(address))
            .findFirst()
            .orElseThrow();
    return resource.ownership().stream()
        .filter(one -> one.layer() == layer)
        .findFirst()
        .orElseThrow(() -> new AssertionError(address + " has no layer " + layer.id()));
  }

  private static ChecklistItem item(String responsibility, String address) {
    return checklist.items().stream()
        .filter(one -> one.responsibility().id().equals(responsibility))
        .filter(one -> one.resourceText().equals(address))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no item " + responsibility));
  }
}
