package dev.srm.cloudformation;

import static dev.srm.cloudformation.Templates.addresses;
import static dev.srm.cloudformation.Templates.codes;
import static dev.srm.cloudformation.Templates.read;
import static dev.srm.cloudformation.Templates.resource;
import static dev.srm.cloudformation.Templates.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.diagnostic.InputException;
import dev.srm.resource.ChangeAction;
import dev.srm.resource.Reading;
import dev.srm.resource.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateConditionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          !Equals [a, a]                                              | true
          !Equals [1, '1']                                            | true
          !Equals [true, 'true']                                      | true
          !Equals [!Ref Set, x]                                       | true
          !Equals [!Ref Set, y]                                       | false
          !Equals [!Ref Open, y]                                      | open
          !Equals [!Ref Open, !Ref Open]                              | true
          !Equals [!Sub '${Open}', !Ref Open]                         | true
          !Equals [!Select [0, !Ref List], !Select [1, !Ref List]]    | open
          !Equals [!Sub 'a-${Open}', b-c]                             | false
          !Equals [!Sub 'a-${Open}', a-c]                             | open
          !Equals [!Sub '${Open}-z', a-c]                             | false
          !Not [!Equals [a, b]]                                       | true
          !And [!Equals [a, b], !Equals [!Ref Open, y]]               | false
          !And [!Equals [a, a], !Equals [!Ref Open, y]]               | open
          !Or [!Equals [a, a], !Equals [!Ref Open, y]]                | true
          !Or [!Equals [a, b], !Equals [!Ref Open, y]]                | open
          !Not [!Condition Other]                                     | open
          {Condition: Held}                                           | true
          !Condition Nowhere                                          | open
          !Condition Self                                             | open
          """)
  void a_condition_is_decided_as_far_as_the_parameters_go(String written, String expected)
      throws InputException {
    Reading reading =
        read(
            """
            Parameters:
              Set: {Type: String, Default: x}
              Open: {Type: String}
              List: {Type: CommaDelimitedList}
            Conditions:
              Held: !Equals [a, a]
              Other: !Equals [!Ref Open, q]
              Self: %s
            Resources:
              A: {Type: T, Properties: {V: !If [Self, 'true', 'false']}}
            """
                .formatted(written));

    Value value = value(reading, "A", "V");
    assertThat(value instanceof Value.Conditional ? "open" : value.toString()).isEqualTo(expected);
  }

  private static final String CONDITIONAL =
      """
      Parameters: {Env: {Type: String}}
      Conditions:
        IsProd: !Equals [!Ref Env, prod]
        IsDev: !Equals [!Ref Env, dev]
        IsLarge: !And [!Condition IsProd, !Not [!Condition IsDev]]
      Resources:
        Always: {Type: T, Properties: {Size: !If [IsProd, 2, 1]}}
        Large: {Type: T, Condition: IsLarge, Properties: {Size: !If [IsProd, 2, 1]}}
        Dev: {Type: T, Condition: IsDev, Properties: {Size: !If [IsDev, 3, 1]}}
      """;

  @Test
  void an_undecided_condition_is_shown_on_the_resource() throws InputException {
    Reading reading = read(CONDITIONAL);

    assertThat(addresses(reading)).containsExactly("Always", "Dev", "Large");
    assertThat(resource(reading, "Large").origin().condition()).isEqualTo("IsLarge");
    assertThat(resource(reading, "Always").origin().condition()).isNull();
  }

  @Test
  void a_resource_is_read_as_it_is_when_it_exists() throws InputException {
    Reading reading = read(CONDITIONAL);

    assertThat(value(reading, "Always", "Size")).isInstanceOf(Value.Conditional.class);
    assertThat(value(reading, "Large", "Size")).isEqualTo(Value.number(2));
    assertThat(value(reading, "Dev", "Size")).isEqualTo(Value.number(3));
  }

  @Test
  void a_resource_whose_condition_is_false_is_left_out_by_name() throws InputException {
    Reading reading = read(CONDITIONAL, Map.of("Env", Value.text("dev")));

    assertThat(addresses(reading)).containsExactly("Always", "Dev");
    assertThat(resource(reading, "Dev").origin().condition()).isNull();
    assertThat(reading.diagnostics())
        .singleElement()
        .satisfies(
            diagnostic -> {
              assertThat(diagnostic.code()).isEqualTo("resource-not-created");
              assertThat(diagnostic.message()).contains("\"Large\"").contains("\"IsLarge\"");
            });
  }

  @Test
  void what_a_condition_rules_out_stays_listed_as_neither_there_nor_changed()
      throws InputException {
    Reading reading = read(CONDITIONAL, Map.of("Env", Value.text("dev")));

    assertThat(reading.estate().changes())
        .filteredOn(change -> change.after() == null)
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.address().text()).isEqualTo("Large");
              assertThat(change.action()).isEqualTo(ChangeAction.NO_OP);
              assertThat(change.detail().reason()).isEqualTo("its condition \"IsLarge\" is false");
            });
  }

  @Test
  void conditions_in_a_circle_are_undecided_and_reported() throws InputException {
    Reading reading =
        read(
            """
            Conditions: {A: !Condition B, B: !Not [!Condition A]}
            Resources: {R: {Type: T, Condition: A}}
            """);

    assertThat(resource(reading, "R").origin().condition()).isEqualTo("A");
    assertThat(codes(reading)).contains("circular-condition");
  }
}
