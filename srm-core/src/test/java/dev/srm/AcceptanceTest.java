package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.srm.catalogfile.BundledCatalog;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.ItemStatus;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.InputException;
import dev.srm.render.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that people have reviewed, from the folder they lie in to the report. */
class AcceptanceTest {

  private static final String SCRATCH = "s3.versioning";
  private static final String WAIVER =
      """
      waivers:
        - responsibility: s3.versioning
          resource: %s
          owner: data-team
          reason: can be made anew
          date: 2026-11-01
          expires: 2027-02-01
      """;

  @TempDir Path folder;
  private AuditRequestBuilder builder;

  @BeforeEach
  void start() throws Exception {
    Files.copy(Path.of("..", "examples/accepted/template.yaml"), folder.resolve("t.yaml"));
    builder = AuditRequest.builder().today(Audits.TODAY).set(AuditOption.INPUTS, "t.yaml");
  }

  @Test
  void the_usual_files_are_found_and_not_missed() throws Exception {
    assertThat(status(SCRATCH)).isEqualTo(ItemStatus.UNSATISFIED);

    file(".srm/waivers.yaml", WAIVER.formatted("Scratch"));
    assertThat(status(SCRATCH)).isEqualTo(ItemStatus.WAIVED);
  }

  @Test
  void a_file_that_was_named_has_to_be_there_and_is_the_only_one() throws Exception {
    file(".srm/waivers.yaml", WAIVER.formatted("Scratch"));
    file("none.yaml", "waivers:\n");

    builder.set(AuditOption.WAIVERS, "none.yaml");
    assertThat(status(SCRATCH)).isEqualTo(ItemStatus.UNSATISFIED);
    builder.set(AuditOption.WAIVERS, "gone.yaml");
    assertThat(refusal()).isEqualTo("gone.yaml cannot be read: it does not exist");
    builder.set(AuditOption.WAIVERS, ".");
    assertThat(refusal()).isEqualTo(". is no file");
    builder.set(AuditOption.WAIVERS, "none.yaml").set(AuditOption.BASELINE, "gone.json");
    assertThat(refusal()).isEqualTo("gone.json cannot be read: it does not exist");
  }

  @Test
  void nothing_is_judged_when_nobody_says_what_day_it_is() throws Exception {
    builder = AuditRequest.builder().set(AuditOption.INPUTS, "t.yaml");
    assertThat(status(SCRATCH)).isEqualTo(ItemStatus.UNSATISFIED);

    file(".srm/waivers.yaml", WAIVER.formatted("Scratch"));
    assertThat(refusal()).contains(".srm/waivers.yaml cannot be judged");
    builder.set(AuditOption.LOCK_TIME, "2027-02-02");
    assertThat(status(SCRATCH)).isEqualTo(ItemStatus.UNSATISFIED);
    assertThat(messages())
        .anyMatch(message -> message.contains("judged by 2027-02-02, the day given"));
  }

  @Test
  void a_policy_folder_is_the_only_one_that_counts_and_the_rest_is_named() throws Exception {
    file(".srm/waivers.yaml", WAIVER.formatted("Scratch"));
    file("base/README", "");
    builder.set(AuditOption.POLICY_FROM, "base");

    assertThat(status(SCRATCH)).isEqualTo(ItemStatus.UNSATISFIED);
    assertThat(notices())
        .containsExactly(
            "the waiver of s3.versioning for Scratch does not count before it is in base");

    file("base/.srm/waivers.yaml", WAIVER.formatted("Scratch"));
    assertThat(status(SCRATCH)).isEqualTo(ItemStatus.WAIVED);
    assertThat(notices()).isEmpty();

    file(".srm/waivers.yaml", WAIVER.formatted("\"*\""));
    assertThat(status(SCRATCH)).isEqualTo(ItemStatus.WAIVED);
    assertThat(notices()).singleElement().asString().contains("for * does not count");

    file(".srm/waivers.yaml", "waivers: 7\n");
    assertThat(notices())
        .singleElement()
        .asString()
        .contains("\"waivers\" must be a list; it does not count here, but will once merged");
  }

  @Test
  void a_policy_folder_that_is_none_is_refused() throws Exception {
    builder.set(AuditOption.POLICY_FROM, "t.yaml");
    assertThat(refusal()).contains("t.yaml is no folder");

    builder.set(AuditOption.POLICY_FROM, ".");
    file(".srm/waivers.yaml", WAIVER.formatted("Scratch"));
    assertThat(status(SCRATCH)).isEqualTo(ItemStatus.WAIVED);
    assertThat(notices()).isEmpty();
  }

  @Test
  void names_in_the_policy_folder_are_its_own() throws Exception {
    file("w.yaml", WAIVER.formatted("Scratch"));
    file("base/w.yaml", "waivers: []\n");
    builder.set(AuditOption.POLICY_FROM, "base/").set(AuditOption.WAIVERS, "w.yaml");

    assertThat(status(SCRATCH)).isEqualTo(ItemStatus.UNSATISFIED);
    assertThat(notices()).singleElement().asString().contains("in base/");
  }

  @Test
  void a_link_out_of_the_folder_is_not_followed() throws Exception {
    Path outside = Files.createTempFile("srm", ".yaml");
    Files.createDirectories(folder.resolve(".srm"));
    Files.createSymbolicLink(folder.resolve(".srm/waivers.yaml"), outside);

    assertThat(refusal()).contains("is a link out of the folder");
    Files.delete(outside);
  }

  @Test
  void only_what_is_new_fails_once_the_rest_is_frozen() throws Exception {
    builder.set(AuditOption.FAIL_ON, "low").set(AuditOption.FAIL_ON_MANUAL, "true");
    assertThat(audit().gate().failed()).isTrue();
    FrozenItems frozen =
        new Auditor(BundledCatalog.open(), "1").freeze(builder.build(), Workspace.in(folder));
    file("b.json", frozen.text());
    builder.set(AuditOption.BASELINE, "b.json");

    AuditResult result = audit();
    assertThat(result.gate().failed()).isFalse();
    assertThat(result.gate().sentence())
        .contains("the baseline keeps " + result.gate().baselined() + " more from failing");
    assertThat(result.complete().countBaselined()).isEqualTo(frozen.items()).isPositive();
    for (ReportFormat format :
        List.of(ReportFormat.TEXT, ReportFormat.MARKDOWN, ReportFormat.JSON)) {
      assertThat(Audits.render(result.report(), format)).as(format.id()).contains("aseline");
    }

    String more = "  New:\n    Type: AWS::S3::Bucket\n";
    Files.writeString(folder.resolve("t.yaml"), Files.readString(folder.resolve("t.yaml")) + more);
    result = audit();
    assertThat(result.gate().failed()).isTrue();
    assertThat(result.complete().items())
        .filteredOn(item -> item.status().open() && !item.baselined())
        .isNotEmpty()
        .allMatch(item -> item.resourceText().equals("New"));
  }

  @Test
  void a_new_baseline_holds_what_an_old_one_held() throws Exception {
    Auditor auditor = new Auditor(BundledCatalog.open(), "1");
    FrozenItems first = auditor.freeze(builder.build(), Workspace.in(folder));
    file("b.json", first.text());
    builder.set(AuditOption.BASELINE, "b.json");

    assertThat(auditor.freeze(builder.build(), Workspace.in(folder))).isEqualTo(first);
  }

  @Test
  void a_report_keeps_what_was_said_and_is_judged_no_second_time() throws Exception {
    file(".srm/waivers.yaml", WAIVER.formatted("Scratch"));
    String json = Audits.render(audit().complete(), ReportFormat.JSON);
    file("report.json", json);
    file(".srm/waivers.yaml", WAIVER.formatted("\"*\""));
    builder.set(AuditOption.INPUTS, "report.json");

    assertThat(Audits.render(audit().complete(), ReportFormat.JSON)).isEqualTo(json);

    file("report.json", json.replace("\"status\": \"WAIVED\"", "\"status\": \"ATTESTED\""));
    assertThat(refusal()).contains(".status does not go with its acceptance");
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private AuditResult audit() throws InputException, InvalidOptionException {
    return new Auditor(BundledCatalog.open(), "1").audit(builder.build(), Workspace.in(folder));
  }

  private ItemStatus status(String responsibility) throws Exception {
    return audit().complete().items().stream()
        .filter(item -> item.responsibility().id().equals(responsibility))
        .filter(item -> item.resourceText().equals("Scratch"))
        .map(ChecklistItem::status)
        .findFirst()
        .orElseThrow();
  }

  private List<String> notices() throws Exception {
    return audit().notices().stream().map(Diagnostic::message).toList();
  }

  private List<String> messages() throws Exception {
    return audit().complete().diagnostics().stream().map(Diagnostic::message).toList();
  }

  private String refusal() {
    return catchThrowableOfType(InputException.class, this::audit).getMessage();
  }
}
