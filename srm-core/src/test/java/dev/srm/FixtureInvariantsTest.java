package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Disposition;
import dev.srm.checklist.Evidence;
import dev.srm.checklist.ItemStatus;
import dev.srm.render.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every input that srm reads, checked on every fixture and example. */
class FixtureInvariantsTest {

  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final Path EXAMPLES = Path.of("..", "examples");

  /** A reference, an attribute, a condition, or what the account or another stack sets. */
  private static final Pattern NAMES_SOMETHING =
      Pattern.compile(
          "waits for (?!an? (value|attribute) )|goes through |leads elsewhere|not in this input"
              + "|account|when \\w|created since|[a-z]+(_[a-z]+)+ |association names a route");

  @TestFactory
  Stream<DynamicTest> every_resource_is_accounted_for_once() throws IOException {
    return forEachInput(
        checklist -> {
          Map<Disposition, Integer> counts = checklist.countByDisposition();
          int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
          assertThat(sum).isEqualTo(checklist.resources().size());
          assertThat(checklist.resources())
              .extracting(AssessedResource::address)
              .doesNotHaveDuplicates();
          assertThat(checklist.resources())
              .filteredOn(resource -> resource.disposition() != Disposition.ASSESSED)
              .allSatisfy(resource -> assertThat(resource.because()).isNotBlank());
        });
  }

  @TestFactory
  Stream<DynamicTest> items_have_distinct_ids_and_a_reason() throws IOException {
    return forEachInput(
        checklist -> {
          assertThat(checklist.items()).extracting(ChecklistItem::id).doesNotHaveDuplicates();
          assertThat(checklist.items()).allSatisfy(item -> assertThat(item.reason()).isNotBlank());
        });
  }

  @TestFactory
  Stream<DynamicTest> what_is_undetermined_names_what_decides_it() throws IOException {
    return forEachInput(
        checklist ->
            assertThat(checklist.items())
                .filteredOn(item -> item.status() == ItemStatus.UNDETERMINED)
                .allSatisfy(item -> assertThat(told(item)).containsPattern(NAMES_SOMETHING)));
  }

  private static String told(ChecklistItem item) {
    StringBuilder told = new StringBuilder(item.reason());
    for (Evidence evidence : item.evidence()) {
      told.append("\n").append(evidence.path()).append(' ').append(evidence.conclusion());
    }
    return told.toString();
  }

  @TestFactory
  Stream<DynamicTest> no_canary_reaches_any_output() throws IOException {
    return forEachInput(
        checklist -> {
          for (ReportFormat format : ReportFormat.values()) {
            assertThat(Audits.render(checklist, format).toLowerCase(Locale.ROOT))
                .as(format.id())
                .doesNotContain("srm-canary")
                .doesNotContain("not-a-real-password");
          }
        });
  }

  /** An expectation on the checklist of one input. */
  @FunctionalInterface
  private interface Expectation {
    void check(Checklist checklist) throws Exception;
  }

  private static Stream<DynamicTest> forEachInput(Expectation expectation) throws IOException {
    return inputs().stream()
        .map(
            input ->
                DynamicTest.dynamicTest(
                    input.toString(), () -> expectation.check(Audits.audit(input))));
  }

  private static List<Path> inputs() throws IOException {
    try (Stream<Path> fixtures = Files.walk(RESOURCES.resolve("terraform"));
        Stream<Path> examples = Files.walk(EXAMPLES)) {
      return Stream.concat(fixtures, examples)
          .filter(path -> isNamed(path, "plan.json", "state.json", "template.yaml"))
          .filter(path -> !path.toString().contains("errored"))
          .filter(path -> !path.toString().contains("invalid"))
          .sorted()
          .toList();
    }
  }

  private static boolean isNamed(Path path, String... names) {
    return List.of(names).contains(path.getFileName().toString());
  }
}
