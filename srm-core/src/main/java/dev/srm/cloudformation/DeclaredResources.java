package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.InputException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Resources section of a template, and which of its resources exist. */
final class DeclaredResources {

  private final Stack stack;
  private final Map<String, String> names;
  private final Assumptions nothing = Assumptions.none();

  DeclaredResources(Stack stack, Map<String, String> names) {
    this.stack = stack;
    this.names = names;
  }

  /**
   * Returns what a reference means. SAM lets authors name what it makes of a resource, with or
   * without an attribute: {@code Function.Alias}, {@code Api.Stage.Arn}.
   */
  String meant(String written) {
    int dot = written.indexOf('.', written.indexOf('.') + 1);
    String name = dot < 0 ? written : written.substring(0, dot);
    String meant = names.get(name);
    return meant == null ? written : meant + written.substring(name.length());
  }

  Map<String, Entry> entries() {
    Mapping section = stack.template().mapping("Resources");
    return section == null ? Map.of() : section.entries();
  }

  @Nullable Mapping find(String name) {
    Entry entry = entries().get(name);
    return entry != null && entry.value() instanceof Mapping mapping ? mapping : null;
  }

  /** Whether a resource is declared and not ruled out by a condition. */
  boolean mayExist(String name) throws InputException {
    Entry entry = entries().get(name);
    return entry != null && existence(entry.value()) != Decision.FAILS;
  }

  /**
   * Whether a reference means a resource inside a registered module: its name stands behind that of
   * the module, with or without a dot, {@code Landing.Bucket} or {@code LandingBucket}.
   */
  boolean isInModule(String name) {
    return entries().entrySet().stream()
        .filter(entry -> name.length() > entry.getKey().length() && name.startsWith(entry.getKey()))
        .anyMatch(
            entry ->
                entry.getValue().value() instanceof Mapping declaration
                    && ResourceTypes.isModule(declaration.text("Type")));
  }

  /** Returns what is known about the condition of a resource; it holds when there is none. */
  Decision existence(Node declaration) throws InputException {
    String condition = condition(declaration);
    return condition == null
        ? Decision.HOLDS
        : stack
            .conditions()
            .decide(condition, declaration.at(), stack.evaluator(), unconditional());
  }

  /** Returns the name of the condition of a resource, or null. */
  static @Nullable String condition(Node declaration) {
    return declaration instanceof Mapping mapping ? mapping.text("Condition") : null;
  }

  /** Returns the context in which a resource is evaluated: its own condition holds there. */
  Context inside(Node declaration, Trail trail) {
    String condition = condition(declaration);
    Assumptions assumptions =
        condition == null ? nothing : stack.conditions().assume(nothing, condition, true);
    return new Context(assumptions, trail);
  }

  /** Returns the context of everything that is not inside a resource. */
  Context unconditional() {
    return new Context(nothing, Trail.NONE);
  }
}
