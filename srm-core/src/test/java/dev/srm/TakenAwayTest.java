package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.ItemStatus;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan takes away from resources that it leaves alone, after a real apply. */
class TakenAwayTest {

  private static final Path PLAN =
      Path.of("src", "test", "resources", "terraform", "takeaway", "plan.json");

  private static Checklist checklist;

  @BeforeAll
  static void audit() throws Exception {
    checklist = Audits.audit(PLAN);
  }

  @ParameterizedTest
  @CsvSource({
    "s3.block-public-access, aws_s3_bucket.inbox",
    "s3.disable-acls, aws_s3_bucket.inbox",
    "s3.versioning, aws_s3_bucket.inbox",
    "s3.customer-managed-key, aws_s3_bucket.inbox",
    "s3.deny-plain-http, aws_s3_bucket.inbox",
    "s3.server-access-logging, aws_s3_bucket.inbox",
    "s3.lifecycle, aws_s3_bucket.inbox",
    "s3.abort-incomplete-uploads, aws_s3_bucket.inbox",
    "sns.tls-only, aws_sns_topic.events",
    "sqs.tls-only, aws_sqs_queue.work",
    "ec2.no-public-admin-ports, aws_security_group.widened"
  })
  void protection_that_goes_is_missed_where_it_was(String responsibility, String address) {
    ChecklistItem item = item(responsibility, address);

    assertThat(item.status()).isEqualTo(ItemStatus.UNSATISFIED);
    assertThat(item.delta()).isEqualTo(Delta.REGRESSED);
  }

  @ParameterizedTest
  @CsvSource({
    "kms.key-policy-not-public, aws_kms_key.data",
    "secretsmanager.no-public-policy, aws_secretsmanager_secret.token",
    "ec2.no-public-admin-ports, aws_security_group.admin",
    "ec2.limit-egress, aws_security_group.admin",
    "ec2.no-public-admin-ports, aws_security_group.narrowed",
    "ec2.network-acl-admin-ports, aws_network_acl.main",
    "iam.no-broad-managed-policies, aws_iam_role.app"
  })
  void danger_that_goes_is_over_though_the_plan_still_shows_it(
      String responsibility, String address) {
    ChecklistItem item = item(responsibility, address);

    assertThat(item.status()).isEqualTo(ItemStatus.SATISFIED);
    assertThat(item.delta()).isEqualTo(Delta.RESOLVED);
  }

  @Test
  void the_reason_says_what_a_rule_lets_in() {
    assertThat(item("ec2.no-public-admin-ports", "aws_security_group.widened").reason())
        .startsWith("aws_security_group_rule.widened lets tcp 22 in from 0.0.0.0/0");
  }

  @Test
  void objects_stay_encrypted_by_s3_itself() {
    ChecklistItem item = item("s3.encrypt-objects", "aws_s3_bucket.inbox");

    assertThat(item.status()).isEqualTo(ItemStatus.SATISFIED);
    assertThat(item.delta()).isEqualTo(Delta.UNCHANGED);
  }

  @Test
  void what_nothing_happens_to_does_not_move() {
    Set<String> moved = new TreeSet<>();
    checklist.items().stream()
        .filter(item -> item.delta() != Delta.UNCHANGED && item.delta() != Delta.REMOVED)
        .forEach(item -> moved.add(item.resourceText()));

    assertThat(moved).doesNotContain("aws_s3_bucket.logs", "aws_vpc.main");
  }

  private static ChecklistItem item(String responsibility, String address) {
    return checklist.items().stream()
        .filter(one -> one.responsibility().id().equals(responsibility))
        .filter(one -> one.resourceText().equals(address))
        .findFirst()
        .orElseThrow();
  }
}
