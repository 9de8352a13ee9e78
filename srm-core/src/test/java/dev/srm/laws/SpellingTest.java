package dev.srm.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.checklist.ItemStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The encoding, the layout and the format version of a plan change no verdict. */
class SpellingTest {

  private static final Path FORMATS = Path.of("src", "test", "resources", "terraform", "formats");

  static List<Path> variants() throws IOException {
    try (Stream<Path> files = Files.list(FORMATS)) {
      return files.filter(path -> path.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void the_spelling_of_a_plan_changes_no_verdict(Path variant) throws Exception {
    Map<String, ItemStatus> expected = Report.verdicts(FORMATS.resolve("version-1.2.json"));

    assertThat(expected).isNotEmpty();
    assertThat(Report.differences(expected, Report.verdicts(variant))).isEmpty();
  }
}
