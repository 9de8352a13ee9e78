package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Events of APIs: a route each, and the permission to follow it. */
final class ApiEvents {

  private static final String SERVICE = "apigateway.amazonaws.com";
  private static final String DEFAULT_ROUTE = "$default";
  private static final String ANY = "any";
  private static final String ANY_OF_HTTP = "x-amazon-apigateway-any-method";

  private ApiEvents() {}

  static void restApi(Event event, SamOutput output) {
    Node api = event.get("RestApiId");
    String name = api == null ? ApiRoutes.IMPLICIT_REST_API : apiName(api);
    String path = text(event, "Path", "/");
    String method = text(event, "Method", ANY).toLowerCase(Locale.ROOT);
    if (name != null) {
      output.routes().add(name, route(event, path, method));
    }
    Node id = api == null ? Nodes.ref(ApiRoutes.IMPLICIT_REST_API, event.at()) : api;
    event.addPermission(
        event.name() + "Permission" + stage(api, name, output),
        SERVICE,
        sourceArn(event, id, "/" + verb(method) + permitted(path)),
        output);
  }

  static void httpApi(Event event, SamOutput output) {
    Node api = event.get("ApiId");
    String name = api == null ? ApiRoutes.IMPLICIT_HTTP_API : apiName(api);
    boolean everything = event.get("Path") == null && event.get("Method") == null;
    String path = everything ? DEFAULT_ROUTE : text(event, "Path", "/");
    String method = everything ? ANY_OF_HTTP : text(event, "Method", ANY).toLowerCase(Locale.ROOT);
    boolean covered = name != null && hasDefaultRoute(event, name, output);
    if (name != null) {
      output.routes().add(name, route(event, path, method));
    }
    if (covered) {
      return;
    }
    Node id = api == null ? Nodes.ref(ApiRoutes.IMPLICIT_HTTP_API, event.at()) : api;
    String permitted = path.equals(DEFAULT_ROUTE) ? "" : permitted(path);
    event.addPermission(
        event.name() + "Permission",
        SERVICE,
        sourceArn(event, id, "/" + verb(method) + permitted),
        output);
  }

  static void stateMachine(Event event, SamOutput output) {
    Node api = event.get("RestApiId");
    String name = api == null ? ApiRoutes.IMPLICIT_REST_API : apiName(api);
    EventRoles.arn(event, SERVICE, output);
    if (name != null) {
      String method = text(event, "Method", ANY).toLowerCase(Locale.ROOT);
      output.routes().add(name, route(event, text(event, "Path", "/"), method));
    }
  }

  private static ApiRoutes.Route route(Event event, String path, String method) {
    return new ApiRoutes.Route(path, method, event.target(), event.get("Auth"), event.at());
  }

  /** The permission of the route for everything else covers those that come after it. */
  private static boolean hasDefaultRoute(Event event, String api, SamOutput output) {
    return output.routes().of(api).stream()
        .anyMatch(
            route ->
                route.path().equals(DEFAULT_ROUTE)
                    && route.target().resource().name().equals(event.target().resource().name()));
  }

  private static @Nullable String apiName(Node written) {
    return written instanceof Mapping reference ? reference.text("Ref") : Node.text(written);
  }

  private static String text(Event event, String property, String otherwise) {
    String text = event.properties().text(property);
    return text == null ? otherwise : text;
  }

  /** The part of the permission's name that says for which stage it is. */
  private static String stage(@Nullable Node api, @Nullable String name, SamOutput output) {
    if (api == null) {
      return "Prod";
    }
    SamResource explicit = name == null ? null : output.samResource(name);
    if (explicit == null) {
      return "AllStages";
    }
    String stage = explicit.text("StageName");
    if (stage == null) {
      return "Stage";
    }
    return RestApiExpansion.isAlphanumeric(stage) ? stage : "";
  }

  private static Draft sourceArn(Event event, Node api, String resource) {
    Mapping variables =
        new Draft(event.at()).put("__ApiId__", api).put("__Stage__", "*").toMapping();
    return new Draft(event.at())
        .put(
            "SourceArn",
            event.arn("execute-api", "${__ApiId__}/${__Stage__}" + resource, variables));
  }

  private static String verb(String method) {
    return method.equals(ANY) || method.equals(ANY_OF_HTTP) ? "*" : method.toUpperCase(Locale.ROOT);
  }

  private static String permitted(String path) {
    String open = path.replaceAll("\\{[A-Za-z0-9._-]+\\+?\\}", "*");
    return open.length() > 1 && open.endsWith("/") ? open.substring(0, open.length() - 1) : open;
  }
}
