package dev.srm.cloudformation;

import static dev.srm.cloudformation.Templates.addresses;
import static dev.srm.cloudformation.Templates.codes;
import static dev.srm.cloudformation.Templates.readAssembly;
import static dev.srm.cloudformation.Templates.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.InputException.Problem;
import dev.srm.resource.Reading;
import dev.srm.resource.Value;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the manifest of an assembly may say, and how a broken one is refused. */
class CdkManifestTest {

  private static final String STACK =
      """
      {"version": "36.0.0", "artifacts": {
        "A": {"type": "aws:cloudformation:stack", "environment": "aws://unknown-account/eu-west-1",
              "properties": {"templateFile": "A.template.json", "parameters": {"Size": "7"}}}}}
      """;

  private static final String TEMPLATE =
      """
      {"Parameters": {"Size": {"Type": "Number"}, "Name": {"Type": "String", "Default": "n"}},
       "Resources": {"R": {"Type": "AWS::Test::Thing", "Properties": {
         "Size": {"Ref": "Size"}, "Name": {"Ref": "Name"}, "Region": {"Ref": "AWS::Region"},
         "Account": {"Ref": "AWS::AccountId"}, "Stack": {"Ref": "AWS::StackName"},
         "Partition": {"Ref": "AWS::Partition"}}}}}
      """;

  private static Reading read(String manifest, String... files) throws InputException {
    Map<String, String> all = new HashMap<>(Map.of("manifest.json", manifest));
    for (int i = 0; i < files.length; i += 2) {
      all.put(files[i], files[i + 1]);
    }
    return readAssembly(all, Map.of("Name", Value.text("given"), "Nobody", Value.text("")));
  }

  @Test
  void a_stack_gets_what_the_manifest_and_the_user_say() throws InputException {
    Reading reading = read(STACK, "A.template.json", TEMPLATE);

    assertThat(value(reading, "A/R", "Size")).isEqualTo(Value.number(7));
    assertThat(value(reading, "A/R", "Name")).isEqualTo(Value.text("given"));
    assertThat(value(reading, "A/R", "Region")).isEqualTo(Value.text("eu-west-1"));
    assertThat(value(reading, "A/R", "Partition")).isEqualTo(Value.text("aws"));
    assertThat(value(reading, "A/R", "Stack")).isEqualTo(Value.text("A"));
    assertThat(value(reading, "A/R", "Account")).isEqualTo(Value.unknown("AWS::AccountId"));
  }

  @Test
  void a_parameter_that_no_stack_declares_is_told_once() throws InputException {
    assertThat(codes(read(STACK, "A.template.json", TEMPLATE))).containsOnly("unknown-parameter");
  }

  @Test
  void a_stack_without_resources_is_told_and_left_out() throws InputException {
    String two = STACK.replace("}}}}}", "}}},").strip();
    String manifest =
        two.substring(0, two.length() - 1)
            + ", \"B\": {\"type\": \"aws:cloudformation:stack\","
            + " \"properties\": {\"templateFile\": \"B.template.json\"}}}}";

    Reading reading =
        read(manifest, "A.template.json", TEMPLATE, "B.template.json", "{\"Parameters\": {}}");

    assertThat(addresses(reading)).containsExactly("A/R");
    assertThat(codes(reading)).contains("stack-without-resources");
  }

  @Test
  void values_that_the_cdk_could_not_look_up_are_told() throws InputException {
    String manifest = STACK.replace("{\"version\"", "{\"missing\": [{}, {}], \"version\"");

    assertThat(codes(read(manifest, "A.template.json", TEMPLATE))).contains("context-missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"version": "56.0.0", "artifacts": {}} | manifest.json:1:1: the assembly has schema version 56.0.0
          {"version": "later", "artifacts": {}} | manifest.json:1:1: the manifest does not say its version
          {"version": "36.0.0", "artifacts": []} | manifest.json:1:1: not the manifest of a CDK assembly
          {"version": "36.0.0", "artifacts": {"A": {"type": "aws:cloudformation:stack"}}} | manifest.json:1:37: the manifest does not say where the template of the stack "A" is
          {"version": "36.0.0", "artifacts": {"A": {"type": "cdk:cloud-assembly"}}} | manifest.json:1:37: the manifest does not say where the assembly "A" is
          {"version": "36.0.0", "artifacts": {"A": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "gone.json"}}}} | manifest.json:1:37: the template "gone.json" is not in the assembly
          {"version": "36.0.0", "artifacts": {"A": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "../up.json"}}}} | manifest.json:1:37: the template "../up.json" is not in the assembly
          {"version": "36.0.0", "artifacts": {"A": {"type": "cdk:cloud-assembly", "properties": {"directoryName": "gone"}}}} | manifest.json:1:37: the nested assembly "gone" is not in the assembly
          {"version": "36.0.0", "artifacts": {"A": {"type": "cdk:cloud-assembly", "properties": {"directoryName": "."}}}} | manifest.json:1:37: the nested assembly "." is not in the assembly
          """)
  void a_broken_or_future_assembly_is_refused_in_one_line(String manifest, String message) {
    assertThatThrownBy(() -> read(manifest))
        .isInstanceOfSatisfying(
            InputException.class, e -> assertThat(e.problem()).isEqualTo(Problem.UNREADABLE))
        .hasMessageStartingWith(message)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void an_assembly_without_stacks_is_nothing_to_read() {
    assertThatThrownBy(() -> read("{\"version\": \"36.0.0\", \"artifacts\": {}}"))
        .isInstanceOfSatisfying(
            InputException.class, e -> assertThat(e.problem()).isEqualTo(Problem.UNSUPPORTED));
  }

  @Test
  void a_nested_template_that_is_gone_is_refused() {
    String nests =
        """
        {"Resources": {"N": {"Type": "AWS::CloudFormation::Stack",
          "Metadata": {"aws:asset:path": "N.nested.template.json"},
          "Properties": {"TemplateURL": {"Fn::Sub": "https://${AWS::URLSuffix}/n.json"}}}}}
        """;

    assertThatThrownBy(() -> read(STACK, "A.template.json", nests))
        .hasMessageStartingWith("A.template.json:3:33: the template \"N.nested.template.json\"");
  }

  @Test
  void stacks_that_would_share_an_address_are_refused() {
    String manifest =
        STACK.replace(
            "\"artifacts\": {",
            "\"artifacts\": {\"B\": {\"type\": \"aws:cloudformation:stack\", \"displayName\": \"A\","
                + " \"properties\": {\"templateFile\": \"A.template.json\"}},");

    assertThatThrownBy(() -> read(manifest, "A.template.json", TEMPLATE))
        .hasMessageContaining("two resources of the assembly have the address \"A/R\"");
  }
}
