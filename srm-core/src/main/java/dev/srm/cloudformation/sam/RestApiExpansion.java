package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code AWS::Serverless::Api}: the API, a deployment, a stage, and who may call it. */
final class RestApiExpansion {

  private final SamResource api;
  private final SamOutput output;
  private final SourceLocation at;

  private RestApiExpansion(SamResource api, SamOutput output) {
    this.api = api;
    this.output = output;
    this.at = api.at();
  }

  static void expand(SamResource api, SamOutput output) throws InputException {
    RestApiExpansion expansion = new RestApiExpansion(api, output);
    expansion.addApi();
    expansion.addDeployment();
    String stage = expansion.addStage();
    expansion.addAuthorizerPermissions();
    ApiUsagePlans.add(api, stage, output);
    ApiDomains.ofRestApi(api, stage, output);
  }

  /** Whether a stage name can be part of a logical id as it is. */
  static boolean isAlphanumeric(String name) {
    return !name.isEmpty() && name.chars().allMatch(Character::isLetterOrDigit);
  }

  private void addApi() {
    Draft properties =
        new Draft(at)
            .copy(
                api.properties(),
                "Name",
                "Description",
                "BinaryMediaTypes",
                "MinimumCompressionSize",
                "FailOnWarnings",
                "Mode",
                "ApiKeySourceType",
                "DisableExecuteApiEndpoint",
                "Policy",
                "SecurityPolicy",
                "EndpointAccessMode");
    addEndpoint(properties);
    Node definition = api.get("DefinitionUri");
    if (definition != null) {
      properties.put("BodyS3Location", Artifacts.inS3(definition, "Bucket", "Key", "Version"));
    } else {
      properties.put("Body", ApiBodies.ofRestApi(api, output));
    }
    output.add(
        api.name(),
        at,
        api.instead("AWS::ApiGateway::RestApi").put("Properties", properties.toMapping()));
  }

  private void addEndpoint(Draft properties) {
    Node written = api.get("EndpointConfiguration");
    if (written == null) {
      return;
    }
    Mapping map = written instanceof Mapping config && !Nodes.isFunction(config) ? config : null;
    Node type = map == null ? written : map.get("Type");
    if (type == null) {
      return;
    }
    Draft config = new Draft(written.at()).put("Types", Nodes.list(type.at(), type));
    if (map != null) {
      config.copyAs(map, "VPCEndpointIds", "VpcEndpointIds").copy(map, "IpAddressType");
    }
    properties
        .put("EndpointConfiguration", config.toMapping())
        .put(
            "Parameters",
            new Draft(written.at()).put("endpointConfigurationTypes", type).toMapping());
  }

  private void addDeployment() {
    Draft properties = new Draft(at).put("RestApiId", Nodes.ref(api.name(), at));
    if (api.get("OpenApiVersion") == null) {
      properties.put("StageName", "Stage");
    }
    output.add(
        deployment(),
        at,
        api.beside("AWS::ApiGateway::Deployment").put("Properties", properties.toMapping()));
  }

  private String deployment() {
    return api.name() + "Deployment";
  }

  private String addStage() {
    String name = api.text("StageName");
    String id = api.name() + (name != null && isAlphanumeric(name) ? name : "") + "Stage";
    Draft properties =
        new Draft(at)
            .put("RestApiId", Nodes.ref(api.name(), at))
            .put("DeploymentId", Nodes.ref(deployment(), at))
            .copy(
                api.properties(),
                "StageName",
                "CacheClusterEnabled",
                "CacheClusterSize",
                "Variables",
                "MethodSettings",
                "AccessLogSetting",
                "CanarySetting",
                "TracingEnabled")
            .put("Tags", Tags.list(api.get("Tags")));
    output.name(api.name() + ".Stage", id);
    output.name(api.name() + ".Deployment", deployment());
    output.add(
        id, at, api.beside("AWS::ApiGateway::Stage").put("Properties", properties.toMapping()));
    return id;
  }

  private void addAuthorizerPermissions() {
    Mapping auth = api.map("Auth");
    Mapping authorizers = auth == null ? null : auth.mapping("Authorizers");
    if (authorizers == null) {
      return;
    }
    for (Map.Entry<String, Entry> entry : authorizers.entries().entrySet()) {
      Mapping authorizer = entry.getValue().value() instanceof Mapping map ? map : null;
      @Nullable Node function = authorizer == null ? null : authorizer.get("FunctionArn");
      boolean wanted =
          authorizer != null
              && !"true".equals(authorizer.text("DisableFunctionDefaultPermissions"));
      if (function != null && wanted) {
        addAuthorizerPermission(entry.getKey(), function);
      }
    }
  }

  private void addAuthorizerPermission(String authorizer, Node function) {
    Mapping id = new Draft(at).put("__ApiId__", Nodes.ref(api.name(), at)).toMapping();
    String arn = "arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:${__ApiId__}/authorizers/*";
    Draft properties =
        new Draft(function.at())
            .put("Action", "lambda:InvokeFunction")
            .put("FunctionName", function)
            .put("Principal", "apigateway.amazonaws.com")
            .put("SourceArn", Nodes.sub(arn, id));
    output.add(
        api.name() + authorizer + "AuthorizerPermission",
        at,
        api.beside("AWS::Lambda::Permission").put("Properties", properties.toMapping()));
  }
}
