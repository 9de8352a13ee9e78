package dev.srm.cloudformation;

import static dev.srm.cloudformation.Templates.links;
import static dev.srm.cloudformation.Templates.readFile;
import static dev.srm.cloudformation.Templates.resource;
import static dev.srm.cloudformation.Templates.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.InputException;
import dev.srm.resource.Reading;
import dev.srm.resource.Resource;
import dev.srm.resource.Value;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates as people write them; cfn-lint accepts those under {@code good}. */
class TemplateFixturesTest {

  private static final String GOOD = "/cloudformation/good/";
  private static final String BAD = "/cloudformation/bad/";

  @ParameterizedTest
  @CsvSource({
    "network.yaml, 9",
    "network.json, 9",
    "others.yaml, 5",
    "loops.yaml, 3",
    "parent.yaml, 4"
  })
  void a_good_template_is_read_whole_and_without_a_warning(String file, int resources)
      throws InputException {
    Reading reading = readFile(GOOD + file);

    assertThat(reading.diagnostics())
        .allMatch(diagnostic -> diagnostic.level() == Diagnostic.Level.INFO);
    assertThat(reading.estate().after().resources()).hasSize(resources);
  }

  @Test
  void every_section_and_function_is_understood_and_a_macro_is_told() throws InputException {
    Reading reading = readFile(GOOD + "kinds.yaml");

    assertThat(Templates.codes(reading)).containsExactly("macro-not-expanded", "hidden-properties");
    assertThat(reading.estate().after().resources()).hasSize(6);
    assertThat(value(reading, "Subnet", "CidrBlock")).isEqualTo(Value.text("10.20.1.0/24"));
    assertThat(value(reading, "Server", "InstanceType")).isEqualTo(Value.text("m7i.large"));
    assertThat(value(reading, "Server", "UserData").toString())
        .isEqualTo("#!/bin/bash\necho ${HOME} prod data\n");
    assertThat(value(reading, "Database", "$UpdateReplacePolicy")).isEqualTo(Value.text("Retain"));
    assertThat(value(reading, "Database", "MasterUserPassword").sensitive()).isTrue();
    assertThat(resource(reading, "Helper").provider().name()).isEqualTo("custom");
  }

  @Test
  void yaml_and_json_say_the_same() throws InputException {
    assertThat(attributes(readFile(GOOD + "network.json")))
        .isEqualTo(attributes(readFile(GOOD + "network.yaml")));
  }

  private static Map<String, Value> attributes(Reading reading) {
    return reading.estate().after().resources().stream()
        .collect(Collectors.toMap(resource -> resource.address().text(), Resource::attributes));
  }

  @Test
  void the_functions_of_a_real_template_are_evaluated() throws InputException {
    Reading reading = readFile(GOOD + "network.yaml");

    assertThat(value(reading, "SubnetB", "CidrBlock")).isEqualTo(Value.text("10.0.1.0/24"));
    assertThat(value(reading, "Database", "MultiAZ"))
        .isEqualTo(new Value.Conditional("IsProd", Value.bool(true), Value.bool(false)));
    assertThat(value(reading, "Database", "MasterUserPassword").sensitive()).isTrue();
    assertThat(value(reading, "Database", "DBInstanceClass"))
        .isInstanceOfSatisfying(
            Value.Conditional.class,
            size -> assertThat(size.condition()).isEqualTo("parameter Environment = prod"));
    assertThat(links(reading, "Database", "KmsKeyId").targets())
        .containsExactly(resource(reading, "Key"));
    assertThat(links(reading, "Server", "UserData").targets())
        .containsExactly(resource(reading, "Database"));
    assertThat(reading.estate().after().resources())
        .extracting(one -> one.address().text())
        .doesNotContain("Replica");
  }

  @Test
  void a_nested_template_is_followed_in_both_directions() throws InputException {
    Reading reading = readFile(GOOD + "parent.yaml");

    assertThat(
            links(
                    reading,
                    "Storage/Bucket",
                    "BucketEncryption.ServerSideEncryptionConfiguration"
                        + ".ServerSideEncryptionByDefault.KMSMasterKeyID")
                .targets())
        .containsExactly(resource(reading, "Key"));
    assertThat(links(reading, "Reader", "PolicyDocument.Statement.Resource").targets())
        .containsExactly(resource(reading, "Storage/Bucket"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          duplicate-key.yaml     | duplicate-key.yaml:6:7: the key "BucketName" is already at line 5
          duplicate-id.json      | duplicate-id.json:2:3: the key "A" is already at line 1
          two-documents.yaml     | two-documents.yaml:4:1: a second YAML document begins here
          tabs.yaml              | tabs.yaml:2:1: not valid YAML: found character
          cut-off.json           | cut-off.json:1:81: the file ends too early
          missing-comma.json     | missing-comma.json:1:48: not valid JSON
          own-anchor.yaml        | own-anchor.yaml:4:17: the alias "a" stands inside its own anchor
          no-anchor.yaml         | no-anchor.yaml:2:6: no anchor "nowhere"
          list-as-key.yaml       | list-as-key.yaml:2:5: the key of a map must be a plain text
          control-character.yaml | control-character.yaml: character
          no-resources.yaml      | no-resources.yaml:1:1: the template has no map of Resources
          resources-list.yaml    | resources-list.yaml:2:3: the template has no map of Resources
          list.yaml              | list.yaml:1:1: not a CloudFormation template
          other-kind.yaml        | other-kind.yaml:1:1: not a CloudFormation template
          nests-itself.yaml      | nests-itself.yaml:5:20: this template nests itself
          nests-broken.yaml      | tabs.yaml:2:1: not valid YAML
          alias-bomb.yaml        | alias-bomb.yaml:
          too-deep.yaml          | too-deep.yaml:5:206: nested deeper than 200 levels
          text-bomb.yaml         | text-bomb.yaml:
          """)
  void a_bad_template_is_refused_in_one_line_with_its_place(String file, String message) {
    assertThatThrownBy(() -> readFile(BAD + file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(message)
        .message()
        .doesNotContain("\n")
        .matches("(?s).*(;|: ).*");
  }
}
