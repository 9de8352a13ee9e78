package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.TemplateDiagnostics;
import dev.srm.cloudformation.syntax.Wording;
import dev.srm.diagnostic.InputException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a SAM template out: {@code AWS::Serverless::Function} becomes a function, a role, ... */
public final class SamTransform {

  /** The name of the transform in a template. */
  public static final String NAME = "AWS::Serverless-2016-10-31";

  private static final String TYPE_PREFIX = "AWS::Serverless::";

  /** Routes have to be known before the APIs that they belong to are written out. */
  private static final Map<String, Expansion> FIRST =
      Map.of(
          "Function", FunctionExpansion::expand,
          "StateMachine", StateMachineExpansion::expand);

  private static final Map<String, Expansion> SECOND =
      Map.of(
          "Api", RestApiExpansion::expand,
          "Application", PlainExpansions::application,
          "CapacityProvider", CapacityProviderExpansion::expand,
          "GraphQLApi", GraphQlApiExpansion::expand,
          "HttpApi", HttpApiExpansion::expand,
          "LayerVersion", PlainExpansions::layer,
          "SimpleTable", PlainExpansions::simpleTable,
          "WebSocketApi", WebSocketApiExpansion::expand);

  private SamTransform() {}

  /** Writes one resource out. */
  @FunctionalInterface
  private interface Expansion {
    void expand(SamResource resource, SamOutput output) throws InputException;
  }

  /**
   * What a SAM template stands for.
   *
   * @param template the CloudFormation template
   * @param names the logical ids that references such as {@code Function.Alias} mean
   */
  public record Result(Mapping template, Map<String, String> names) {
    /** Copies the names. */
    public Result {
      names = Map.copyOf(names);
    }
  }

  /** Whether a template has resources that only SAM can make something of. */
  public static boolean isNeededBy(Mapping template) {
    Mapping resources = template.mapping("Resources");
    return resources != null
        && resources.entries().values().stream()
            .anyMatch(
                entry -> kind(entry.value()) != null || Connectors.isConnector(entry.value()));
  }

  /**
   * Returns the CloudFormation template that a SAM template stands for.
   *
   * @param template the SAM template
   * @param diagnostics where to say what could not be written out
   * @param texts tells the texts that depend on parameters
   */
  public static Result apply(Mapping template, TemplateDiagnostics diagnostics, KnownText texts)
      throws InputException {
    Mapping resources = template.mapping("Resources");
    if (resources == null) {
      return new Result(template, Map.of());
    }
    Map<String, SamResource> samResources =
        samResources(resources, new Globals(template.mapping("Globals")));
    SamOutput output = new SamOutput(template, samResources, diagnostics, texts);
    for (Map.Entry<String, Entry> entry : resources.entries().entrySet()) {
      Node declaration = entry.getValue().value();
      if (!samResources.containsKey(entry.getKey()) && !Connectors.isConnector(declaration)) {
        warnOfUnknown(entry, diagnostics);
        output.keep(entry.getKey(), entry.getValue());
      }
    }
    expand(samResources, FIRST, output);
    expand(samResources, SECOND, output);
    addImplicitApis(template, output);
    Connectors.expand(resources, output);
    return new Result(output.toTemplate(template), output.names());
  }

  private static Map<String, SamResource> samResources(Mapping resources, Globals globals) {
    Map<String, SamResource> found = new LinkedHashMap<>();
    resources
        .entries()
        .forEach(
            (name, entry) -> {
              String kind = kind(entry.value());
              if (kind != null && entry.value() instanceof Mapping declaration) {
                Mapping properties = globals.properties(TYPE_PREFIX + kind, declaration);
                found.put(name, new SamResource(name, entry.keyAt(), declaration, properties));
              }
            });
    return found;
  }

  /** Returns the kind of a SAM resource that is written out; null for every other resource. */
  private static @Nullable String kind(Node declaration) {
    String type = declaration instanceof Mapping mapping ? mapping.text("Type") : null;
    if (type == null || !type.startsWith(TYPE_PREFIX)) {
      return null;
    }
    String kind = type.substring(TYPE_PREFIX.length());
    return FIRST.containsKey(kind) || SECOND.containsKey(kind) ? kind : null;
  }

  private static void expand(
      Map<String, SamResource> resources, Map<String, Expansion> expansions, SamOutput output)
      throws InputException {
    for (SamResource resource : resources.values()) {
      Expansion expansion = expansions.get(String.valueOf(kind(resource.declaration())));
      if (expansion != null) {
        expansion.expand(resource, output);
      }
    }
  }

  private static void addImplicitApis(Mapping template, SamOutput output) throws InputException {
    Globals globals = new Globals(template.mapping("Globals"));
    SamResource rest = implicitApi(ApiRoutes.IMPLICIT_REST_API, "Api", globals, output);
    if (rest != null) {
      RestApiExpansion.expand(rest, output);
    }
    SamResource http = implicitApi(ApiRoutes.IMPLICIT_HTTP_API, "HttpApi", globals, output);
    if (http != null) {
      HttpApiExpansion.expand(http, output);
    }
  }

  private static @Nullable SamResource implicitApi(
      String name, String kind, Globals globals, SamOutput output) {
    List<ApiRoutes.Route> routes = output.routes().of(name);
    if (routes.isEmpty() || output.has(name)) {
      return null;
    }
    ApiRoutes.Route first = routes.get(0);
    Draft declaration = new Draft(first.at()).put("Type", TYPE_PREFIX + kind);
    String condition = condition(name, routes, output);
    if (condition != null) {
      declaration.put("Condition", condition);
    }
    Mapping declared = declaration.toMapping();
    Draft properties = Draft.of(globals.properties(TYPE_PREFIX + kind, declared));
    if (kind.equals("Api")) {
      properties.put("StageName", "Prod");
    }
    return new SamResource(name, first.at(), declared, properties.toMapping());
  }

  /** An API that nobody declared exists as soon as one of the functions behind it does. */
  private static @Nullable String condition(
      String name, List<ApiRoutes.Route> routes, SamOutput output) {
    Set<String> conditions = new LinkedHashSet<>();
    for (ApiRoutes.Route route : routes) {
      String condition = route.target().resource().condition();
      if (condition == null) {
        return null;
      }
      conditions.add(condition);
    }
    if (conditions.size() == 1) {
      return conditions.iterator().next();
    }
    Node[] any =
        conditions.stream()
            .sorted()
            .map(each -> Mapping.single("Condition", Nodes.text(each, routes.get(0).at())))
            .toArray(Node[]::new);
    output.condition(
        name + "Condition", Mapping.single("Fn::Or", Nodes.list(routes.get(0).at(), any)));
    return name + "Condition";
  }

  private static void warnOfUnknown(
      Map.Entry<String, Entry> resource, TemplateDiagnostics diagnostics) {
    Node declaration = resource.getValue().value();
    String type = declaration instanceof Mapping mapping ? mapping.text("Type") : null;
    if (type != null && type.startsWith(TYPE_PREFIX)) {
      diagnostics.warn(
          "sam-not-expanded",
          Wording.shown(type)
              + " "
              + Wording.quoted(resource.getKey())
              + " cannot be written out; what SAM makes of it is not seen",
          resource.getValue().keyAt());
    }
  }
}
