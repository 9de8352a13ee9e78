package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.render.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example gives the checklist that stands beside it. {@code -Dsrm.golden.update=true}
 * rewrites the checklists; the difference is then for a person to read.
 */
class ExamplesTest {

  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final int LEAST_EXAMPLES = 10;

  @TestFactory
  Stream<DynamicTest> an_example_gives_its_checklist() throws IOException {
    return inputs().stream()
        .map(input -> DynamicTest.dynamicTest(name(input), () -> assertChecklist(input)));
  }

  @Test
  void there_are_examples() throws IOException {
    assertThat(inputs()).hasSizeGreaterThanOrEqualTo(LEAST_EXAMPLES);
  }

  private static List<Path> inputs() throws IOException {
    List<Path> inputs = new ArrayList<>();
    try (Stream<Path> folders = Files.list(EXAMPLES)) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        Stream.of("plan.json", "template.yaml")
            .map(folder::resolve)
            .filter(Files::exists)
            .forEach(inputs::add);
      }
    }
    return inputs;
  }

  private static String name(Path input) {
    return EXAMPLES.relativize(input).toString().replace('\\', '/');
  }

  private static void assertChecklist(Path input) throws Exception {
    boolean plan = input.endsWith("plan.json");
    Path golden = input.resolveSibling(plan ? "checklist.md" : "checklist-template.md");
    String rendered = Audits.render(Audits.audit(input, name(input)), ReportFormat.MARKDOWN);
    if (Boolean.getBoolean("srm.golden.update")) {
      Files.writeString(golden, rendered);
    }
    assertThat(rendered).as(name(input)).isEqualTo(Files.readString(golden));
  }
}
