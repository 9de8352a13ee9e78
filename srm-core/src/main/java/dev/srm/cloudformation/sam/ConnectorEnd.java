package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.diagnostic.SourceLocation;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One end of a connector.
 *
 * @param type its CloudFormation type
 * @param arn its ARN
 * @param role names its role
 * @param queueUrl the URL of a queue
 * @param resourceId the id of an API
 * @param name the name of a state machine
 * @param qualifier what of an API may be called
 */
record ConnectorEnd(
    String type,
    @Nullable Node arn,
    @Nullable Node role,
    @Nullable Node queueUrl,
    @Nullable Node resourceId,
    @Nullable Node name,
    @Nullable Node qualifier) {

  private static final Set<String> NAMED_BY_ARN =
      Set.of(
          "AWS::AppSync::DataSource",
          "AWS::AppSync::GraphQLApi",
          "AWS::SNS::Topic",
          "AWS::StepFunctions::StateMachine");

  private static final Set<String> APIS =
      Set.of("AWS::ApiGateway::RestApi", "AWS::ApiGatewayV2::Api");

  private static final Map<String, String> ROLE_PROPERTIES =
      Map.of(
          "AWS::AppSync::DataSource", "ServiceRoleArn",
          "AWS::Lambda::Function", "Role",
          "AWS::StepFunctions::StateMachine", "RoleArn");

  private static final Map<String, String> DEPLOYED_AS =
      Map.of(
          "AWS::Serverless::Api", "AWS::ApiGateway::RestApi",
          "AWS::Serverless::Function", "AWS::Lambda::Function",
          "AWS::Serverless::HttpApi", "AWS::ApiGatewayV2::Api",
          "AWS::Serverless::SimpleTable", "AWS::DynamoDB::Table",
          "AWS::Serverless::StateMachine", "AWS::StepFunctions::StateMachine");

  /**
   * Returns an end as it is written: by logical id, or by type and what SAM cannot know.
   *
   * @param other the other end as it is written
   * @return null when it names no resource
   */
  static @Nullable ConnectorEnd of(Mapping written, Mapping other, SamOutput output) {
    String id = written.text("Id");
    if (id != null) {
      Mapping declaration = output.declaration(id);
      String type = declaration == null ? null : declaration.text("Type");
      return declaration == null || type == null
          ? null
          : declared(id, type, declaration, written, other);
    }
    String type = written.text("Type");
    return type == null
        ? null
        : new ConnectorEnd(
            DEPLOYED_AS.getOrDefault(type, type),
            written.get("Arn"),
            written.get("RoleName"),
            written.get("QueueUrl"),
            written.get("ResourceId"),
            written.get("Name"),
            written.get("Qualifier"));
  }

  private static ConnectorEnd declared(
      String id, String type, Mapping declaration, Mapping written, Mapping other) {
    SourceLocation at = written.at();
    boolean api = APIS.contains(type);
    boolean graph = type.equals("AWS::AppSync::GraphQLApi");
    boolean machine = type.equals("AWS::StepFunctions::StateMachine");
    Node qualifier = written.get("Qualifier");
    Node apiId = graph ? Nodes.getAtt(id, "ApiId", at) : null;
    return new ConnectorEnd(
        type,
        NAMED_BY_ARN.contains(type) ? Nodes.ref(id, at) : Nodes.getAtt(id, "Arn", at),
        role(type, declaration.mapping("Properties"), other),
        type.equals("AWS::SQS::Queue") ? Nodes.ref(id, at) : null,
        api ? Nodes.ref(id, at) : apiId,
        machine ? Nodes.getAtt(id, "Name", at) : null,
        qualifier == null && api ? Nodes.text("*", at) : qualifier);
  }

  /** Roles are found where they are written as references to a role of the template. */
  private static @Nullable Node role(String type, @Nullable Mapping properties, Mapping other) {
    if (properties == null) {
      return null;
    }
    String property = ROLE_PROPERTIES.get(type);
    Node role = property == null ? null : properties.get(property);
    if (type.equals("AWS::Events::Rule")) {
      role = roleOfTarget(properties, other);
    }
    String name = referenced(role);
    return role == null || name == null ? null : Nodes.ref(name, role.at());
  }

  private static @Nullable Node roleOfTarget(Mapping rule, Mapping other) {
    for (Node item : Nodes.items(rule.get("Targets"))) {
      if (item instanceof Mapping target && leadsTo(target.get("Arn"), other)) {
        return target.get("RoleArn");
      }
    }
    return null;
  }

  private static boolean leadsTo(@Nullable Node arn, Mapping other) {
    String id = other.text("Id");
    String named = referenced(arn);
    if (id != null && id.equals(named)) {
      return true;
    }
    Node written = other.get("Arn");
    return arn != null && written != null && ContentHash.of(arn).equals(ContentHash.of(written));
  }

  /** Returns the logical id that {@code Ref} or {@code Fn::GetAtt} name; null for anything else. */
  private static @Nullable String referenced(@Nullable Node node) {
    if (!(node instanceof Mapping mapping)) {
      return null;
    }
    String name = mapping.text("Ref");
    Node attribute = mapping.get("Fn::GetAtt");
    if (attribute instanceof Sequence sequence && !sequence.items().isEmpty()) {
      return Node.text(sequence.items().get(0));
    }
    String dotted = Node.text(attribute);
    return dotted == null ? name : dotted.split("\\.", 2)[0];
  }
}
