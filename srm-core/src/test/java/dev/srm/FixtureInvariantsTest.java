package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Disposition;
import dev.srm.render.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every input that srm reads, checked on every fixture and example. */
class FixtureInvariantsTest {

  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final Path EXAMPLES = Path.of("..", "examples");

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
