package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.srm.diagnostic.InputException;
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
 * Whatever is no sound plan or change set is refused with one line of advice, never read as a clean
 * one.
 */
class InvalidInputsTest {

  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final List<Path> FOLDERS =
      List.of(
          RESOURCES.resolve("terraform/invalid"),
          RESOURCES.resolve("cloudformation/changeset/invalid"));
  private static final int LEAST_FILES = 38;

  @TestFactory
  Stream<DynamicTest> a_damaged_or_foreign_file_is_refused_with_one_line() throws IOException {
    return files().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    String.valueOf(file.getFileName()), () -> assertRefused(file)));
  }

  @Test
  void there_are_damaged_files() throws IOException {
    assertThat(files()).hasSizeGreaterThan(LEAST_FILES);
  }

  private static void assertRefused(Path file) {
    assertThatThrownBy(() -> Audits.audit(file))
        .isInstanceOf(InputException.class)
        .satisfies(
            refusal ->
                assertThat(refusal.getMessage())
                    .startsWith(String.valueOf(file.getFileName()))
                    .doesNotContain("\n")
                    .doesNotContain("srm-canary"));
  }

  private static List<Path> files() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path folder : FOLDERS) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> !file.toString().endsWith(".md")).sorted().forEach(found::add);
      }
    }
    return found;
  }
}
