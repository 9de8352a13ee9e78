package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.srm.render.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is lost: the report has every resource that the input names, once, and says why. */
class EveryResourceTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path TERRAFORM = Path.of("src", "test", "resources", "terraform");
  private static final Path TEMPLATES = Path.of("src", "test", "resources", "cloudformation");
  private static final Path EXAMPLES = Path.of("..", "examples");

  /** What srm is to refuse, and a copy of it in an encoding that a plain parser cannot tell. */
  private static final String NO_INPUT = ".*/(invalid|bad|errored)/.*|.*/formats/utf16.*";

  /** Whose own tests say what their loops, SAM resources and CDK assets are written out to. */
  private static final String WRITTEN_OUT =
      ".*/(loops\\.yaml|cdk/plain/.*|serverless/template\\.yaml)";

  static Stream<Path> inputs() throws IOException {
    return Stream.concat(
        Stream.concat(
            below(TERRAFORM, ".*\\.json"),
            below(TEMPLATES, ".*/(good|cdk|sam|changeset)/.*\\.(yaml|json)|.*/manifest\\.json")),
        below(
            EXAMPLES, ".*/(tf)?plan\\.json|.*/template\\.yaml|.*/(stacks|cloudformation)/.*yaml"));
  }

  private static Stream<Path> below(Path folder, String wanted) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> text(file).matches(wanted) && !text(file).matches(NO_INPUT))
          .filter(file -> !text(file).matches(".*/assembly-[^/]*/.*|.*assets\\.json|.*page-[12].*"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String text(Path file) {
    return file.toString().replace('\\', '/');
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void the_report_has_the_resources_of_the_input_once_each(Path input) throws Exception {
    List<String> declared = DeclaredAddresses.of(writtenOut(input));
    List<String> reported = new ArrayList<>();
    for (JsonNode resource : report(input).get("resources")) {
      String address = resource.get("address").asText();
      reported.add(address);
      if (resource.path("because").asText().startsWith("it is not created")) {
        declared.removeIf(one -> one.startsWith(address + "/"));
      }
    }
    declared.replaceAll(EveryResourceTest::withoutHash);
    reported.replaceAll(EveryResourceTest::withoutHash);

    assertThat(reported).doesNotHaveDuplicates();
    if (text(input).matches(WRITTEN_OUT)) {
      assertThat(reported).hasSizeGreaterThanOrEqualTo(declared.size());
    } else {
      assertThat(reported).containsExactlyInAnyOrderElementsOf(declared);
    }
  }

  /** SAM ends the names of deployments and versions with a digest of what they hold. */
  private static String withoutHash(String address) {
    return address.replaceAll("(Deployment|Version|Layer)[0-9a-f]{10}$", "$1");
  }

  /** What SAM itself makes of a template of SAM lies beside it. */
  private static Path writtenOut(Path input) {
    String name = input.getFileName().toString();
    return text(input).matches(".*/sam/[a-z]+\\.yaml")
        ? input.resolveSibling(name.replace(".yaml", ".cloudformation.json"))
        : input;
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void what_is_not_assessed_says_why_and_the_counts_add_up(Path input) throws Exception {
    JsonNode report = report(input);
    JsonNode coverage = report.get("coverage");
    int sum = 0;
    for (String part :
        List.of("assessed", "noResponsibility", "unmapped", "otherProvider", "notAssessed")) {
      int listed = 0;
      for (JsonNode resource : report.get("resources")) {
        if (resource.get("disposition").asText().equals(part)) {
          listed++;
          assertThat(part.equals("assessed") || !resource.path("because").asText().isBlank())
              .as(resource.get("address").asText())
              .isTrue();
        }
      }
      assertThat(coverage.get(part).asInt()).as(part).isEqualTo(listed);
      sum += listed;
    }
    assertThat(coverage.get("resources").asInt()).isEqualTo(sum);
    assertThat(report.get("resources")).hasSize(sum);
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void the_text_in_full_has_every_address(Path input) throws Exception {
    String account = Audits.render(Audits.audit(input), ReportFormat.TEXT);
    int start = Math.max(0, account.lastIndexOf("accounted for: "));
    String listed = account.substring(start).replaceAll("\\s", "");
    for (JsonNode resource : report(input).get("resources")) {
      assertThat(listed).contains(resource.get("address").asText().replaceAll("\\s", ""));
    }
  }

  private static JsonNode report(Path input) throws Exception {
    return JSON.readTree(Audits.render(Audits.audit(input), ReportFormat.JSON));
  }
}
