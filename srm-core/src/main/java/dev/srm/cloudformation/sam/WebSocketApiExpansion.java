package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code AWS::Serverless::WebSocketApi}: the API, its routes, a stage, and who may connect. */
final class WebSocketApiExpansion {

  private static final String CREATED_BY = "websocketapi:createdBy";
  private static final String CONNECT = "$connect";
  private static final String INVOKE =
      "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/"
          + "${__Function__}/invocations";

  private final SamResource api;
  private final SamOutput output;
  private final SourceLocation at;

  private WebSocketApiExpansion(SamResource api, SamOutput output) {
    this.api = api;
    this.output = output;
    this.at = api.at();
  }

  static void expand(SamResource api, SamOutput output) throws InputException {
    WebSocketApiExpansion expansion = new WebSocketApiExpansion(api, output);
    expansion.addApi();
    Mapping routes = api.map("Routes");
    if (routes != null) {
      for (Map.Entry<String, Entry> route : routes.entries().entrySet()) {
        if (route.getValue().value() instanceof Mapping written) {
          expansion.addRoute(route.getKey(), written);
        }
      }
    }
    expansion.addAuthorizer();
    Node stage = expansion.addStage();
    ApiDomains.ofHttpApi(api, stage, expansion.tags(), output);
  }

  private void addApi() {
    Draft properties =
        new Draft(at)
            .copy(
                api.properties(),
                "ApiKeySelectionExpression",
                "Description",
                "DisableExecuteApiEndpoint",
                "DisableSchemaValidation",
                "IpAddressType",
                "Name",
                "RouteSelectionExpression")
            .putDefault("Name", Nodes.text(api.name(), at))
            .put("ProtocolType", "WEBSOCKET")
            .put("Tags", tags());
    output.add(
        api.name(),
        at,
        api.instead("AWS::ApiGatewayV2::Api").put("Properties", properties.toMapping()));
  }

  private Mapping tags() {
    Mapping written = api.map("Tags");
    Draft tags = written == null ? new Draft(at) : Draft.of(written);
    return tags.put(CREATED_BY, "SAM").toMapping();
  }

  private void addRoute(String key, Mapping written) {
    String id = api.name() + capitalised(key.replace("$", ""));
    Node function = written.get("FunctionArn");
    Draft route =
        new Draft(written.at())
            .put("ApiId", Nodes.ref(api.name(), at))
            .put("RouteKey", key)
            .copy(
                written,
                "ApiKeyRequired",
                "ModelSelectionExpression",
                "OperationName",
                "RequestModels",
                "RequestParameters",
                "RouteResponseSelectionExpression")
            .put("Target", Nodes.sub("integrations/${" + id + "Integration}", at));
    if (key.equals(CONNECT)) {
      authorize(route);
    }
    add(id + "Route", "AWS::ApiGatewayV2::Route", route);
    Draft integration =
        new Draft(written.at())
            .put("ApiId", Nodes.ref(api.name(), at))
            .put("IntegrationType", "AWS_PROXY")
            .copyAs(written, "IntegrationTimeout", "TimeoutInMillis");
    if (function != null) {
      integration.put("IntegrationUri", Nodes.sub(INVOKE, variable("__Function__", function)));
      Node apiId = Nodes.getAtt(api.name(), "ApiId", at);
      addPermission(id + "Permission", function, apiId, "${__Stage__}/" + key);
    }
    add(id + "Integration", "AWS::ApiGatewayV2::Integration", integration);
  }

  private static String capitalised(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT)
            + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private void authorize(Draft route) {
    Mapping auth = api.map("Auth");
    if (auth != null) {
      route.copyAs(auth, "AuthType", "AuthorizationType");
      if (isCustom(auth)) {
        route.put("AuthorizerId", Nodes.ref(authorizer(), auth.at()));
      }
    }
  }

  private static boolean isCustom(Mapping auth) {
    return "CUSTOM".equals(auth.text("AuthType"));
  }

  private String authorizer() {
    return api.name() + "ConnectAuthorizer";
  }

  private void addAuthorizer() {
    Mapping auth = api.map("Auth");
    Node function = auth == null ? null : auth.get("AuthArn");
    if (auth == null || function == null || !isCustom(auth)) {
      return;
    }
    add(
        authorizer(),
        "AWS::ApiGatewayV2::Authorizer",
        new Draft(auth.at())
            .put("ApiId", Nodes.ref(api.name(), at))
            .copyAs(auth, "InvokeRole", "AuthorizerCredentialsArn")
            .put("AuthorizerType", "REQUEST")
            .put("AuthorizerUri", Nodes.sub(INVOKE, variable("__Function__", function)))
            .copy(auth, "IdentitySource", "Name")
            .putDefault("Name", Nodes.text(authorizer(), at)));
    if (auth.get("InvokeRole") == null) {
      Node apiId = Nodes.ref(api.name(), at);
      addPermission(api.name() + "AuthorizerPermission", function, apiId, "authorizers/*");
    }
  }

  private void addPermission(String id, Node function, Node apiId, String resource) {
    String arn = "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${__ApiId__}/";
    Mapping variables =
        new Draft(at).put("__ApiId__", apiId).put("__Stage__", stageName()).toMapping();
    add(
        id,
        "AWS::Lambda::Permission",
        new Draft(function.at())
            .put("Action", "lambda:InvokeFunction")
            .put("FunctionName", function)
            .put("Principal", "apigateway.amazonaws.com")
            .put("SourceArn", Nodes.sub(arn + resource, variables)));
  }

  private static Mapping variable(String name, Node value) {
    return new Draft(value.at()).put(name, value).toMapping();
  }

  private Node stageName() {
    Node written = api.get("StageName");
    return written == null ? Nodes.text("default", at) : written;
  }

  private Node addStage() {
    @Nullable String name = Node.text(api.get("StageName"));
    String id = api.name() + (api.get("StageName") == null ? "Default" : "") + "Stage";
    if (name != null) {
      id = api.name() + name + "Stage";
    }
    add(
        id,
        "AWS::ApiGatewayV2::Stage",
        new Draft(at)
            .put("ApiId", Nodes.ref(api.name(), at))
            .put("StageName", stageName())
            .copy(
                api.properties(),
                "AccessLogSettings",
                "DefaultRouteSettings",
                "RouteSettings",
                "StageVariables")
            .put("AutoDeploy", true)
            .put("Tags", new Draft(at).put(CREATED_BY, "SAM").toMapping()));
    output.name(api.name() + ".Stage", id);
    return Nodes.ref(id, at);
  }

  private void add(String id, String type, Draft properties) {
    output.add(id, at, api.beside(type).put("Properties", properties.toMapping()));
  }
}
