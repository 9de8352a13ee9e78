package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.Disposition;
import dev.srm.checklist.ItemStatus;
import dev.srm.resource.ChangeAction;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changes do to duties, on plans that real applies led to. */
class DeltasTest {

  private static final Path FIXTURES = Path.of("src", "test", "resources", "terraform");

  @Test
  void an_update_resolves_what_it_switches_on_and_regresses_what_it_switches_off()
      throws Exception {
    Checklist checklist = audit("update");

    assertItem(checklist, "s3.versioning", "aws_s3_bucket.inbox", Delta.RESOLVED);
    assertItem(checklist, "kms.rotate-keys", "aws_kms_key.data", Delta.RESOLVED);
    assertItem(checklist, "s3.block-public-access", "aws_s3_bucket.inbox", Delta.REGRESSED);
    assertItem(checklist, "sns.encrypt-at-rest", "aws_sns_topic.events", Delta.REGRESSED);
    assertItem(checklist, "s3.encrypt-objects", "aws_s3_bucket.inbox", Delta.UNCHANGED);
  }

  @Test
  void leaving_fargate_brings_the_duties_of_the_hosts() throws Exception {
    assertItem(
        audit("update"), "ecs.patch-hosts", "aws_ecs_service.by_launch_type", Delta.INTRODUCED);
  }

  @Test
  void what_is_deleted_destroyed_or_forgotten_only_has_duties_that_go_away() throws Exception {
    assertThat(audit("destroy").items())
        .extracting(ChecklistItem::delta)
        .isNotEmpty()
        .containsOnly(Delta.REMOVED);
    assertThat(deltas(audit("delete"), "aws_kms_key.data")).containsOnly(Delta.REMOVED);
    assertThat(deltas(audit("forget"), "aws_sns_topic.forgotten")).containsOnly(Delta.REMOVED);
    assertThat(deltas(audit("forget"), "aws_sns_topic.kept")).containsOnly(Delta.UNCHANGED);
  }

  @Test
  void a_moved_resource_is_not_new() throws Exception {
    assertThat(audit("moved").items())
        .extracting(ChecklistItem::delta)
        .contains(Delta.UNCHANGED)
        .doesNotContain(Delta.INTRODUCED, Delta.REMOVED);
  }

  @Test
  void an_imported_resource_brings_its_duties() throws Exception {
    assertThat(deltas(audit("import"), "aws_s3_bucket.unchanged")).containsOnly(Delta.INTRODUCED);
  }

  @Test
  void a_replacement_is_compared_with_what_it_replaces() throws Exception {
    Checklist checklist = audit("replace");

    assertItem(checklist, "ec2.encrypt-volume", "aws_ebs_volume.data", Delta.REGRESSED);
    assertThat(deltas(checklist, "aws_sns_topic.tainted")).containsOnly(Delta.UNCHANGED);
  }

  @Test
  void drift_that_the_plan_repairs_is_resolved() throws Exception {
    assertItem(audit("drift"), "s3.block-public-access", "aws_s3_bucket.inbox", Delta.RESOLVED);
  }

  @Test
  void a_plan_without_changes_moves_nothing() throws Exception {
    assertThat(audit("no-op").items())
        .extracting(ChecklistItem::delta)
        .isNotEmpty()
        .containsOnly(Delta.UNCHANGED);
    assertThat(Scope.CHANGED.select(audit("no-op")).items()).isEmpty();
  }

  @Test
  void deleting_the_encryption_of_a_bucket_takes_its_key_away_though_the_bucket_still_shows_it()
      throws Exception {
    Checklist checklist = audit("delete");

    assertItem(checklist, "s3.customer-managed-key", "aws_s3_bucket.kept", Delta.REGRESSED);
    assertThat(item(checklist, "s3.encrypt-objects", "aws_s3_bucket.kept").status())
        .isEqualTo(ItemStatus.SATISFIED);
    assertThat(Scope.CHANGED.select(checklist).items())
        .extracting(one -> one.responsibility().id())
        .contains("s3.customer-managed-key")
        .doesNotContain("s3.versioning");
  }

  @Test
  void deleting_the_public_access_block_of_a_bucket_that_stays_leaves_it_without()
      throws Exception {
    Checklist checklist = audit("delete");
    ChecklistItem item = item(checklist, "s3.block-public-access", "aws_s3_bucket.kept");

    assertThat(item.status()).isEqualTo(ItemStatus.UNSATISFIED);
    assertThat(item.delta()).isEqualTo(Delta.REGRESSED);
    assertThat(item.reason()).startsWith("aws_s3_bucket_public_access_block.kept is taken away");
  }

  @Test
  void a_plan_that_only_refreshes_shows_what_it_takes_over() throws Exception {
    Checklist checklist = audit("refresh-only");

    assertThat(checklist.resources())
        .extracting(one -> one.address().text(), one -> one.change())
        .containsExactly(
            tuple("aws_s3_bucket.inbox", ChangeAction.UPDATE),
            tuple("aws_s3_bucket_public_access_block.inbox", ChangeAction.UPDATE),
            tuple("aws_s3_bucket_versioning.inbox", ChangeAction.UPDATE),
            tuple("aws_security_group.web", ChangeAction.UPDATE),
            tuple("aws_sns_topic.work", ChangeAction.DELETE),
            tuple("aws_vpc.main", ChangeAction.UPDATE));
    assertItem(checklist, "s3.block-public-access", "aws_s3_bucket.inbox", Delta.REGRESSED);
    assertItem(checklist, "s3.versioning", "aws_s3_bucket.inbox", Delta.REGRESSED);
    assertItem(checklist, "ec2.no-public-admin-ports", "aws_security_group.web", Delta.REGRESSED);
    assertThat(deltas(checklist, "aws_sns_topic.work")).containsOnly(Delta.REMOVED);
  }

  @Test
  void the_changed_scope_holds_what_is_imported_moved_away_replaced_or_lost() throws Exception {
    assertThat(touched("import")).contains("aws_s3_bucket.unchanged", "aws_sns_topic.work[\"b\"]");
    assertThat(touched("forget"))
        .contains("aws_sns_topic.forgotten")
        .doesNotContain("aws_sns_topic.kept");
    assertThat(touched("replace")).contains("aws_ebs_volume.data").doesNotContain("aws_vpc.main");
    assertThat(touched("takeaway"))
        .contains("aws_s3_bucket.inbox", "aws_security_group.admin")
        .doesNotContain("aws_s3_bucket.logs", "aws_vpc.main");
    assertThat(touched("destroy")).contains("aws_s3_bucket.inbox");
  }

  @Test
  void what_somebody_did_by_hand_is_in_scope_where_the_plan_repairs_it() throws Exception {
    assertThat(touched("drift"))
        .containsExactlyInAnyOrder(
            "aws_s3_bucket.inbox", "aws_security_group.web", "aws_sns_topic.work");
    // Drift of the versioning stays: the configuration ignores it, so the bucket itself is left.
    assertThat(changed("drift").items())
        .filteredOn(one -> one.resourceText().equals("aws_s3_bucket.inbox"))
        .extracting(one -> one.responsibility().id(), ChecklistItem::delta)
        .containsExactly(tuple("s3.block-public-access", Delta.RESOLVED));
    assertThat(deltas(changed("drift"), "aws_sns_topic.work")).containsOnly(Delta.INTRODUCED);
  }

  @Test
  void a_new_address_alone_is_out_of_scope() throws Exception {
    assertThat(audit("moved").resources())
        .filteredOn(one -> one.change() == ChangeAction.NO_OP)
        .extracting(one -> one.address().text())
        .containsExactlyInAnyOrder(
            "aws_sns_topic.orders",
            "aws_sns_topic.shard[\"north\"]",
            "aws_sns_topic.shard[\"south\"]",
            "module.topic[\"a.b\"].aws_sns_topic.this[0]");
    assertThat(touched("moved")).containsExactly("aws_sns_topic.tagged");
    assertItem(changed("moved"), "sns.encrypt-at-rest", "aws_sns_topic.tagged", Delta.REGRESSED);
  }

  @Test
  void drift_that_is_taken_over_is_in_scope() throws Exception {
    assertThat(touched("refresh-only"))
        .containsExactlyInAnyOrder(
            "aws_s3_bucket.inbox", "aws_security_group.web", "aws_sns_topic.work", "aws_vpc.main");
    assertThat(deltas(changed("refresh-only"), "aws_sns_topic.work")).containsOnly(Delta.REMOVED);
  }

  @Test
  void a_deposed_object_is_listed_once_and_hides_nothing_of_its_successor() throws Exception {
    Checklist checklist = audit("deposed");
    String current = "aws_s3_bucket.inbox";

    assertThat(checklist.resources())
        .filteredOn(one -> one.type().equals("aws_s3_bucket"))
        .extracting(
            one -> one.address().text().replaceFirst("[0-9a-f]{8}", "KEY"),
            one -> one.change(),
            one -> one.disposition(),
            one -> one.because())
        .containsExactly(
            tuple(current, ChangeAction.NO_OP, Disposition.ASSESSED, ""),
            tuple(
                current + " (deposed KEY)",
                ChangeAction.DELETE,
                Disposition.NO_RESPONSIBILITY,
                "it is a leftover of an earlier replacement and is deleted"));
    assertThat(checklist.items())
        .extracting(ChecklistItem::resourceText)
        .noneMatch(address -> address.contains("deposed"));
    assertThat(deltas(checklist, current)).isNotEmpty().containsOnly(Delta.UNCHANGED);
    assertThat(item(checklist, "s3.versioning", current).status()).isEqualTo(ItemStatus.SATISFIED);
    assertThat(item(checklist, "s3.block-public-access", current).status())
        .isEqualTo(ItemStatus.SATISFIED);
    assertThat(touched("deposed")).isEmpty();
  }

  private static Checklist changed(String fixture) throws Exception {
    return Scope.CHANGED.select(audit(fixture));
  }

  private static List<String> touched(String fixture) throws Exception {
    return changed(fixture).items().stream().map(ChecklistItem::resourceText).distinct().toList();
  }

  private static void assertItem(
      Checklist checklist, String responsibility, String address, Delta delta) {
    assertThat(item(checklist, responsibility, address).delta()).isEqualTo(delta);
  }

  private static ChecklistItem item(Checklist checklist, String responsibility, String address) {
    return checklist.items().stream()
        .filter(one -> one.responsibility().id().equals(responsibility))
        .filter(one -> one.resourceText().equals(address))
        .findFirst()
        .orElseThrow();
  }

  private static List<Delta> deltas(Checklist checklist, String address) {
    return checklist.items().stream()
        .filter(one -> one.resourceText().equals(address))
        .map(ChecklistItem::delta)
        .toList();
  }

  private static Checklist audit(String fixture) throws Exception {
    return Audits.audit(FIXTURES.resolve(fixture).resolve("plan.json"));
  }
}
