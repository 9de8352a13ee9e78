package dev.srm.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.srm.Audits;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Evidence;
import dev.srm.checklist.ItemStatus;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Nothing said is three things: what the provider fills in, what it leaves out and what AWS
 * decides.
 */
class OmittedArgumentsTest {

  private static final Path FIXTURE = Path.of("src", "test", "resources", "terraform", "omitted");

  private static Checklist plan;
  private static Checklist template;

  @BeforeAll
  static void audit() throws Exception {
    plan = Audits.audit(FIXTURE.resolve("plan.json"));
    template = Audits.audit(FIXTURE.resolve("template.yaml"));
  }

  @Test
  void every_reviewed_absence_has_its_verdict_and_its_evidence() throws Exception {
    List<List<String>> lines = Expected.lines(FIXTURE.resolve("omitted.txt"));

    assertThat(lines).hasSizeGreaterThan(140);
    for (List<String> line : lines) {
      List<ChecklistItem> items = Expected.items(plan, line.get(1), line.get(2));
      assertThat(items).as(line.toString()).hasSize(1);
      assertThat(items.get(0).status().name()).as(line.toString()).isEqualTo(line.get(0));
      assertThat(items.get(0).evidence())
          .extracting(Evidence::path, Evidence::conclusion)
          .contains(tuple(line.get(3), line.get(4)));
    }
  }

  @Test
  void an_empty_public_access_block_switches_off_what_aws_switches_on() {
    assertThat(status(plan, "s3.block-public-access", "aws_s3_bucket.this"))
        .isEqualTo(ItemStatus.SATISFIED);
    assertThat(status(plan, "s3.block-public-access", "aws_s3_bucket.opened"))
        .isEqualTo(ItemStatus.UNSATISFIED);
    assertThat(status(template, "s3.block-public-access", "Bucket"))
        .isEqualTo(ItemStatus.SATISFIED);
    assertThat(status(template, "s3.block-public-access", "Opened"))
        .isEqualTo(ItemStatus.UNSATISFIED);
  }

  @Test
  void account_settings_decide_what_nobody_says_of_an_instance() {
    for (String setting : List.of("ec2.require-imdsv2", "ec2.encrypt-instance-volumes")) {
      assertThat(status(plan, setting, "aws_instance.this")).isEqualTo(ItemStatus.UNDETERMINED);
      assertThat(status(template, setting, "Server")).isEqualTo(ItemStatus.UNDETERMINED);
    }
  }

  @Test
  void the_two_languages_have_opposite_defaults_for_a_warehouse() {
    for (String duty : List.of("redshift.encrypt-at-rest", "redshift.no-public-access")) {
      assertThat(status(plan, duty, "aws_redshift_cluster.this")).isEqualTo(ItemStatus.UNSATISFIED);
      assertThat(status(template, duty, "Warehouse")).isEqualTo(ItemStatus.SATISFIED);
    }
  }

  @Test
  void what_aws_decides_alike_is_decided_alike_in_both_languages() {
    List.of(
            "s3.encrypt-objects aws_s3_bucket.this Bucket",
            "s3.versioning aws_s3_bucket.this Bucket",
            "sqs.encrypt-at-rest aws_sqs_queue.this Queue",
            "sns.encrypt-at-rest aws_sns_topic.this Topic",
            "kms.rotate-keys aws_kms_key.this Key",
            "efs.encrypt-at-rest aws_efs_file_system.this Files",
            "dynamodb.point-in-time-recovery aws_dynamodb_table.this Table",
            "logs.retention aws_cloudwatch_log_group.this Logs",
            "ecr.immutable-tags aws_ecr_repository.this Images",
            "rds.encrypt-instance-storage aws_db_instance.this Database")
        .forEach(
            line -> {
              String[] parts = line.split(" ", -1);
              assertThat(status(template, parts[0], parts[2]))
                  .as(line)
                  .isEqualTo(status(plan, parts[0], parts[1]));
            });
  }

  private static ItemStatus status(Checklist checklist, String responsibility, String address) {
    List<ChecklistItem> items = Expected.items(checklist, responsibility, address);
    assertThat(items).as(responsibility + " " + address).hasSize(1);
    return items.get(0).status();
  }
}
