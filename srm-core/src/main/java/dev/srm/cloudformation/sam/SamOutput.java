package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.TemplateDiagnostics;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The template that SAM makes of another one, while it is being made. */
final class SamOutput {

  private final TemplateDiagnostics diagnostics;
  private final KnownText texts;
  private final Map<String, Entry> resources = new LinkedHashMap<>();
  private final Map<String, Entry> conditions = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final ApiRoutes routes = new ApiRoutes();
  private final Map<String, SamResource> samResources;
  private final Map<String, List<UnaryOperator<Mapping>>> changes = new LinkedHashMap<>();

  SamOutput(
      Mapping template,
      Map<String, SamResource> samResources,
      TemplateDiagnostics diagnostics,
      KnownText texts) {
    this.samResources = samResources;
    this.diagnostics = diagnostics;
    this.texts = texts;
    Mapping written = template.mapping("Conditions");
    if (written != null) {
      conditions.putAll(written.entries());
    }
  }

  /** Adds a resource; one that is already there under the same id is replaced. */
  void add(String name, SourceLocation at, Draft resource) {
    resources.put(name, new Entry(at, resource.toMapping()));
  }

  /** Takes over a resource that SAM has no hand in. */
  void keep(String name, Entry resource) {
    resources.put(name, resource);
  }

  boolean has(String name) {
    return resources.containsKey(name);
  }

  /** Returns a resource as it is deployed, or null when there is none yet. */
  @Nullable Mapping declaration(String name) {
    Entry entry = resources.get(name);
    return entry != null && entry.value() instanceof Mapping mapping ? mapping : null;
  }

  /** Returns a resource as the author wrote it for SAM, or null when there is none. */
  @Nullable SamResource samResource(String name) {
    return samResources.get(name);
  }

  /** Changes a resource once all of them are there. */
  void later(String name, UnaryOperator<Mapping> change) {
    changes.computeIfAbsent(name, key -> new ArrayList<>()).add(change);
  }

  /** Adds a condition that SAM makes. */
  void condition(String name, Node definition) {
    conditions.putIfAbsent(name, new Entry(definition.at(), definition));
  }

  /** Returns the name of a condition that holds when another one does not. */
  String negated(String name, SourceLocation at) {
    String negated = "NOT" + name;
    condition(negated, Mapping.single("Fn::Not", Nodes.list(at, named(name, at))));
    return negated;
  }

  /** Returns the name of a condition that holds when two others do. */
  String both(@Nullable String first, String second, SourceLocation at) {
    if (first == null) {
      return second;
    }
    String both = first + "AND" + second;
    Node operands = Nodes.list(at, named(first, at), named(second, at));
    condition(both, Mapping.single("Fn::And", operands));
    return both;
  }

  private static Mapping named(String condition, SourceLocation at) {
    return Mapping.single("Condition", Nodes.text(condition, at));
  }

  ApiRoutes routes() {
    return routes;
  }

  TemplateDiagnostics diagnostics() {
    return diagnostics;
  }

  @Nullable String textOf(@Nullable Node node) throws InputException {
    return texts.of(node);
  }

  /** Returns the text of a node in its place where parameters tell it, else the node itself. */
  Node settled(Node node) throws InputException {
    String text = texts.of(node);
    return text == null ? node : Nodes.text(text, node.at());
  }

  /** Says what authors mean by a name such as {@code Function.Alias}. */
  void name(String reference, String logicalId) {
    names.put(reference, logicalId);
  }

  Map<String, String> names() {
    return names;
  }

  /** Returns the template with the resources and conditions made so far. */
  Mapping toTemplate(Mapping template) {
    changes.forEach(this::change);
    Map<String, Entry> sections = new LinkedHashMap<>(template.entries());
    sections.remove("Globals");
    sections.put("Resources", new Entry(template.at(), new Mapping(resources, template.at())));
    if (!conditions.isEmpty()) {
      sections.put("Conditions", new Entry(template.at(), new Mapping(conditions, template.at())));
    }
    return new Mapping(sections, template.at());
  }

  private void change(String name, List<UnaryOperator<Mapping>> all) {
    Entry entry = resources.get(name);
    if (entry == null || !(entry.value() instanceof Mapping declaration)) {
      return;
    }
    for (UnaryOperator<Mapping> change : all) {
      declaration = change.apply(declaration);
    }
    resources.put(name, new Entry(entry.keyAt(), declaration));
  }
}
