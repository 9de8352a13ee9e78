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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestedStacksTest {

  private static final String PARENT =
      """
      Parameters: {Env: {Type: String}}
      Conditions: {IsProd: !Equals [!Ref Env, prod]}
      Resources:
        Key: {Type: AWS::KMS::Key}
        Data:
          Type: AWS::CloudFormation::Stack
          Condition: IsProd
          Properties:
            TemplateURL: ./nested/data.yaml
            Parameters: {KeyArn: !GetAtt Key.Arn, Days: 7, Names: 'a,b'}
        Reader:
          Type: T
          Properties: {Bucket: !GetAtt Data.Outputs.BucketName, Days: !GetAtt Data.Outputs.Days}
      """;

  private static final String CHILD =
      """
      Parameters:
        KeyArn: {Type: String}
        Days: {Type: Number}
        Names: {Type: CommaDelimitedList}
        Open: {Type: String}
      Conditions: {HasLogs: !Equals [!Ref Open, 'yes']}
      Resources:
        Bucket:
          Type: AWS::S3::Bucket
          Properties: {KmsKey: !Ref KeyArn, Days: !Ref Days, Names: !Ref Names, O: !Ref Open}
        Logs: {Type: AWS::S3::Bucket, Condition: HasLogs}
      Outputs:
        BucketName: {Value: !Ref Bucket}
        Days: {Value: !Ref Days}
      """;

  private static Reading nested() throws InputException {
    return read(PARENT, Map.of(), Map.of("nested/data.yaml", CHILD));
  }

  @Test
  void a_template_beside_its_parent_is_read() throws InputException {
    Reading reading = nested();

    assertThat(addresses(reading))
        .containsExactly("Data", "Data/Bucket", "Data/Logs", "Key", "Reader");
    assertThat(resource(reading, "Data/Bucket").origin().location())
        .isEqualTo(new SourceLocation("nested/data.yaml", 8, 3));
  }

  @Test
  void parameters_are_passed_through() throws InputException {
    Reading reading = nested();

    assertThat(value(reading, "Data/Bucket", "Days")).isEqualTo(Value.number(7));
    assertThat(value(reading, "Data/Bucket", "Names"))
        .isEqualTo(Value.list(List.of(Value.text("a"), Value.text("b"))));
    assertThat(value(reading, "Data/Bucket", "O")).isEqualTo(Value.unknown("parameter Data/Open"));
    assertThat(links(reading, "Data/Bucket", "KmsKey").targets())
        .containsExactly(resource(reading, "Key"));
  }

  @Test
  void a_parameter_that_is_passed_as_no_value_has_its_default() throws InputException {
    String parent =
        """
        Parameters: {Env: {Type: String}}
        Conditions: {IsProd: !Equals [!Ref Env, prod]}
        Resources:
          N:
            Type: AWS::CloudFormation::Stack
            Properties:
              TemplateURL: c.yaml
              Parameters:
                Size: !Ref AWS::NoValue
                Zones: !If [IsProd, 'a,b', 'a']
        """;
    String child =
        """
        Parameters:
          Size: {Type: Number, Default: 5}
          Zones: {Type: CommaDelimitedList}
        Resources: {A: {Type: T, Properties: {Size: !Ref Size, Zones: !Ref Zones}}}
        """;
    Reading reading = read(parent, Map.of(), Map.of("c.yaml", child));

    assertThat(value(reading, "N/A", "Size")).isEqualTo(Value.number(5));
    assertThat(value(reading, "N/A", "Zones"))
        .isEqualTo(
            new Value.Conditional(
                "IsProd",
                Value.list(List.of(Value.text("a"), Value.text("b"))),
                Value.list(List.of(Value.text("a")))));
  }

  @Test
  void outputs_come_back() throws InputException {
    Reading reading = nested();

    assertThat(value(reading, "Reader", "Days")).isEqualTo(Value.number(7));
    assertThat(links(reading, "Reader", "Bucket").targets())
        .containsExactly(resource(reading, "Data/Bucket"));
  }

  @Test
  void conditions_of_both_templates_hold_for_a_nested_resource() throws InputException {
    Reading reading = nested();

    assertThat(resource(reading, "Data/Bucket").origin().condition()).isEqualTo("IsProd");
    assertThat(resource(reading, "Data/Logs").origin().condition())
        .isEqualTo("IsProd and Data/HasLogs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://s3.amazonaws.com/b/t.yaml",
        "s3://bucket/t.yaml",
        "/etc/passwd",
        "../outside.yaml",
        "nested/../../outside.yaml",
        "..\\\\outside.yaml",
        "~/t.yaml",
        "C:/t.yaml",
        "missing.yaml",
        "!Ref Open"
      })
  void a_template_that_is_not_beside_its_parent_is_reported(String url) throws InputException {
    List<String> opened = new ArrayList<>();
    Reading reading =
        read(
            """
            Parameters: {Open: {Type: String}}
            Resources:
              N: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: %s}}
              A: {Type: T, Properties: {V: !GetAtt N.Outputs.X}}
            """
                .formatted(url),
            Map.of(),
            path -> {
              opened.add(path);
              return null;
            });

    assertThat(codes(reading)).containsExactly("nested-template-not-read");
    assertThat(addresses(reading)).containsExactly("A", "N");
    assertThat(value(reading, "A", "V")).isEqualTo(Value.unknown("N.Outputs.X"));
    assertThat(links(reading, "A", "V").hidden()).isTrue();
    assertThat(opened).doesNotContain("outside.yaml", "/etc/passwd", "etc/passwd");
  }

  @Test
  void a_template_the_cdk_put_beside_its_parent_is_read() throws InputException {
    Reading reading =
        read(
            """
            Resources:
              N:
                Type: AWS::CloudFormation::Stack
                Properties: {TemplateURL: !Sub 'https://s3.${AWS::URLSuffix}/x'}
                Metadata: {'aws:asset:path': n.nested.template.json}
            """,
            Map.of(),
            Map.of("n.nested.template.json", "{\"Resources\": {\"B\": {\"Type\": \"T\"}}}"));

    assertThat(addresses(reading)).containsExactly("N", "N/B");
  }

  @Test
  void a_template_that_nests_itself_is_refused() {
    String self =
        "Resources: {N: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: a.yaml}}}";

    assertThatThrownBy(() -> read(self, Map.of(), Map.of("a.yaml", self)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nests itself");
  }

  @Test
  void stacks_that_multiply_are_refused() {
    String body =
        """
        Resources:
          A: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: %1$s}}
          B: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: %1$s}}
          C: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: %1$s}}
        """;
    Map<String, String> beside = new java.util.HashMap<>();
    for (int i = 0; i < 8; i++) {
      beside.put("n" + i, body.formatted("n" + (i + 1)));
    }

    assertThatThrownBy(() -> read(body.formatted("n0"), Map.of(), beside))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nested stacks");
  }

  @Test
  void a_broken_nested_template_is_refused_by_its_own_name() {
    assertThatThrownBy(() -> read(PARENT, Map.of(), Map.of("nested/data.yaml", "a: [")))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("nested/data.yaml:");
  }

  @Test
  void outputs_in_a_circle_end() throws InputException {
    String child =
        """
        Parameters: {In: {Type: String}}
        Resources: {B: {Type: T}}
        Outputs: {Out: {Value: !Ref In}}
        """;
    Reading reading =
        read(
            """
            Resources:
              A:
                Type: AWS::CloudFormation::Stack
                Properties: {TemplateURL: c.yaml, Parameters: {In: !GetAtt B.Outputs.Out}}
              B:
                Type: AWS::CloudFormation::Stack
                Properties: {TemplateURL: c.yaml, Parameters: {In: !GetAtt A.Outputs.Out}}
              R: {Type: T, Properties: {V: !GetAtt A.Outputs.Out}}
            """,
            Map.of(),
            Map.of("c.yaml", child));

    assertThat(addresses(reading)).contains("A/B", "B/B");
    assertThat(value(reading, "R", "V")).isInstanceOf(Value.Unknown.class);
  }
}
