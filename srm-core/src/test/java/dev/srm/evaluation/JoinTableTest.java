package dev.srm.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Keeps the tables of {@code docs/joins.md} true: every row is read from the page and tried. */
class JoinTableTest {

  private static final Path PAGE = Path.of("..", "docs", "joins.md");
  private static final Pattern ROW =
      Pattern.compile("\\| (.+) \\| .+ \\| `([^`]+)` \\| `([^`]+)` `([^`]+)` \\| (.+) \\|");
  private static final int FEWEST_ROWS = 25;

  @TestFactory
  Stream<DynamicTest> every_row_leads_where_it_says() throws Exception {
    List<Matcher> rows =
        Files.readAllLines(PAGE).stream().map(ROW::matcher).filter(Matcher::matches).toList();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(FEWEST_ROWS);
    return rows.stream()
        .map(row -> DynamicTest.dynamicTest(row.group(1) + " " + row.group(3), () -> check(row)));
  }

  private static void check(Matcher row) throws Exception {
    Path fixture = Expected.FIXTURES.resolve(row.group(2));
    JoinOracle joins = Expected.joins(Expected.graph(fixture));
    assertThat(joins.leadsTo(row.group(3), row.group(4))).isEqualTo(row.group(5));
  }
}
