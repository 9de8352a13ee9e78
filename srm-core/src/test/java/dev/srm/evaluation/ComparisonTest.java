package dev.srm.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.catalog.Operator;
import dev.srm.catalog.Truth;
import dev.srm.resource.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  @ParameterizedTest
  @CsvSource({
    "true, true, TRUE",
    "True, true, TRUE",
    "false, true, FALSE",
    "1, 1.0, TRUE",
    "443, 443, TRUE",
    "a, A, FALSE"
  })
  void text_equals_what_it_stands_for(String value, String operand, Truth expected) {
    assertThat(Comparison.equal(Value.text(value), Value.text(operand))).isEqualTo(expected);
  }

  @Test
  void booleans_and_numbers_equal_their_text() {
    assertThat(Comparison.equal(Value.bool(true), Value.text("true"))).isEqualTo(Truth.TRUE);
    assertThat(Comparison.equal(Value.text("7"), Value.number(7))).isEqualTo(Truth.TRUE);
  }

  @Test
  void a_partly_known_text_that_cannot_fit_is_not_equal() {
    Value arn = partial(Value.text("arn:aws:s3:::"), Value.unknown("Bucket"));

    assertThat(Comparison.equal(arn, Value.text("*"))).isEqualTo(Truth.FALSE);
    assertThat(Comparison.equal(arn, Value.text("arn:aws:s3:::logs"))).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void a_list_contains_an_element_whatever_else_is_unknown() {
    Value list = Value.list(List.of(Value.unknown("x"), Value.text("api")));

    assertThat(test(Operator.CONTAINS, list, Value.text("api"))).isEqualTo(Truth.TRUE);
    assertThat(test(Operator.CONTAINS, list, Value.text("audit"))).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void every_element_of_a_list_is_compared() {
    Value list = Value.list(List.of(Value.text("a"), Value.text("b")));

    assertThat(test(Operator.EQUALS, list, Value.text("a"))).isEqualTo(Truth.FALSE);
    assertThat(Comparison.test(Operator.ONE_OF, list, List.of(Value.text("a"), Value.text("b"))))
        .isEqualTo(Truth.TRUE);
  }

  @ParameterizedTest
  @CsvSource({"1.10, 1.9, TRUE", "1.9, 1.10, FALSE", "v2.3-rc1, 2.3, TRUE", "16.4, 16.4, TRUE"})
  void versions_compare_by_their_numbers(String value, String least, Truth expected) {
    assertThat(test(Operator.VERSION_AT_LEAST, Value.text(value), Value.text(least)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    ".*:role/config, TRUE",
    ".+:role/config|.+:role/audit, TRUE",
    ".*:role/audit, UNKNOWN",
    "arn:.*:role/config, UNKNOWN",
    ".+:role/audit|role/config, UNKNOWN",
    ".*(?<!aws):role/config, UNKNOWN"
  })
  void only_the_known_end_of_a_text_matters_to_a_pattern_that_takes_any_start(
      String pattern, Truth expected) {
    Value arn = partial(Value.unknown("Prefix"), Value.text(":iam:role/config"));

    assertThat(test(Operator.MATCHES, arn, Value.text(pattern))).isEqualTo(expected);
    assertThat(test(Operator.NOT_MATCHES, arn, Value.text(pattern))).isEqualTo(expected.not());
  }

  @Test
  void a_text_that_is_no_number_is_not_at_least_anything() {
    assertThat(test(Operator.AT_LEAST, Value.text("many"), Value.number(1))).isEqualTo(Truth.FALSE);
    assertThat(test(Operator.AT_MOST, Value.text("90"), Value.number(90))).isEqualTo(Truth.TRUE);
  }

  private static Truth test(Operator operator, Value value, Value operand) {
    return Comparison.test(operator, value, List.of(operand));
  }

  private static Value partial(Value... parts) {
    return new Value.Partial(List.of(parts), false);
  }
}
