package dev.srm.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.ItemStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Stacks of modules in the style of public registries. Everything that stays undetermined in them
 * is listed, with words of the reason, in a reviewed {@code undetermined.txt}; nothing else may be.
 */
class RegistryStyleStacksTest {

  @TestFactory
  Stream<DynamicTest> only_what_was_reviewed_is_undetermined() throws Exception {
    List<Path> folders = Expected.foldersWith("undetermined.txt");
    assertThat(folders).hasSizeGreaterThanOrEqualTo(10);
    return folders.stream()
        .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> check(folder)));
  }

  private static void check(Path fixture) throws Exception {
    List<ChecklistItem> open = new ArrayList<>();
    for (ChecklistItem item : Expected.audit(fixture).items()) {
      if (item.status() == ItemStatus.UNDETERMINED) {
        open.add(item);
      }
    }
    List<List<String>> lines = Expected.lines(fixture.resolve("undetermined.txt"));
    assertThat(open)
        .extracting(item -> item.responsibility().id() + "  " + item.resourceText())
        .containsExactlyInAnyOrderElementsOf(
            lines.stream().map(line -> line.get(0) + "  " + line.get(1)).toList());
    for (List<String> line : lines) {
      assertThat(open)
          .filteredOn(item -> item.responsibility().id().equals(line.get(0)))
          .filteredOn(item -> item.resourceText().equals(line.get(1)))
          .allSatisfy(item -> assertThat(item.reason()).contains(line.get(2)));
    }
  }
}
