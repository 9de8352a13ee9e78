package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.InputSummary;
import dev.srm.checklist.ItemStatus;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.ReadingProgress;
import dev.srm.render.ReportFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans of two environments of one stack, whose addresses are the same, read in one run. */
class SeveralInputsTest {

  private static final Path PLANS = Path.of("src/test/resources/terraform").toAbsolutePath();
  private static final String GROUP = "aws_security_group.admin";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "staging-touched, production-quiet, 0", // what is not done is not touched
    "production-quiet, staging-touched, 0",
    "staging-quiet, production-touched, 2",
    "production-touched, staging-quiet, 2",
    "staging-touched, production-touched, 2",
    "staging-quiet, production-quiet, 0",
  })
  void the_gate_counts_what_each_input_touches_of_its_own(String one, String other, int failing)
      throws Exception {
    AuditResult result =
        audit(
            AuditRequest.builder()
                .set(AuditOption.SCOPE, "changed")
                .set(AuditOption.FAIL_ON, "high"),
            environment(one),
            environment(other));

    assertThat(result.gate().unsatisfied()).isEqualTo(failing);
    assertThat(
            result.report().items().stream().filter(item -> item.status() != ItemStatus.SATISFIED))
        .hasSize(failing)
        .allMatch(item -> Objects.equals(item.input(), "production-touched/plan.json"));
  }

  @Test
  void every_resource_and_item_is_told_from_those_of_the_other_input() throws Exception {
    Checklist both = audit(environment("staging-touched"), environment("production-quiet"));

    assertThat(both.resources()).extracting(AssessedResource::key).doesNotHaveDuplicates();
    assertThat(both.items()).extracting(ChecklistItem::id).doesNotHaveDuplicates();
    assertThat(both.resources())
        .filteredOn(resource -> resource.address().text().equals(GROUP))
        .extracting(AssessedResource::input)
        .containsExactly("staging-touched/plan.json", "production-quiet/plan.json");
  }

  @Test
  void duties_of_the_account_are_those_of_each_input() throws Exception {
    Checklist both = audit(environment("staging-touched"), environment("production-quiet"));

    assertThat(both.items())
        .filteredOn(item -> item.responsibility().id().equals("iam.protect-root-user"))
        .extracting(ChecklistItem::input)
        .containsExactly("staging-touched/plan.json", "production-quiet/plan.json");
  }

  @Test
  void the_only_input_of_a_run_is_not_told() throws Exception {
    Checklist one = audit(environment("production-quiet"));

    assertThat(one.resources()).extracting(AssessedResource::input).containsOnlyNulls();
    assertThat(one.items()).extracting(ChecklistItem::input).containsOnlyNulls();
  }

  /** A verdict may depend on nothing but its own input. */
  @Test
  void each_input_gives_what_it_gives_alone() throws Exception {
    String production = environment("production-quiet");
    Checklist alone = audit(production);

    Checklist both = audit(environment("staging-touched"), production);

    assertThat(both.items())
        .filteredOn(item -> Objects.equals(item.input(), production))
        .containsExactlyElementsOf(
            alone.items().stream().map(item -> item.in(production)).toList());
  }

  /** Sixty plans, many of which use the same addresses. */
  @Test
  void whatever_is_read_beside_it_an_input_gives_what_it_gives_alone() throws Exception {
    List<String> plans = everyPlan();
    assertThat(plans).hasSizeGreaterThan(50);

    Checklist all = auditIn(PLANS, plans);

    assertThat(all.resources()).extracting(AssessedResource::key).doesNotHaveDuplicates();
    assertThat(all.items()).extracting(ChecklistItem::id).doesNotHaveDuplicates();
    Map<String, List<ChecklistItem>> byInput =
        all.items().stream().collect(Collectors.groupingBy(item -> String.valueOf(item.input())));
    for (String plan : plans) {
      assertThat(byInput.getOrDefault(plan, List.of()))
          .isEqualTo(
              auditIn(PLANS, List.of(plan)).items().stream().map(item -> item.in(plan)).toList());
    }
  }

  private static List<String> everyPlan() throws IOException {
    try (Stream<Path> files = Files.walk(PLANS)) {
      return files
          .filter(file -> file.endsWith("plan.json"))
          .map(file -> PLANS.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.startsWith("invalid/") && !name.startsWith("errored/"))
          .sorted()
          .toList();
    }
  }

  @Test
  void a_plan_and_its_twin_template_stand_side_by_side() throws Exception {
    Path twins = Path.of("..", "examples", "containers");
    for (String twin : List.of("plan.json", "template.yaml")) {
      Files.copy(twins.resolve(twin), folder.resolve(twin));
    }

    Checklist both = audit("plan.json", "template.yaml");

    assertThat(both.resources()).extracting(AssessedResource::key).doesNotHaveDuplicates();
    assertThat(both.items()).extracting(ChecklistItem::id).doesNotHaveDuplicates();
    for (String twin : List.of("plan.json", "template.yaml")) {
      assertThat(both.items())
          .filteredOn(item -> Objects.equals(item.input(), twin))
          .containsExactlyElementsOf(audit(twin).items().stream().map(i -> i.in(twin)).toList());
    }
  }

  @Test
  void a_key_of_the_run_does_not_make_the_ids_of_its_inputs_the_same() throws Exception {
    AuditRequestBuilder keyed = AuditRequest.builder().set(AuditOption.KEY, "stack");

    Checklist both =
        audit(keyed, environment("staging-touched"), environment("production-quiet")).complete();

    assertThat(both.items()).extracting(ChecklistItem::id).doesNotHaveDuplicates();
  }

  @Test
  void with_a_key_the_ids_do_not_depend_on_where_a_machine_keeps_the_inputs() throws Exception {
    Path elsewhere = folder.resolve("elsewhere");
    List<String> ids = null;
    for (Path root : List.of(folder, elsewhere)) {
      String one = copied("staging-touched", root);
      String other = copied("production-quiet", root);
      Checklist both =
          audit(AuditRequest.builder().set(AuditOption.KEY, "stack"), one, other).complete();
      List<String> now = both.items().stream().map(ChecklistItem::id).toList();
      assertThat(now).isEqualTo(ids == null ? now : ids);
      ids = now;
    }
  }

  @Test
  void the_report_is_read_back_as_it_was_written() throws Exception {
    Checklist both = audit(environment("staging-touched"), environment("production-quiet"));
    String json = Audits.render(both, ReportFormat.JSON);
    Files.writeString(folder.resolve("report.json"), json);

    assertThat(json).contains("\"input\": \"production-quiet/plan.json\"");
    assertThat(Audits.render(audit("report.json"), ReportFormat.JSON)).isEqualTo(json);
  }

  @Test
  void a_report_that_names_another_input_than_its_own_is_refused() throws Exception {
    Checklist both = audit(environment("staging-touched"), environment("production-quiet"));
    String forged =
        Audits.render(both, ReportFormat.JSON)
            .replaceFirst("\"input\": \"[^\"]*\"", "\"input\": \"other.json\"");
    Files.writeString(folder.resolve("report.json"), forged);

    assertThatThrownBy(() -> audit("report.json"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("an input that it does not name");
  }

  /** As the jobs of a build do that each work in their own folder. */
  @Test
  void reports_about_inputs_of_one_name_are_told_by_the_names_of_the_reports() throws Exception {
    for (String environment : List.of("staging-touched", "production-quiet")) {
      Path plan = PLANS.resolve("environments").resolve(environment).resolve("plan.json");
      Path report = Files.createDirectories(folder.resolve(environment)).resolve("report.json");
      Files.writeString(report, Audits.render(Audits.audit(plan), ReportFormat.JSON));
    }

    Checklist both = audit("staging-touched/report.json", "production-quiet/report.json");

    assertThat(both.inputs())
        .extracting(InputSummary::name)
        .containsExactly("staging-touched/report.json", "production-quiet/report.json");
    assertThat(both.resources()).extracting(AssessedResource::key).doesNotHaveDuplicates();
    assertThat(both.items()).extracting(ChecklistItem::id).doesNotHaveDuplicates();
  }

  @Test
  void reports_about_different_inputs_keep_the_names_and_ids_that_they_have() throws Exception {
    String staging = environment("staging-touched");
    String production = environment("production-quiet");
    Checklist direct = audit(staging, production);
    Files.writeString(folder.resolve("one.json"), Audits.render(audit(staging), ReportFormat.JSON));
    Files.writeString(
        folder.resolve("two.json"), Audits.render(audit(production), ReportFormat.JSON));

    Checklist read = audit("one.json", "two.json");

    assertThat(Audits.render(read, ReportFormat.MARKDOWN))
        .isEqualTo(Audits.render(direct, ReportFormat.MARKDOWN));
    assertThat(Audits.render(read, ReportFormat.JSON))
        .isEqualTo(Audits.render(direct, ReportFormat.JSON));
  }

  @ParameterizedTest
  @CsvSource({"'', 2", "input: production-quiet/*, 1", "input: elsewhere/*, 0"})
  void what_is_said_of_the_account_holds_for_every_input_that_it_does_not_leave_out(
      String input, int attested) throws Exception {
    Files.writeString(
        folder.resolve("said.yaml"),
        """
        attestations:
          - responsibility: iam.protect-root-user
            resource: account
            owner: platform
            reason: Keys of the root user are locked away
            date: 2026-11-01
            expires: 2027-01-31
            %s
        """
            .formatted(input));

    Checklist both =
        audit(
                AuditRequest.builder().set(AuditOption.ATTESTATIONS, "said.yaml"),
                environment("staging-touched"),
                environment("production-quiet"))
            .complete();

    assertThat(both.countByStatus()).containsEntry(ItemStatus.ATTESTED, attested);
  }

  @Test
  void a_file_that_is_named_twice_is_read_once_and_that_is_said() throws Exception {
    String plan = environment("production-quiet");

    AuditResult result = audit(AuditRequest.builder(), plan, "./" + plan);

    assertThat(result.complete().inputs()).hasSize(1);
    assertThat(result.complete().items()).extracting(ChecklistItem::input).containsOnlyNulls();
    assertThat(result.notices())
        .extracting(Diagnostic::message)
        .containsExactly("./" + plan + " is the same file as " + plan + "; it is read once");
  }

  @Test
  void a_copy_of_a_plan_is_told() throws Exception {
    String plan = environment("production-quiet");
    Files.copy(folder.resolve(plan), folder.resolve("copy.json"));

    AuditResult result = audit(AuditRequest.builder(), plan, "copy.json");

    assertThat(result.notices())
        .extracting(Diagnostic::message)
        .containsExactly("copy.json is a copy of " + plan + ": all of it counts twice");
  }

  @Test
  void standard_input_cannot_be_called_as_a_file_is() throws Exception {
    String plan = environment("production-quiet");
    AuditRequest request =
        AuditRequest.builder()
            .set(AuditOption.INPUTS, List.of("-", plan))
            .set(AuditOption.INPUT_NAME, plan)
            .build();
    byte[] other = Files.readAllBytes(folder.resolve(environment("staging-quiet")));
    Workspace workspace =
        new Workspace(folder, new ByteArrayInputStream(other), ReadingProgress.NONE);

    assertThatThrownBy(() -> Auditor.withBundledCatalog().audit(request, workspace))
        .isInstanceOf(InputException.class)
        .hasMessage(
            plan + " names two inputs. Call standard input something else with --input-name.");
  }

  private Checklist audit(String... inputs) throws Exception {
    return audit(AuditRequest.builder(), inputs).complete();
  }

  private static Checklist auditIn(Path root, List<String> inputs) throws Exception {
    AuditRequest request =
        AuditRequest.builder().today(Audits.TODAY).set(AuditOption.INPUTS, inputs).build();
    return Auditor.withBundledCatalog().audit(request, Workspace.in(root)).complete();
  }

  private AuditResult audit(AuditRequestBuilder request, String... inputs) throws Exception {
    return Auditor.withBundledCatalog()
        .audit(
            request.today(Audits.TODAY).set(AuditOption.INPUTS, List.of(inputs)).build(),
            Workspace.in(folder));
  }

  private String environment(String name) throws Exception {
    copied(name, folder);
    return name + "/plan.json";
  }

  /** Returns the path from the root of an environment's plan in some folder. */
  private static String copied(String name, Path root) throws Exception {
    Path plan = Files.createDirectories(root.resolve(name)).resolve("plan.json");
    if (!Files.exists(plan)) {
      Files.copy(PLANS.resolve("environments").resolve(name).resolve("plan.json"), plan);
    }
    return plan.toString();
  }
}
