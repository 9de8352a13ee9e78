package dev.srm.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.srm.Audits;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Disposition;
import dev.srm.checklist.Evidence;
import dev.srm.checklist.ItemStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The awscc provider's resources are judged as those of CloudFormation that they stand for. */
class CloudControlTest {

  private static final Path FIXTURE =
      Path.of("src", "test", "resources", "terraform", "cloud-control");

  /** What the twin calls each resource of the plan. */
  private static final Map<String, String> TWINS =
      Map.ofEntries(
          Map.entry("awscc_kms_key.records", "RecordsKey"),
          Map.entry("awscc_kms_key.shared", "SharedKey"),
          Map.entry("awscc_s3_bucket.records", "RecordsBucket"),
          Map.entry("awscc_s3_bucket.scratch", "ScratchBucket"),
          Map.entry("awscc_iam_role.import", "ImportRole"),
          Map.entry("awscc_iam_role.anyone", "AnyoneRole"),
          Map.entry("awscc_lambda_function.import", "ImportFunction"),
          Map.entry("awscc_lambda_function.old", "OldFunction"),
          Map.entry("awscc_ec2_security_group.database", "DatabaseGroup"),
          Map.entry("awscc_ec2_security_group.world", "WorldGroup"),
          Map.entry("awscc_rds_db_instance.orders", "OrdersDatabase"),
          Map.entry("awscc_rds_db_instance.trial", "TrialDatabase"));

  /**
   * A plan shows an object as one expression: what in it is left out and what is set by the
   * reference cannot be told apart.
   */
  private static final String ONE_EXPRESSION = "RecordsBucket s3.customer-managed-key ";

  /** A template describes what is made, a state what is there: it may be older than a default. */
  private static final List<String> OF_NEW_RESOURCES =
      List.of(
          "OrdersDatabase rds.current-ca ",
          "TrialDatabase rds.current-ca ",
          "RecordsBucket s3.disable-acls ",
          "ScratchBucket s3.disable-acls ");

  @Test
  void verdicts_on_a_state_are_those_of_the_template() throws Exception {
    List<String> expected = new ArrayList<>(verdicts("template.yaml"));
    for (String item : OF_NEW_RESOURCES) {
      assertThat(expected.remove(item + ItemStatus.SATISFIED)).isTrue();
      expected.add(item + ItemStatus.UNDETERMINED);
    }

    assertThat(verdicts("state.json"))
        .hasSizeGreaterThan(100)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void verdicts_on_a_plan_are_those_of_the_template() throws Exception {
    List<String> expected = new ArrayList<>(verdicts("template.yaml"));
    assertThat(expected.remove(ONE_EXPRESSION + ItemStatus.SATISFIED)).isTrue();
    expected.add(ONE_EXPRESSION + ItemStatus.UNDETERMINED);

    assertThat(verdicts("plan.json")).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void resources_of_both_providers_join() throws Exception {
    Checklist checklist = Audits.audit(FIXTURE.resolve("mixed.json"));

    assertThat(
            Expected.items(
                checklist, "lambda.no-public-invocation", "awscc_lambda_function.import"))
        .singleElement()
        .satisfies(item -> assertThat(item.status()).isEqualTo(ItemStatus.UNSATISFIED));
    assertThat(
            Expected.items(checklist, "lambda.no-public-invocation", "awscc_lambda_function.other"))
        .singleElement()
        .satisfies(item -> assertThat(item.status()).isEqualTo(ItemStatus.SATISFIED));
  }

  @Test
  void backup_selections_take_resources_by_tag_and_by_reference() throws Exception {
    Checklist checklist = Audits.audit(FIXTURE.resolve("backup.json"));

    assertThat(checklist.items())
        .filteredOn(item -> item.responsibility().id().equals("efs.automatic-backups"))
        .extracting(ChecklistItem::resourceText, ChecklistItem::status)
        .containsExactly(
            tuple("awscc_efs_file_system.documents", ItemStatus.SATISFIED),
            tuple("awscc_efs_file_system.named", ItemStatus.SATISFIED),
            tuple("awscc_efs_file_system.scratch", ItemStatus.UNSATISFIED));
  }

  @Test
  void evidence_is_spelled_as_its_author_wrote_it() throws Exception {
    Checklist checklist = Audits.audit(FIXTURE.resolve("plan.json"));

    assertThat(checklist.items())
        .flatExtracting(ChecklistItem::evidence)
        .extracting(Evidence::path)
        .filteredOn(path -> !path.isEmpty() && !path.startsWith("$"))
        .hasSizeGreaterThan(100)
        .allMatch(path -> path.matches("[a-z0-9_]+(\\[[0-9]+])*(\\..*)?"))
        .contains(
            "bucket_encryption.server_side_encryption_configuration"
                + ".server_side_encryption_by_default.kms_master_key_id",
            "environment.variables.DB_PASSWORD");
  }

  @Test
  void what_nobody_wrote_has_its_usual_name() {
    assertThat(CloudControlSpelling.of("KMSMasterKeyID")).isEqualTo("kms_master_key_id");
    assertThat(CloudControlSpelling.of("SubnetIDs")).isEqualTo("subnet_ids");
    assertThat(CloudControlSpelling.of("S3Key")).isEqualTo("s3_key");
    assertThat(CloudControlSpelling.of("ListOfTags")).isEqualTo("list_of_tags");
  }

  @Test
  void every_resource_is_assessed() throws Exception {
    assertThat(Audits.audit(FIXTURE.resolve("plan.json")).resources())
        .hasSameSizeAs(TWINS.keySet())
        .allSatisfy(one -> assertThat(one.disposition()).isEqualTo(Disposition.ASSESSED));
  }

  private static List<String> verdicts(String input) throws Exception {
    Checklist checklist = Audits.audit(FIXTURE.resolve(input));
    List<String> verdicts = new ArrayList<>();
    for (ChecklistItem item : checklist.items()) {
      if (item.status() != ItemStatus.NOT_APPLICABLE) {
        String resource = TWINS.getOrDefault(item.resourceText(), item.resourceText());
        verdicts.add(resource + " " + item.responsibility().id() + " " + item.status());
      }
    }
    return verdicts;
  }
}
