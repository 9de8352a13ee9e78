package dev.srm.catalogfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.catalog.Condition;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.tree.Problems;
import dev.srm.tree.RefusedFileException;
import dev.srm.tree.YamlTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExclusionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{attribute: a, equals: x}|{attribute: a, equals: y}|true",
        "{attribute: a, equals: true}|{attribute: a, equals: 'true'}|false",
        "{attribute: a, equals: x}|{attribute: b, equals: y}|false",
        "{attribute: a, one-of: [x, y]}|{attribute: a, equals: z}|true",
        "{attribute: a, one-of: [x, y]}|{attribute: a, one-of: [y, z]}|false",
        "{attribute: a, equals: x}|{attribute: a, not-equals: x}|true",
        "{attribute: a, equals: x}|{attribute: a, not-one-of: [x, y]}|true",
        "{attribute: a, not-equals: x}|{attribute: a, not-equals: y}|false",
        "{attribute: a, present: true}|{attribute: a, present: false}|true",
        "{attribute: a, equals: x}|{attribute: a, present: false}|true",
        "{attribute: a, equals: x}|{attribute: a, present: true}|false",
        "{attribute: a, at-least: 3}|{not: {attribute: a, at-least: 3}}|true",
        "{all: [{attribute: a, equals: x}, {attribute: b, equals: 1}]}|{attribute: b, equals: 2}|true",
        "{any: [{attribute: a, equals: x}, {attribute: b, equals: 1}]}|{attribute: b, equals: 2}|false",
        "{any: [{attribute: b, equals: 3}, {attribute: b, equals: 1}]}|{attribute: b, equals: 2}|true"
      })
  void conditions_exclude_each_other_only_when_it_can_be_proved(
      String left, String right, boolean exclusive) throws RefusedFileException {
    assertThat(Exclusion.between(map(left), map(right))).isEqualTo(exclusive);
    assertThat(Exclusion.between(map(right), map(left))).isEqualTo(exclusive);
  }

  @Test
  void what_is_spelled_for_different_dialects_never_meets() throws RefusedFileException {
    Condition terraform = map("{terraform: {attribute: a, equals: x}}");
    Condition cloudFormation = map("{cloudformation: {attribute: a, equals: x}}");

    assertThat(Exclusion.between(terraform, cloudFormation)).isTrue();
    assertThat(Exclusion.between(terraform, terraform)).isFalse();
  }

  @Test
  void what_has_no_condition_always_holds() throws RefusedFileException {
    assertThat(Exclusion.between(null, map("{attribute: a, equals: x}"))).isFalse();
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
