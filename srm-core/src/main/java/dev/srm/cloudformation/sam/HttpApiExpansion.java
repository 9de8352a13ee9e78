package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;

/** {@code AWS::Serverless::HttpApi}: the API and a stage. */
final class HttpApiExpansion {

  private static final String DEFAULT_STAGE = "$default";

  private HttpApiExpansion() {}

  static void expand(SamResource api, SamOutput output) throws InputException {
    SourceLocation at = api.at();
    Draft properties =
        new Draft(at)
            .copy(
                api.properties(),
                "CorsConfiguration",
                "Description",
                "DisableExecuteApiEndpoint",
                "FailOnWarnings",
                "Name");
    Node definition = api.get("DefinitionUri");
    if (definition != null) {
      properties.put("BodyS3Location", Artifacts.inS3(definition, "Bucket", "Key", "Version"));
    } else {
      properties.put("Body", ApiBodies.ofHttpApi(api, output));
    }
    properties.put("Tags", tags(api));
    output.add(
        api.name(),
        at,
        api.instead("AWS::ApiGatewayV2::Api").put("Properties", properties.toMapping()));
    Node stage = addStage(api, output);
    ApiDomains.ofHttpApi(api, stage, tags(api), output);
  }

  private static Mapping tags(SamResource api) {
    Mapping written = api.map("Tags");
    Draft tags = new Draft(api.at()).put("httpapi:createdBy", "SAM");
    if (written != null) {
      written.entries().forEach((key, entry) -> tags.put(key, entry.value()));
    }
    return tags.toMapping();
  }

  private static Node addStage(SamResource api, SamOutput output) {
    SourceLocation at = api.at();
    Node written = api.get("StageName");
    Node name = written == null ? Nodes.text(DEFAULT_STAGE, at) : written;
    String text = Node.text(name);
    String id = api.name() + "Stage";
    if (DEFAULT_STAGE.equals(text)) {
      id = api.name() + "ApiGatewayDefaultStage";
    } else if (text != null && RestApiExpansion.isAlphanumeric(text)) {
      id = api.name() + text + "Stage";
    }
    output.name(api.name() + ".Stage", id);
    Draft properties =
        new Draft(at)
            .put("ApiId", Nodes.ref(api.name(), at))
            .put("StageName", name)
            .copy(
                api.properties(),
                "AccessLogSettings",
                "DefaultRouteSettings",
                "RouteSettings",
                "StageVariables")
            .put("AutoDeploy", true)
            .put("Tags", api.get("DefinitionUri") == null ? tags(api) : null);
    output.add(
        id, at, api.beside("AWS::ApiGatewayV2::Stage").put("Properties", properties.toMapping()));
    return Nodes.ref(id, at);
  }
}
