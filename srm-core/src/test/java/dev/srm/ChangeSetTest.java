package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.srm.catalogfile.BundledCatalog;
import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.Disposition;
import dev.srm.checklist.InputSummary;
import dev.srm.checklist.ItemStatus;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.InputException;
import dev.srm.render.ReportFormat;
import dev.srm.resource.ChangeAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change set says, with the template that it was made from and without. */
class ChangeSetTest {

  private static final Path FIXTURES =
      Path.of("src", "test", "resources", "cloudformation", "changeset");
  private static final String PUBLIC = "s3.block-public-access";
  private static final String ENCRYPTED = "sqs.encrypt-at-rest";

  @TempDir Path scratch;

  @Test
  void with_its_template_every_resource_of_the_stack_has_its_change() throws Exception {
    Checklist checklist = audit("update.json", "template.yaml");

    Map<String, ChangeAction> expected = new TreeMap<>();
    expected.put("Carts", ChangeAction.IMPORT);
    expected.put("Database", ChangeAction.REPLACE);
    expected.put("Drifted", ChangeAction.NO_OP);
    expected.put("Key", ChangeAction.UPDATE);
    expected.put("Logs", ChangeAction.NO_OP);
    expected.put("News", ChangeAction.CREATE);
    expected.put("OldQueue", ChangeAction.DELETE);
    expected.put("OldTable", ChangeAction.FORGET);
    expected.put("Orders", ChangeAction.UPDATE);
    expected.put("Server", ChangeAction.UPDATE);
    expected.put("Shelf", ChangeAction.NO_OP);
    expected.put("ShelfBucket", ChangeAction.CREATE);
    expected.put("Site", ChangeAction.CREATE);
    expected.put("Uploads", ChangeAction.UPDATE);
    expected.put("UploadsPolicy", ChangeAction.NO_OP);
    assertThat(actions(checklist)).containsExactlyEntriesOf(expected);
    assertThat(checklist.inputs())
        .extracting(InputSummary::name, InputSummary::format)
        .containsExactly(
            tuple("update.json", "cloudformation-change-set"),
            tuple("template.yaml", "cloudformation-template"));
  }

  @Test
  void with_its_template_deltas_are_those_of_the_properties_that_change() throws Exception {
    for (String file : List.of("update.json", "update-without-values.json")) {
      Checklist checklist = audit(file, "template.yaml");
      boolean values = file.equals("update.json");

      assertThat(item(checklist, PUBLIC, "Uploads").status()).isEqualTo(ItemStatus.SATISFIED);
      assertThat(item(checklist, PUBLIC, "Uploads").delta())
          .isEqualTo(values ? Delta.RESOLVED : Delta.UNCHANGED);
      assertThat(item(checklist, ENCRYPTED, "Orders").delta())
          .isEqualTo(values ? Delta.REGRESSED : Delta.UNCHANGED);
      assertThat(item(checklist, ENCRYPTED, "OldQueue").delta()).isEqualTo(Delta.REMOVED);
      assertThat(item(checklist, PUBLIC, "Logs").delta()).isEqualTo(Delta.UNCHANGED);
      assertThat(item(checklist, PUBLIC, "ShelfBucket").delta()).isEqualTo(Delta.INTRODUCED);
      assertThat(item(checklist, "s3.deny-plain-http", "Uploads"))
          .extracting(ChecklistItem::status, ChecklistItem::delta)
          .containsExactly(ItemStatus.SATISFIED, Delta.UNCHANGED);
      assertThat(item(checklist, "dynamodb.point-in-time-recovery", "Carts").delta())
          .isEqualTo(Delta.INTRODUCED);
    }
  }

  @Test
  void its_parameters_decide_and_its_secrets_stay_hidden() throws Exception {
    Checklist checklist = audit("update.json", "template.yaml");

    assertThat(item(checklist, "kms.rotate-keys", "Key"))
        .extracting(ChecklistItem::status, ChecklistItem::delta)
        .containsExactly(ItemStatus.SATISFIED, Delta.RESOLVED);
    assertThat(Audits.render(checklist, ReportFormat.JSON))
        .doesNotContain("fallback-password")
        .doesNotContain("****");
  }

  @Test
  void the_scope_of_the_change_is_what_it_lists() throws Exception {
    AuditRequestBuilder builder = AuditRequest.builder().set(AuditOption.SCOPE, "changed");

    assertThat(run(FIXTURES, builder, "update.json", "template.yaml").report().items())
        .extracting(ChecklistItem::resourceText)
        .contains("Uploads", "Orders", "News", "Database")
        .doesNotContain("Logs", "Drifted");
  }

  @Test
  void alone_it_says_what_its_values_decide_and_leaves_the_rest_open() throws Exception {
    Checklist checklist = audit("update.json");

    assertThat(item(checklist, PUBLIC, "Uploads"))
        .extracting(ChecklistItem::status, ChecklistItem::delta)
        .containsExactly(ItemStatus.SATISFIED, Delta.RESOLVED);
    assertThat(item(checklist, ENCRYPTED, "Orders").delta()).isEqualTo(Delta.REGRESSED);
    assertThat(item(checklist, "s3.deny-plain-http", "Uploads").status())
        .isEqualTo(ItemStatus.UNDETERMINED);
    assertThat(item(checklist, "s3.deny-plain-http", "Uploads").reason())
        .contains("what the change set does not show of the stack");
    assertThat(codes(checklist))
        .contains("change-set-alone")
        .doesNotContain("change-set-without-values");
    assertThat(resource(checklist, "Site").disposition()).isEqualTo(Disposition.OTHER_PROVIDER);
    assertThat(item(checklist, PUBLIC, "Uploads").location()).isNotNull();
    assertThat(item(checklist, PUBLIC, "Uploads").location().file()).isEqualTo("update.json");
  }

  @Test
  void without_values_what_it_does_not_show_is_unknown_and_not_absent() throws Exception {
    Checklist checklist = audit("update-without-values.json");

    assertThat(codes(checklist)).contains("change-set-alone", "change-set-without-values");
    assertThat(checklist.items())
        .filteredOn(item -> item.resource() != null && item.delta() != Delta.REMOVED)
        .extracting(ChecklistItem::status)
        .doesNotContain(ItemStatus.SATISFIED, ItemStatus.UNSATISFIED);
    assertThat(item(checklist, "ec2.patch-guest-os", "Server").status())
        .isEqualTo(ItemStatus.MANUAL);
    assertThat(resource(checklist, "Server").ownership()).isNotEmpty();
    assertThat(item(checklist, PUBLIC, "Uploads").reason())
        .contains("the change set, which does not show it");
  }

  @Test
  void a_context_that_was_cut_off_counts_up_to_there() throws Exception {
    Checklist checklist = audit("cut-off.json");

    assertThat(codes(checklist)).contains("context-cut-off");
    assertThat(item(checklist, PUBLIC, "Uploads").status()).isEqualTo(ItemStatus.UNDETERMINED);
  }

  @Test
  void what_only_the_deployment_makes_joins_nothing_for_sure() throws Exception {
    Checklist checklist = audit("create.json");

    assertThat(actions(checklist).values()).containsOnly(ChangeAction.CREATE);
    assertThat(item(checklist, ENCRYPTED, "Queue").status()).isEqualTo(ItemStatus.SATISFIED);
    assertThat(item(checklist, "s3.deny-plain-http", "Bucket").status())
        .isEqualTo(ItemStatus.UNDETERMINED);
  }

  @Test
  void pages_in_any_order_are_one_change_set() throws Exception {
    Checklist whole = audit("update.json", "template.yaml");
    Checklist pages = audit("page-2.json", "template.yaml", "page-1.json");

    assertThat(pages.resources().stream().map(one -> one.address() + " " + one.change()))
        .containsExactlyElementsOf(
            whole.resources().stream().map(one -> one.address() + " " + one.change()).toList());
    assertThat(verdicts(pages)).isEqualTo(verdicts(whole));
    assertThat(pages.inputs())
        .extracting(InputSummary::name)
        .containsExactly("page-2.json", "page-1.json", "template.yaml");
  }

  @Test
  void nested_change_sets_stand_below_their_stack() throws Exception {
    Path nested = FIXTURES.resolve("nested");
    AuditRequestBuilder builder = AuditRequest.builder();

    Checklist checklist =
        run(nested, builder, "parent.json", "child.json", "parent.yaml").complete();

    assertThat(actions(checklist))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "Events", ChangeAction.NO_OP,
                "Storage", ChangeAction.UPDATE,
                "Storage/Disk", ChangeAction.REPLACE,
                "Storage/Parts", ChangeAction.NO_OP));
    assertThat(item(checklist, "efs.encrypt-at-rest", "Storage/Disk").delta())
        .isEqualTo(Delta.RESOLVED);
    Checklist alone = run(nested, builder, "parent.json", "child.json").complete();
    assertThat(actions(alone)).containsOnlyKeys("Storage", "Storage/Disk");
  }

  @Test
  void a_nested_stack_whose_change_set_is_missing_counts_as_changed() throws Exception {
    Path nested = FIXTURES.resolve("nested");
    Checklist checklist =
        run(nested, AuditRequest.builder(), "parent.json", "parent.yaml").complete();

    assertThat(codes(checklist)).contains("nested-change-set-not-read");
    assertThat(actions(checklist)).containsEntry("Storage/Disk", ChangeAction.UPDATE);
    assertThat(item(checklist, "efs.encrypt-at-rest", "Storage/Disk"))
        .extracting(ChecklistItem::status, ChecklistItem::delta)
        .containsExactly(ItemStatus.SATISFIED, Delta.UNCHANGED);
  }

  @Test
  void another_template_is_audited_by_itself_and_two_that_fit_are_refused() throws Exception {
    copy("update.json", "template.yaml");
    Files.copy(scratch.resolve("template.yaml"), scratch.resolve("copy.yaml"));
    Files.writeString(scratch.resolve("other.yaml"), "Resources: {A: {Type: AWS::SQS::Queue}}\n");

    Checklist checklist =
        run(scratch, AuditRequest.builder(), "update.json", "other.yaml").complete();
    assertThat(codes(checklist)).contains("change-set-alone");
    assertThat(actions(checklist)).containsEntry("A", ChangeAction.CREATE);
    assertThatThrownBy(
            () -> run(scratch, AuditRequest.builder(), "update.json", "template.yaml", "copy.yaml"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "update.json may have been made from template.yaml or from copy.yaml; name one of them"
                + " only");
  }

  @Test
  void a_template_that_lacks_some_of_the_resources_is_taken_with_a_warning() throws Exception {
    copy("update.json", "template.yaml");
    Path template = scratch.resolve("template.yaml");
    Files.writeString(template, Files.readString(template).replace("  News:", "  Bulletin:"));

    Checklist checklist =
        run(scratch, AuditRequest.builder(), "update.json", "template.yaml").complete();

    assertThat(codes(checklist)).contains("not-in-template");
    assertThat(actions(checklist)).containsEntry("News", ChangeAction.CREATE);
  }

  @Test
  void a_change_set_takes_no_base() {
    assertThatThrownBy(
            () ->
                run(
                    FIXTURES,
                    AuditRequest.builder().set(AuditOption.BASE, "template.yaml"),
                    "update.json"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("update.json is a change set, which says itself");
  }

  private void copy(String... names) throws Exception {
    for (String name : names) {
      Files.copy(FIXTURES.resolve(name), scratch.resolve(name));
    }
  }

  private static Checklist audit(String... inputs) throws Exception {
    return run(FIXTURES, AuditRequest.builder(), inputs).complete();
  }

  private static AuditResult run(Path folder, AuditRequestBuilder builder, String... inputs)
      throws Exception {
    AuditRequest request =
        builder.set(AuditOption.INPUTS, List.of(inputs)).set(AuditOption.KEY, "key").build();
    return new Auditor(BundledCatalog.open(), "0.1.0")
        .audit(request, Workspace.in(folder.toAbsolutePath()));
  }

  private static List<String> codes(Checklist checklist) {
    return checklist.diagnostics().stream().map(Diagnostic::code).toList();
  }

  private static List<String> verdicts(Checklist checklist) {
    return checklist.items().stream()
        .map(item -> item.id() + item.status() + item.delta() + item.reason())
        .toList();
  }

  private static Map<String, ChangeAction> actions(Checklist checklist) {
    Map<String, ChangeAction> actions = new TreeMap<>();
    checklist.resources().forEach(one -> actions.put(one.address().text(), one.change()));
    return actions;
  }

  private static AssessedResource resource(Checklist checklist, String address) {
    return checklist.resources().stream()
        .filter(one -> one.address().text().equals(address))
        .findFirst()
        .orElseThrow();
  }

  private static ChecklistItem item(Checklist checklist, String responsibility, String address) {
    return checklist.items().stream()
        .filter(one -> one.responsibility().id().equals(responsibility))
        .filter(one -> one.resourceText().equals(address))
        .findFirst()
        .orElseThrow(() -> new AssertionError(responsibility + " of " + address));
  }
}
