package dev.srm.catalogfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.catalog.Condition;
import dev.srm.catalog.Condition.AttributeTest;
import dev.srm.catalog.Condition.Stated;
import dev.srm.catalog.DefaultValue;
import dev.srm.catalog.Operator;
import dev.srm.catalog.Quantifier;
import dev.srm.catalog.Spelling;
import dev.srm.catalog.Truth;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.Value;
import dev.srm.tree.Problems;
import dev.srm.tree.RefusedFileException;
import dev.srm.tree.YamlTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionMapperTest {

  private static final Condition ENCRYPTED =
      new AttributeTest(
          new Spelling("encrypted", "Encrypted"), Operator.EQUALS, List.of(Value.bool(true)), null);
  private static final String ENCRYPTED_YAML =
      "{attribute: {terraform: encrypted, cloudformation: Encrypted}, equals: true}";

  private final Problems problems = new Problems();

  @Test
  void connectives_hold_their_parts() throws RefusedFileException {
    assertThat(map("all: [" + ENCRYPTED_YAML + "]"))
        .isEqualTo(new Condition.All(List.of(ENCRYPTED)));
    assertThat(map("any: [" + ENCRYPTED_YAML + "]"))
        .isEqualTo(new Condition.Any(List.of(ENCRYPTED)));
    assertThat(map("not: " + ENCRYPTED_YAML)).isEqualTo(new Condition.Not(ENCRYPTED));
  }

  @Test
  void a_path_in_a_branch_is_spelled_for_that_dialect_only() throws RefusedFileException {
    Condition condition =
        map(
            "{terraform: {attribute: a.b, present: true}, cloudformation: {always: true, because: x}}");

    assertThat(condition)
        .isEqualTo(
            new Condition.PerDialect(
                test(new Spelling("a.b", null), Operator.PRESENT, Value.bool(true)),
                new Stated(Truth.TRUE, "x")));
  }

  @Test
  void a_plain_path_outside_of_a_branch_is_spelled_alike_in_both_dialects()
      throws RefusedFileException {
    assertThat(map("{attribute: Tags, empty: false}"))
        .isEqualTo(test(Spelling.same("Tags"), Operator.EMPTY, Value.bool(false)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not-equals: a|NOT_EQUALS|a",
        "one-of: [a, b]|ONE_OF|a,b",
        "not-one-of: [a, 1]|NOT_ONE_OF|a,1",
        "at-least: 7|AT_LEAST|7",
        "at-most: 0.5|AT_MOST|0.5",
        "version-at-least: 1.10|VERSION_AT_LEAST|1.10",
        "size-at-least: 2|SIZE_AT_LEAST|2",
        "matches: '[a-z]+'|MATCHES|[a-z]+",
        "not-matches: x|NOT_MATCHES|x",
        "contains: x|CONTAINS|x",
        "contains-any-of: [x]|CONTAINS_ANY_OF|x",
        "contains-all-of: [x, y]|CONTAINS_ALL_OF|x,y"
      })
  void every_operator_has_a_key(String yaml, Operator operator, String operands)
      throws RefusedFileException {
    AttributeTest test = (AttributeTest) map("attribute: p\n" + yaml);

    assertThat(test.operator()).isEqualTo(operator);
    assertThat(test.operands()).extracting(Value::toString).containsExactly(operands.split(","));
  }

  @Test
  void a_default_of_a_test_is_about_the_path_of_the_test() throws RefusedFileException {
    AttributeTest test =
        (AttributeTest)
            map("{attribute: p, equals: 1, default: {value: 2, note: n, since: 2023-01-05}}");

    assertThat(test.fallback())
        .isEqualTo(
            new DefaultValue(
                Spelling.same("p"), Value.number(2), "2023-01-05", "n", null, false, null));
  }

  @Test
  void each_looks_at_the_elements_of_a_list() throws RefusedFileException {
    assertThat(map("{each: rules, none: " + ENCRYPTED_YAML + "}"))
        .isEqualTo(new Condition.Each(Spelling.same("rules"), Quantifier.NONE, ENCRYPTED));
  }

  @Test
  void related_means_a_kind_of_this_service_unless_it_names_another() throws RefusedFileException {
    Condition.Related own = (Condition.Related) map("{related: volume, exists: true}");
    Condition.Related other =
        (Condition.Related)
            map(
                "{related: kms.key, every: "
                    + ENCRYPTED_YAML
                    + ", scope: account,"
                    + " when-none: {unknown: nobody knows}}");

    assertThat(own)
        .isEqualTo(
            new Condition.Related(
                "ec2.volume",
                Condition.Scope.LINKED,
                Quantifier.SOME,
                new Stated(Truth.TRUE, "exists"),
                null));
    assertThat(other)
        .isEqualTo(
            new Condition.Related(
                "kms.key",
                Condition.Scope.ACCOUNT,
                Quantifier.EVERY,
                ENCRYPTED,
                new Condition.WhenNone(new Stated(Truth.UNKNOWN, "nobody knows"), false, null)));
  }

  @Test
  void exists_false_means_none() throws RefusedFileException {
    assertThat(((Condition.Related) map("{related: volume, exists: false}")).quantifier())
        .isEqualTo(Quantifier.NONE);
  }

  @Test
  void follow_says_what_holds_when_the_target_is_elsewhere() throws RefusedFileException {
    assertThat(
            map(
                "{follow: KeyId, to: kms.key, some: "
                    + ENCRYPTED_YAML
                    + ", when-outside: {false: no such key}}"))
        .isEqualTo(
            new Condition.Follow(
                Spelling.same("KeyId"),
                "kms.key",
                Quantifier.SOME,
                ENCRYPTED,
                new Stated(Truth.FALSE, "no such key")));
  }

  @Test
  void arguments_of_a_function_are_values() throws RefusedFileException {
    Condition.Call call =
        (Condition.Call) map("{function: admits-world, with: {from: a.b, ports: [22, 3389]}}");

    assertThat(call.function()).isEqualTo("admits-world");
    assertThat(call.arguments())
        .isEqualTo(
            Map.of(
                "from", Value.text("a.b"),
                "ports", Value.list(List.of(Value.number(22), Value.number(3389)))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{al: []}|f:1:1: this is no condition; did you mean \"all\"?",
        "{}|f:1:1: this is no condition; known are all",
        "{all: [], any: []}|f:1:1: one condition cannot be all and any",
        "{all: []}|f:1:2: \"all\" needs at least one condition",
        "{all: 1}|f:1:7: \"all\" must be a list",
        "{attribute: a}|needs an operator",
        "{attribute: a, equal: 1}|did you mean \"equals\"?",
        "{attribute: a, equals: 1, matches: x}|one operator, not equals and matches",
        "{attribute: a, equals: [1]}|compares with a text, number or boolean",
        "{attribute: a, present: maybe}|must be true or false",
        "{attribute: a, at-least: x}|must be a number",
        "{attribute: a, one-of: []}|must be a list with a value",
        "{attribute: a..b, equals: 1}|steps are separated by single dots",
        "{attribute: {terrafrom: a}, equals: 1}|did you mean \"terraform\"?",
        "{attribute: {}, equals: 1}|a path needs",
        "{attribute: a, equals: 1, defualt: {}}|did you mean \"default\"?",
        "{each: a}|exactly one of some, every, none",
        "{each: a, exists: true}|exactly one of some, every, none",
        "{each: a, some: {}, every: {}}|exactly one of some, every, none",
        "{related: a, exists: true, scope: everywhere}|\"scope\" cannot be \"everywhere\"; known are account, input, linked",
        "{related: a, exists: true, when-none: unknown}|when-none must be a map",
        "{related: a, exists: true, when-none: {maybe: x}}|must be one of {true: reason}",
        "{follow: a, to: b, exists: true}|needs \"when-outside\"",
        "{always: perhaps, because: x}|\"always\" cannot be \"perhaps\"",
        "{always: true}|needs \"because\"",
        "{function: f, wiht: {}}|did you mean \"with\"?",
        "{terraform: {terraform: {always: true, because: x}}}|already is one dialect's branch",
        "{terraform: {attribute: {terraform: a}, equals: 1}}|a path must be plain text",
        "[1]|a condition must be a map"
      })
  void what_is_wrong_is_said_with_its_place(String yaml, String message)
      throws RefusedFileException {
    map(yaml);

    assertThat(problems.found()).anyMatch(problem -> problem.toString().contains(message));
  }

  private static AttributeTest test(Spelling path, Operator operator, Value operand) {
    return new AttributeTest(path, operator, List.of(operand), null);
  }

  private Condition map(String yaml) throws RefusedFileException {
    SourceMap sources = new SourceMap(new SourceLocation("f", 1, 1));
    MappingContext context = new MappingContext("ec2", problems, sources);
    return new ConditionMapper(context, null).map(YamlTree.read("f", yaml));
  }
}
