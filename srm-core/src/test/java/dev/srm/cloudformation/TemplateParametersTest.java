package dev.srm.cloudformation;

import static dev.srm.cloudformation.Templates.codes;
import static dev.srm.cloudformation.Templates.links;
import static dev.srm.cloudformation.Templates.read;
import static dev.srm.cloudformation.Templates.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.diagnostic.InputException;
import dev.srm.resource.Reading;
import dev.srm.resource.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateParametersTest {

  private static Value valueOf(String declaration, Map<String, Value> given) throws InputException {
    return value(
        read(
            "Parameters: {P: "
                + declaration
                + "}\n"
                + "Resources: {A: {Type: T, Properties: {V: !Ref P}}}",
            given),
        "A",
        "V");
  }

  @Test
  void a_given_value_beats_the_default() throws InputException {
    String declaration = "{Type: String, Default: small}";

    assertThat(valueOf(declaration, Map.of())).isEqualTo(Value.text("small"));
    assertThat(valueOf(declaration, Map.of("P", Value.text("large"))))
        .isEqualTo(Value.text("large"));
  }

  @Test
  void without_a_value_it_is_unknown_by_name() throws InputException {
    assertThat(valueOf("{Type: String}", Map.of())).isEqualTo(Value.unknown("parameter P"));
  }

  @Test
  void the_only_allowed_value_is_the_value() throws InputException {
    assertThat(valueOf("{Type: String, AllowedValues: [true]}", Map.of()))
        .isEqualTo(Value.text("true"));
  }

  @Test
  void values_have_the_declared_type() throws InputException {
    assertThat(valueOf("{Type: Number, Default: '8080'}", Map.of())).isEqualTo(Value.number(8080));
    assertThat(valueOf("{Type: String, Default: 012}", Map.of())).isEqualTo(Value.text("012"));
    assertThat(valueOf("{Type: String, Default: yes}", Map.of())).isEqualTo(Value.text("true"));
    assertThat(valueOf("{Type: List<Number>, Default: '1, 2'}", Map.of()))
        .isEqualTo(Value.list(List.of(Value.number(1), Value.number(2))));
    assertThat(valueOf("{Type: 'List<AWS::EC2::Subnet::Id>'}", Map.of("P", Value.text("s-1,s-2"))))
        .isEqualTo(Value.list(List.of(Value.text("s-1"), Value.text("s-2"))));
    assertThat(valueOf("{Type: CommaDelimitedList, Default: ''}", Map.of()))
        .isEqualTo(Value.list(List.of()));
  }

  @Test
  void a_value_that_parameter_store_holds_is_unknown() throws InputException {
    String declaration = "{Type: 'AWS::SSM::Parameter::Value<String>', Default: /app/size}";

    assertThat(valueOf(declaration, Map.of("P", Value.text("/app/other"))))
        .isEqualTo(Value.unknown("parameter P"));
  }

  @Test
  void no_echo_makes_default_and_given_values_secret() throws InputException {
    String declaration = "{Type: String, NoEcho: true, Default: hunter2}";

    assertThat(valueOf(declaration, Map.of()).sensitive()).isTrue();
    assertThat(valueOf(declaration, Map.of("P", Value.text("hunter3"))))
        .isEqualTo(new Value.Text("hunter3", true));
  }

  @Test
  void a_default_can_be_told_from_a_given_value() throws InputException {
    String template =
        """
        Parameters: {Encrypt: {Type: String, Default: false}}
        Resources: {A: {Type: T, Properties: {Storage: {Encrypted: !Ref Encrypt}}}}
        """;

    Reading byDefault = read(template);
    Reading byValue = read(template, Map.of("Encrypt", Value.text("false")));

    assertThat(links(byDefault, "A", "Storage.Encrypted").references())
        .containsExactly("parameter Encrypt (default)");
    assertThat(links(byDefault, "A", "Storage.Encrypted").hidden()).isFalse();
    assertThat(links(byValue, "A", "Storage.Encrypted").references())
        .containsExactly("parameter Encrypt");
  }

  @Test
  void a_value_for_no_parameter_is_reported() throws InputException {
    Reading reading =
        read(
            "Resources: {A: {Type: T}}",
            Map.of("Typo", Value.text("x"), "AWS::Region", Value.NULL));

    assertThat(codes(reading)).containsExactly("unknown-parameter");
  }
}
