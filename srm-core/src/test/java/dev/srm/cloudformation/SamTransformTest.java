package dev.srm.cloudformation;

import static dev.srm.cloudformation.Templates.addresses;
import static dev.srm.cloudformation.Templates.codes;
import static dev.srm.cloudformation.Templates.links;
import static dev.srm.cloudformation.Templates.read;
import static dev.srm.cloudformation.Templates.resource;
import static dev.srm.cloudformation.Templates.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.Reading;
import dev.srm.resource.Resource;
import dev.srm.resource.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamTransformTest {

  private static final String FOLDER = "/cloudformation/sam/";

  /** The order of creation, and what SAM notes for its own statistics. */
  private static final Set<String> LEFT_OUT = Set.of("$DependsOn", "$Metadata");

  /** SAM describes these in the OpenAPI definition of the API, srm as the properties they set. */
  private static final Set<String> IN_DEFINITION = Set.of("Body", "Tags", "Description");

  private static final Set<String> WITH_DEFINITION =
      Set.of("AWS::ApiGateway::RestApi", "AWS::ApiGatewayV2::Api", "AWS::ApiGateway::Deployment");

  /** The other side of the comparison is what aws-sam-translator 1.110.0 made of the template. */
  @ParameterizedTest
  @ValueSource(strings = {"functions", "events", "apis", "connectors"})
  void a_template_is_read_as_what_sam_makes_of_it(String name) throws InputException {
    Reading written = Templates.readFile(FOLDER + name + ".yaml");
    Reading made = Templates.readFile(FOLDER + name + ".cloudformation.json");

    Set<String> expected = shown(made);
    assertThat(shown(written).stream().filter(line -> !expected.contains(line))).isEmpty();
    assertThat(shown(written)).hasSameSizeAs(expected);
    assertThat(codes(written)).isEqualTo(codes(made));
  }

  /** One line for every resource and every attribute. */
  private static Set<String> shown(Reading reading) {
    Set<String> lines = new TreeSet<>();
    for (Resource resource : reading.estate().after().resources()) {
      String name =
          resource.address() + " " + resource.type() + " " + resource.origin().condition();
      lines.add(withoutHash(name));
      boolean withDefinition = WITH_DEFINITION.contains(resource.type());
      resource
          .attributes()
          .entries()
          .forEach(
              (key, value) -> {
                if (!LEFT_OUT.contains(key) && !(withDefinition && IN_DEFINITION.contains(key))) {
                  lines.add(withoutHash(resource.address() + "." + key + " = " + shown(value)));
                }
              });
    }
    return lines;
  }

  private static String shown(Value value) {
    if (value instanceof Value.MapOf map) {
      Map<String, String> sorted = new TreeMap<>();
      map.entries().forEach((key, entry) -> sorted.put(key, shown(entry)));
      return sorted.toString();
    }
    if (value instanceof Value.ListOf list) {
      return list.items().stream().map(SamTransformTest::shown).toList().toString();
    }
    if (value instanceof Value.Partial partial) {
      return String.join("", partial.parts().stream().map(SamTransformTest::shown).toList());
    }
    if (value instanceof Value.Unknown unknown) {
      return "${" + unknown.references() + "}";
    }
    return value.toString();
  }

  /** Where SAM knows the partition from the Region it runs in, srm leaves it open. */
  private static String withoutHash(String text) {
    return text.replaceAll("(Version|Deployment|Layer)[0-9a-f]{10}\\b", "$1")
        .replace("${[AWS::Partition]}", "aws");
  }

  @Test
  void what_sam_makes_stands_where_its_cause_stands() throws InputException {
    Reading reading = Templates.readFile(FOLDER + "functions.yaml");

    SourceLocation orders = new SourceLocation("functions.yaml", 26, 3);
    assertThat(resource(reading, "Orders").origin().location()).isEqualTo(orders);
    assertThat(resource(reading, "OrdersRole").origin().location()).isEqualTo(orders);
    assertThat(resource(reading, "Orders").origin().properties().get("Environment.Variables.TABLE"))
        .isEqualTo(new SourceLocation("functions.yaml", 40, 11));
  }

  @Test
  void references_to_what_sam_makes_are_followed() throws InputException {
    Reading reading =
        read(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties: {InlineCode: x, Runtime: r, Handler: h, AutoPublishAlias: live}
              A:
                Type: T
                Properties:
                  Alias: !Ref F.Alias
                  Number: !GetAtt F.Version.Version
                  Text: !Sub '${F.Alias}'
                  Role: !GetAtt FRole.Arn
            """);

    assertThat(value(reading, "A", "Alias")).isEqualTo(Value.unknown("FAliaslive"));
    assertThat(value(reading, "A", "Number")).isEqualTo(Value.unknown("FVersion.Version"));
    assertThat(links(reading, "A", "Text").targets())
        .containsExactly(resource(reading, "FAliaslive"));
    assertThat(links(reading, "A", "Role").targets()).containsExactly(resource(reading, "FRole"));
    assertThat(reading.diagnostics()).isEmpty();
  }

  @Test
  void an_application_beside_the_template_is_read() throws InputException {
    Reading reading =
        read(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              App: {Type: AWS::Serverless::Application, Properties: {Location: app/t.yaml}}
              Shared:
                Type: AWS::Serverless::Application
                Properties: {Location: {ApplicationId: arn:app, SemanticVersion: 1.0.0}}
            """,
            Map.of(),
            Map.of("app/t.yaml", "Resources: {B: {Type: 'AWS::S3::Bucket'}}"));

    assertThat(addresses(reading)).containsExactly("App", "App/B", "Shared");
    assertThat(codes(reading)).containsExactly("nested-template-not-read");
  }

  @Test
  void what_cannot_be_written_out_is_reported_by_name() throws InputException {
    Reading reading =
        read(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              New: {Type: AWS::Serverless::Newest}
              F:
                Type: AWS::Serverless::Function
                Properties:
                  InlineCode: x
                  Policies: [{NoSuchPolicy: {}, Other: 1}]
                  Events: {E: {Type: Telepathy}}
            """);

    assertThat(addresses(reading)).containsExactly("F", "FRole", "New");
    assertThat(codes(reading))
        .containsExactly("sam-not-expanded", "unknown-sam-policy", "unknown-sam-event");
  }

  @Test
  void a_template_that_forgot_the_transform_is_read_all_the_same() throws InputException {
    Reading reading =
        read("Resources: {F: {Type: 'AWS::Serverless::Function', Properties: {InlineCode: x}}}");

    assertThat(addresses(reading)).containsExactly("F", "FRole");
    assertThat(codes(reading)).containsExactly("sam-transform-missing");
  }

  @Test
  void nothing_in_a_sam_template_has_to_be_there() throws InputException {
    Set<String> kinds =
        new TreeSet<>(
            List.of(
                "Api",
                "Application",
                "CapacityProvider",
                "Function",
                "GraphQLApi",
                "HttpApi",
                "LayerVersion",
                "SimpleTable",
                "StateMachine",
                "WebSocketApi"));
    for (String kind : kinds) {
      for (String properties :
          List.of("", ", Properties: ", ", Properties: {Events: [], Tags: x}")) {
        Reading reading =
            read(
                "Transform: AWS::Serverless-2016-10-31\nGlobals: \nResources: {A: {Type: AWS::Serverless::"
                    + kind
                    + properties
                    + "}}");

        assertThat(addresses(reading)).contains("A");
        assertThat(resource(reading, "A").type()).doesNotContain("Serverless");
      }
    }
  }
}
