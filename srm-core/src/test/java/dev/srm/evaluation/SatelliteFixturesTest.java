package dev.srm.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Evidence;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each line of an {@code expected.txt} is an item and its status, and the resource that decided it,
 * or {@code JOIN}, an attribute and where it leads. The settings of each fixture are right for one
 * resource and wrong for its twin, so that one which went to the wrong resource shows.
 */
class SatelliteFixturesTest {

  @TestFactory
  Stream<DynamicTest> every_reviewed_line_holds() throws Exception {
    return Expected.foldersWith("expected.txt").stream()
        .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> check(folder)));
  }

  private static void check(Path fixture) throws Exception {
    Checklist checklist = Expected.audit(fixture);
    JoinOracle joins = Expected.joins(Expected.graph(fixture));
    List<List<String>> lines = Expected.lines(fixture.resolve("expected.txt"));
    assertThat(lines).isNotEmpty();
    for (List<String> line : lines) {
      if (line.get(0).equals("JOIN")) {
        assertThat(joins.leadsTo(line.get(1), line.get(2)))
            .as(line.toString())
            .isEqualTo(line.get(3));
      } else {
        checkItem(checklist, line);
      }
    }
  }

  private static void checkItem(Checklist checklist, List<String> line) {
    List<ChecklistItem> items = Expected.items(checklist, line.get(1), line.get(2));
    if (line.get(0).equals("NONE")) {
      assertThat(items).as(line.toString()).isEmpty();
      return;
    }
    assertThat(items).as(line.toString()).hasSize(1);
    ChecklistItem item = items.get(0);
    assertThat(item.status()).as(line + ": " + item.reason()).hasToString(line.get(0));
    if (line.size() > 3) {
      assertThat(item.evidence())
          .as(line.toString())
          .extracting(Evidence::resource)
          .filteredOn(Objects::nonNull)
          .extracting(address -> Objects.requireNonNull(address).text())
          .contains(line.get(3).replace("<- ", ""));
    }
  }
}
