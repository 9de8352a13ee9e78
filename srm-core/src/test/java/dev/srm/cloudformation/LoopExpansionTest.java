package dev.srm.cloudformation;

import static dev.srm.cloudformation.Templates.addresses;
import static dev.srm.cloudformation.Templates.codes;
import static dev.srm.cloudformation.Templates.links;
import static dev.srm.cloudformation.Templates.read;
import static dev.srm.cloudformation.Templates.resource;
import static dev.srm.cloudformation.Templates.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.Reading;
import dev.srm.resource.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoopExpansionTest {

  private static final String TOPICS =
      """
      Transform: AWS::LanguageExtensions
      Parameters: {Names: {Type: CommaDelimitedList, Default: 'red,green'}}
      Resources:
        Fn::ForEach::Topics:
          - Name
          - !Ref Names
          - Topic${Name}:
              Type: AWS::SNS::Topic
              Properties:
                TopicName: !Sub '${Name}-topic'
                DisplayName: !Ref Name
            Policy${Name}:
              Type: AWS::SNS::TopicPolicy
              Properties: {Topics: [!Ref 'Topic${Name}']}
      """;

  @Test
  void a_loop_makes_its_body_once_for_each_item() throws InputException {
    Reading reading = read(TOPICS);

    assertThat(addresses(reading))
        .containsExactly("Policygreen", "Policyred", "Topicgreen", "Topicred");
    assertThat(value(reading, "Topicred", "TopicName")).isEqualTo(Value.text("red-topic"));
    assertThat(value(reading, "Topicgreen", "DisplayName")).isEqualTo(Value.text("green"));
    assertThat(links(reading, "Policyred", "Topics").targets())
        .containsExactly(resource(reading, "Topicred"));
    assertThat(resource(reading, "Topicred").origin().location())
        .isEqualTo(new SourceLocation("t.yaml", 7, 7));
    assertThat(reading.diagnostics()).isEmpty();
  }

  @Test
  void a_given_parameter_decides_the_items() throws InputException {
    Reading reading = read(TOPICS, Map.of("Names", Value.text("blue")));

    assertThat(addresses(reading)).containsExactly("Policyblue", "Topicblue");
  }

  @Test
  void loops_in_loops_properties_conditions_and_outputs_are_written_out() throws InputException {
    Reading reading =
        read(
            """
            Transform: AWS::LanguageExtensions
            Mappings: {Zones: {a: {Sides: [in, out]}, b: {Sides: [in]}}}
            Conditions:
              Fn::ForEach::C: [Z, [a, b], {'Has${Z}': !Equals [!Ref Z, a]}]
            Resources:
              Fn::ForEach::Zones:
                - Zone
                - [a, b]
                - Fn::ForEach::Sides:
                    - Side
                    - !FindInMap [Zones, !Ref Zone, Sides]
                    - Net${Zone}${Side}:
                        Type: T
                        Condition: Has${Zone}
                        Properties:
                          Fn::ForEach::Props: [P, [X, Y], {'${P}Name': '${Zone}${Side}${P}'}]
            """);

    assertThat(addresses(reading)).containsExactly("Netain", "Netaout");
    assertThat(resource(reading, "Netaout").attributes())
        .isEqualTo(Value.map(Map.of("XName", Value.text("aoutX"), "YName", Value.text("aoutY"))));
    assertThat(codes(reading)).containsExactly("resource-not-created");
  }

  @Test
  void items_become_names_without_their_other_characters() throws InputException {
    Reading reading =
        read(
            """
            Resources:
              Fn::ForEach::Nets: [Net, [10.0.0.0/16], {'N&{Net}': {Type: T, Properties: {C: !Ref Net}}}]
            """);

    assertThat(value(reading, "N1000016", "C")).isEqualTo(Value.text("10.0.0.0/16"));
  }

  @Test
  void a_loop_over_something_unknown_is_reported() throws InputException {
    Reading reading =
        read(
            """
            Parameters: {Names: {Type: CommaDelimitedList}}
            Resources:
              Fn::ForEach::T: [N, !Ref Names, {'T${N}': {Type: T}}]
              Fn::ForEach::Malformed: [N, [a]]
              A: {Type: T}
            """);

    assertThat(addresses(reading)).containsExactly("A");
    assertThat(codes(reading)).containsExactly("loop-not-expanded", "loop-not-expanded");
  }

  @Test
  void a_name_made_twice_is_reported() throws InputException {
    Reading reading = read("Resources: {'Fn::ForEach::L': [N, [a, b], {Same: {Type: T}}]}");

    assertThat(addresses(reading)).containsExactly("Same");
    assertThat(codes(reading)).containsExactly("loop-makes-key-twice");
  }

  @Test
  void loops_that_multiply_are_refused() {
    String items = "[" + "x,".repeat(200) + "x]";
    StringBuilder body = new StringBuilder("{'R${A}${B}${C}${D}': {Type: T}}");
    for (String name : new String[] {"D", "C", "B", "A"}) {
      body.insert(0, "{'Fn::ForEach::" + name + "': [" + name + ", " + items + ", ").append("]}");
    }

    assertThatThrownBy(() -> read("Resources: " + body))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("expand without end");
  }
}
