package dev.srm.catalogfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.catalog.Condition;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.Dialect;
import dev.srm.tree.Problems;
import dev.srm.tree.RefusedFileException;
import dev.srm.tree.YamlTree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesTest {

  private static final String TEST = "{attribute: a, equals: 1}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TEST|[TRUE, FALSE, UNKNOWN]",
        "{always: false, because: b}|[FALSE]",
        "{not: {always: false, because: b}}|[TRUE]",
        "{any: [TEST, {always: unknown, because: b}]}|[TRUE, UNKNOWN]",
        "{all: [TEST, {always: unknown, because: b}]}|[FALSE, UNKNOWN]",
        "{any: [TEST, {always: true, because: b}]}|[TRUE]",
        "{related: k, exists: true}|[TRUE, FALSE, UNKNOWN]",
        "{related: k, exists: true, when-none: {unknown: u}}|[TRUE, UNKNOWN]",
        "{related: k, exists: false}|[TRUE, FALSE, UNKNOWN]",
        "{related: k, exists: false, when-none: {unknown: u}}|[FALSE, UNKNOWN]",
        "{cloudformation: TEST, terraform: {always: true, because: b}}|[TRUE]",
        "{cloudformation: TEST}|[UNKNOWN]"
      })
  void what_can_never_come_out_needs_no_case(String yaml, String outcomes)
      throws RefusedFileException {
    assertThat(new Outcomes(Dialect.TERRAFORM).of(map(yaml.replace("TEST", TEST))))
        .hasToString(outcomes);
  }

  private static Condition map(String yaml) throws RefusedFileException {
    Problems problems = new Problems();
    SourceMap sources = new SourceMap(new SourceLocation("f", 1, 1));
    Condition condition =
        new ConditionMapper(new MappingContext("s", problems, sources), null)
            .map(YamlTree.read("f", yaml));
    problems.throwIfAny();
    return condition;
  }
}
