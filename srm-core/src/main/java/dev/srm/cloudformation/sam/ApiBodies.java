package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.SourceLocation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The OpenAPI definition that SAM makes of routes, as far as it says who may call what: paths,
 * methods, and the authorizers of each.
 */
final class ApiBodies {

  private static final String API_KEY = "api_key";
  private static final String NONE = "NONE";

  private ApiBodies() {}

  /** Returns the definition of a REST API: the author's, or one made of its routes. */
  static @Nullable Mapping ofRestApi(SamResource api, SamOutput output) {
    Mapping written = api.map("DefinitionBody");
    return written != null
        ? written
        : new Draft(api.at())
            .put("swagger", "2.0")
            .put("paths", paths(api, output))
            .put("securityDefinitions", authorizers(api))
            .toMapping();
  }

  /** Returns the definition of an HTTP API: the author's, or one made of its routes. */
  static @Nullable Mapping ofHttpApi(SamResource api, SamOutput output) {
    Mapping written = api.map("DefinitionBody");
    if (written != null) {
      return written;
    }
    Mapping schemes = authorizers(api);
    Mapping components =
        schemes == null ? null : new Draft(api.at()).put("securitySchemes", schemes).toMapping();
    return new Draft(api.at())
        .put("openapi", "3.0.1")
        .put("paths", paths(api, output))
        .put("components", components)
        .toMapping();
  }

  private static Mapping paths(SamResource api, SamOutput output) {
    Map<String, Draft> byPath = new LinkedHashMap<>();
    for (ApiRoutes.Route route : output.routes().of(api.name())) {
      String method =
          route.method().equals("any") ? "x-amazon-apigateway-any-method" : route.method();
      byPath
          .computeIfAbsent(route.path(), path -> new Draft(route.at()))
          .put(method, operation(api, route));
    }
    Draft paths = new Draft(api.at());
    byPath.forEach((path, methods) -> paths.put(path, methods.toMapping()));
    return paths.toMapping();
  }

  private static Mapping operation(SamResource api, ApiRoutes.Route route) {
    SourceLocation at = route.at();
    Mapping variables = new Draft(at).put("__Function__", route.target().arn()).toMapping();
    String uri =
        "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/"
            + "${__Function__}/invocations";
    Mapping integration =
        new Draft(at)
            .put("type", "aws_proxy")
            .put("httpMethod", "POST")
            .put("uri", Nodes.sub(uri, variables))
            .toMapping();
    return new Draft(at)
        .put("x-amazon-apigateway-integration", integration)
        .put("security", security(api, route))
        .toMapping();
  }

  private static Node security(SamResource api, ApiRoutes.Route route) {
    Mapping apiAuth = api.map("Auth");
    Mapping own = route.auth() instanceof Mapping map ? map : null;
    Node authorizer = setting("Authorizer", "DefaultAuthorizer", own, apiAuth);
    Node key = setting("ApiKeyRequired", "ApiKeyRequired", own, apiAuth);
    Draft requirement = new Draft(route.at());
    String name = Node.text(authorizer);
    if (name != null && !name.equals(NONE)) {
      requirement.put(name, Nodes.list(route.at()));
    }
    if ("true".equals(Node.text(key))) {
      requirement.put(API_KEY, Nodes.list(route.at()));
    }
    return Nodes.list(route.at(), requirement.toMapping());
  }

  private static @Nullable Node setting(
      String ofRoute, String ofApi, @Nullable Mapping route, @Nullable Mapping api) {
    Node own = route == null ? null : route.get(ofRoute);
    return own != null || api == null ? own : api.get(ofApi);
  }

  /** Authorizers as the author describes them: what matters is that they are there and which. */
  private static @Nullable Mapping authorizers(SamResource api) {
    Mapping auth = api.map("Auth");
    Mapping written = auth == null ? null : auth.mapping("Authorizers");
    if (auth == null) {
      return null;
    }
    Map<String, Entry> schemes = new LinkedHashMap<>();
    if (written != null) {
      schemes.putAll(written.entries());
    }
    if ("AWS_IAM".equals(auth.text("DefaultAuthorizer"))) {
      Mapping iam =
          new Draft(auth.at()).put("x-amazon-apigateway-authtype", "awsSigv4").toMapping();
      schemes.put("AWS_IAM", new Entry(auth.at(), iam));
    }
    return schemes.isEmpty() ? null : new Mapping(schemes, auth.at());
  }
}
