package dev.srm.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.srm.Audits;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Evidence;
import dev.srm.checklist.ItemStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the plan only reads decides verdicts, and is shown as what was looked at. */
class DataSourcesTest {

  private static final Path FIXTURE =
      Path.of("src", "test", "resources", "terraform", "data-sources", "plan.json");

  private static Checklist checklist;

  @BeforeAll
  static void audit() throws Exception {
    checklist = Audits.audit(FIXTURE);
  }

  @ParameterizedTest
  @CsvSource({
    "s3.deny-plain-http, aws_s3_bucket.known, SATISFIED, data.aws_iam_policy_document.known, json,"
        + " policy is read from it",
    "s3.deny-plain-http, aws_s3_bucket.deferred, UNSATISFIED,"
        + " data.aws_iam_policy_document.deferred, json, policy is read from it during apply",
    "s3.no-public-grants, aws_s3_bucket.deferred, UNSATISFIED,"
        + " data.aws_iam_policy_document.deferred, json, policy is read from it during apply",
    "iam.trust-named-principals, aws_iam_role.anyone, UNSATISFIED,"
        + " data.aws_iam_policy_document.trust, json, assume_role_policy is read from it",
    "iam.trust-other-accounts-on-condition, aws_iam_role.own, SATISFIED,"
        + " data.aws_iam_policy_document.own, json, assume_role_policy is read from it",
    "s3.customer-managed-key, aws_s3_bucket.deferred, SATISFIED, data.aws_kms_alias.managed,"
        + " target_key_arn,"
        + " rule.apply_server_side_encryption_by_default.kms_master_key_id is read from it",
    "ec2.no-public-admin-ports, aws_security_group.web, SATISFIED, data.aws_vpc.default,"
        + " cidr_block, ingress is read from it",
    "ec2.no-public-ip, aws_instance.default_network, UNDETERMINED, data.aws_subnets.default, ids,"
        + " subnet_id is read from it"
  })
  void a_data_source_that_decides_is_evidence(
      String responsibility,
      String resource,
      ItemStatus status,
      String source,
      String path,
      String conclusion) {
    List<ChecklistItem> items = Expected.items(checklist, responsibility, resource);

    assertThat(items)
        .singleElement()
        .satisfies(item -> assertThat(item.status()).isEqualTo(status));
    assertThat(items.get(0).evidence())
        .extracting(one -> String.valueOf(one.resource()), Evidence::path, Evidence::conclusion)
        .contains(tuple(source, path, conclusion));
  }

  @Test
  void a_data_source_is_no_resource_to_assess_and_has_no_items() {
    List<String> named = new ArrayList<>();
    checklist.resources().forEach(one -> named.add(one.address().text()));
    checklist.items().forEach(one -> named.add(one.resourceText()));

    assertThat(checklist.resources()).hasSize(10);
    assertThat(named).noneMatch(address -> address.contains("data."));
  }

  @Test
  void where_it_is_deployed_to_is_in_every_arn_and_no_evidence() {
    assertThat(checklist.items())
        .flatExtracting(ChecklistItem::evidence)
        .extracting(one -> String.valueOf(one.resource()))
        .noneMatch(address -> address.contains("aws_partition"));
  }
}
