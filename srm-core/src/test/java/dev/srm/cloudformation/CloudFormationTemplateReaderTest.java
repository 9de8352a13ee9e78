package dev.srm.cloudformation;

import static dev.srm.cloudformation.Templates.addresses;
import static dev.srm.cloudformation.Templates.codes;
import static dev.srm.cloudformation.Templates.read;
import static dev.srm.cloudformation.Templates.resource;
import static dev.srm.cloudformation.Templates.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.ChangeAction;
import dev.srm.resource.Dialect;
import dev.srm.resource.Reading;
import dev.srm.resource.Resource;
import dev.srm.resource.Value;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudFormationTemplateReaderTest {

  private static final String BUCKETS =
      """
      AWSTemplateFormatVersion: 2010-09-09
      Resources:
        Logs:
          Type: AWS::S3::Bucket
          DeletionPolicy: Retain
          Properties:
            BucketName: logs
            VersioningConfiguration:
              Status: Enabled
            LifecycleConfiguration:
              Rules:
                - Status: Enabled
                - Status: Disabled
        Archive:
          Type: AWS::S3::Bucket
      """;

  @Test
  void a_template_creates_what_it_declares() throws InputException {
    Reading reading = read(BUCKETS);

    assertThat(addresses(reading)).containsExactly("Archive", "Logs");
    assertThat(reading.estate().changes())
        .allSatisfy(
            change -> {
              assertThat(change.action()).isEqualTo(ChangeAction.CREATE);
              assertThat(change.dialect()).isEqualTo(Dialect.CLOUDFORMATION);
              assertThat(change.before()).isNull();
              assertThat(change.after()).isNotNull();
            });
    assertThat(reading.estate().before().resources()).isEmpty();
    assertThat(reading.diagnostics()).isEmpty();
  }

  @Test
  void a_resource_knows_where_it_and_its_properties_stand() throws InputException {
    Resource.Origin origin = resource(read(BUCKETS), "Logs").origin();

    assertThat(origin.location()).isEqualTo(new SourceLocation("t.yaml", 3, 3));
    assertThat(origin.properties())
        .containsEntry("BucketName", new SourceLocation("t.yaml", 7, 7))
        .containsEntry("VersioningConfiguration.Status", new SourceLocation("t.yaml", 9, 9))
        .containsEntry("LifecycleConfiguration.Rules.Status", new SourceLocation("t.yaml", 12, 13))
        .containsEntry(
            "LifecycleConfiguration.Rules[1].Status", new SourceLocation("t.yaml", 13, 13))
        .containsEntry("$DeletionPolicy", new SourceLocation("t.yaml", 5, 5));
  }

  @Test
  void resource_attributes_stand_beside_the_properties() throws InputException {
    Reading reading =
        read(
            """
            Resources:
              A:
                Type: AWS::S3::Bucket
                DeletionPolicy: Delete
                UpdateReplacePolicy: Retain
                DependsOn: [B]
                UpdatePolicy: {AutoScalingRollingUpdate: {MinInstancesInService: 1}}
                CreationPolicy: {ResourceSignal: {Count: 2}}
                Metadata: {Owner: me}
              B: {Type: AWS::S3::Bucket}
            """);

    assertThat(resource(reading, "A").attributes().entries())
        .containsEntry("$DeletionPolicy", Value.text("Delete"))
        .containsEntry("$UpdateReplacePolicy", Value.text("Retain"))
        .containsEntry("$DependsOn", Value.list(List.of(Value.text("B"))))
        .containsEntry("$Metadata", Value.map(Map.of("Owner", Value.text("me"))))
        .containsKeys("$UpdatePolicy", "$CreationPolicy");
  }

  @Test
  void a_construct_path_is_shown_without_its_last_step() throws InputException {
    Reading reading =
        read(
            """
            {"Resources": {"A1B2": {"Type": "AWS::S3::Bucket",
              "Metadata": {"aws:cdk:path": "Stack/Data/Bucket/Resource"}}}}
            """);

    assertThat(resource(reading, "A1B2").origin().displayPath()).isEqualTo("Stack/Data/Bucket");
  }

  @Test
  void only_selected_properties_are_kept_but_all_are_followed() throws InputException {
    String template =
        """
        Resources:
          Key: {Type: AWS::KMS::Key}
          Topic:
            Type: AWS::SNS::Topic
            Properties: {TopicName: t, KmsMasterKeyId: !Ref Key}
        """;
    Reading reading =
        new CloudFormationTemplateReader(TemplateSource.NONE)
            .read(
                "t.yaml",
                new StringReader(template),
                Map.of(),
                (type, attribute) -> attribute.equals("TopicName"));

    assertThat(resource(reading, "Topic").attributes().entries()).containsOnlyKeys("TopicName");
    assertThat(resource(reading, "Topic").origin().properties()).containsOnlyKeys("TopicName");
    assertThat(Templates.links(reading, "Topic", "KmsMasterKeyId").targets())
        .containsExactly(resource(reading, "Key"));
  }

  @ParameterizedTest
  @CsvSource({
    "AWS::S3::Bucket, cloudformation, true",
    "Custom::Thing, custom, false",
    "AWS::CloudFormation::CustomResource, custom, false",
    "MongoDB::Atlas::Cluster, third-party, false",
    "Mine::S3::Bucket::MODULE, module, false"
  })
  void a_resource_belongs_to_the_provider_of_its_type(String type, String provider, boolean aws)
      throws InputException {
    Reading reading = read("Resources: {A: {Type: '" + type + "'}}");

    assertThat(resource(reading, "A").provider().name()).isEqualTo(provider);
    assertThat(resource(reading, "A").provider().isAws()).isEqualTo(aws);
  }

  @Test
  void a_module_is_listed_and_reported() throws InputException {
    Reading reading = read("Resources: {A: {Type: 'Mine::S3::Bucket::MODULE'}}");

    assertThat(addresses(reading)).containsExactly("A");
    assertThat(codes(reading)).containsExactly("module-not-expanded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "a.b", "'a b'", "''"})
  void a_name_that_could_stand_for_something_else_is_refused(String name) {
    assertThatThrownBy(() -> read("Resources: {" + name + ": {Type: T}}"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot name a resource");
  }

  @Test
  void a_given_region_is_the_region_of_every_resource() throws InputException {
    Reading reading =
        read(
            "Resources: {A: {Type: 'AWS::S3::Bucket', Properties: {P: !Ref 'AWS::Region'}}}",
            Map.of("AWS::Region", Value.text("eu-west-1")));

    assertThat(resource(reading, "A").provider().region()).isEqualTo("eu-west-1");
    assertThat(value(reading, "A", "P")).isEqualTo(Value.text("eu-west-1"));
  }

  @Test
  void nulls_count_as_absent_wherever_they_stand() throws InputException {
    Reading reading =
        read(
            """
            Parameters:
            Conditions: ~
            Mappings: null
            Transform:
            Outputs:
            Resources:
              A:
              B: {Type: AWS::S3::Bucket, Properties: , Metadata: , DependsOn: }
              C: {Type: AWS::S3::Bucket, Properties: {X: , Y: [null, 1], Z: {W: null}}}
            """);

    assertThat(addresses(reading)).containsExactly("A", "B", "C");
    assertThat(resource(reading, "C").attributes())
        .isEqualTo(
            Value.map(Map.of("Y", Value.list(List.of(Value.number(1))), "Z", Value.map(Map.of()))));
    assertThat(codes(reading)).containsExactly("malformed-resource", "resource-without-type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [1, 2]                                    | UNSUPPORTED | t.yaml:1:1: not a CloudFormation template
          hello                                     | UNSUPPORTED | t.yaml:1:1: not a CloudFormation template
          {a: 1}                                    | UNSUPPORTED | t.yaml:1:1: not a CloudFormation template
          {AWSTemplateFormatVersion: 2010-09-09}    | UNREADABLE  | t.yaml:1:1: the template has no map of Resources
          {Resources: [a]}                          | UNREADABLE  | t.yaml:1:13: the template has no map of Resources
          """)
  void what_is_no_template_is_refused(String text, InputException.Problem problem, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            InputException.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem))
        .hasMessageStartingWith(message);
  }

  @Test
  void a_template_of_a_macro_is_read_and_the_macro_reported() throws InputException {
    Reading reading =
        read(
            """
            Transform: [AWS::LanguageExtensions, MyMacro]
            Resources: {A: {Type: AWS::S3::Bucket}}
            """);

    assertThat(reading.diagnostics())
        .singleElement()
        .satisfies(
            diagnostic -> {
              assertThat(diagnostic.code()).isEqualTo("macro-not-expanded");
              assertThat(diagnostic.message()).contains("\"MyMacro\"");
              assertThat(diagnostic.location()).isEqualTo(new SourceLocation("t.yaml", 1, 38));
            });
  }
}
