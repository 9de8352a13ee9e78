package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.TemplateDiagnostics;
import dev.srm.resource.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One template at its place in the tree of stacks, and what its functions may look at. */
final class Stack {

  /** Every stack has its own; those of the outermost one are none of the nested ones. */
  private static final Set<String> OWN_NAMES = Set.of("AWS::StackName", "AWS::StackId");

  private final Run run;
  private final Place place;
  private final Mapping template;
  private final Parameters parameters;
  private final Conditions conditions;
  private final DeclaredResources resources;
  private final NestedStacks nested;
  private final Evaluator evaluator;
  private final Map<String, Value> pseudo;

  /**
   * Where a stack stands.
   *
   * @param path what the addresses of its resources begin with, empty for the outermost stack
   * @param file its template, from the folder of the outermost one
   * @param parents the templates around it
   * @param condition the undecided conditions under which the stack exists, or null
   */
  record Place(String path, String file, List<String> parents, @Nullable String condition) {}

  Stack(Run run, Place place, Mapping template, Map<String, Value> given) {
    this(run, place, template, given, Map.of());
  }

  /**
   * Makes a stack.
   *
   * @param names the logical ids that names such as {@code Function.Alias} stand for
   */
  Stack(
      Run run, Place place, Mapping template, Map<String, Value> given, Map<String, String> names) {
    this.run = run;
    this.place = place;
    this.template = template;
    this.parameters = Parameters.of(template.mapping("Parameters"), given, place.path());
    this.conditions = new Conditions(template.mapping("Conditions"), parameters, run.diagnostics());
    this.resources = new DeclaredResources(this, names);
    this.nested = new NestedStacks(this);
    this.evaluator = new Evaluator(this);
    this.pseudo = new HashMap<>(run.pseudo());
    if (!place.parents().isEmpty()) {
      pseudo.keySet().removeAll(OWN_NAMES);
    }
  }

  Run run() {
    return run;
  }

  Place place() {
    return place;
  }

  /** Returns what the addresses of the stack's resources begin with, such as {@code Child/}. */
  String path() {
    return place.path();
  }

  Mapping template() {
    return template;
  }

  Parameters parameters() {
    return parameters;
  }

  Conditions conditions() {
    return conditions;
  }

  DeclaredResources resources() {
    return resources;
  }

  NestedStacks nested() {
    return nested;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  WorkBudget work() {
    return run.work();
  }

  TemplateDiagnostics diagnostics() {
    return run.diagnostics();
  }

  /** Returns the Mappings section; an empty map when there is none. */
  Mapping mappings() {
    Mapping section = template.mapping("Mappings");
    return section == null ? new Mapping(Map.of(), template.at()) : section;
  }

  /** Returns a pseudo parameter: always the same value, so that it equals itself. */
  Value pseudo(String name) {
    Value known = pseudo.get(name);
    if (known == null) {
      String derived =
          Partition.of(name, Values.text(pseudo.getOrDefault("AWS::Region", Value.NULL)));
      known = derived == null ? Value.unknown(name) : Value.text(derived);
      pseudo.put(name, known);
    }
    return known;
  }
}
