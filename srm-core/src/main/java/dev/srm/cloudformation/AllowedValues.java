package dev.srm.cloudformation;

import dev.srm.cloudformation.Parameters.Parameter;
import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.diagnostic.InputException;
import dev.srm.resource.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What follows for a condition from the few values that a parameter may have. One parameter is
 * looked at at a time, never combinations of several.
 */
final class AllowedValues {

  private static final int MOST = 50;
  private static final String EQUALS = "Fn::Equals";

  private final Mapping section;
  private final Parameters parameters;
  private final AtomicBoolean trying = new AtomicBoolean();

  AllowedValues(Mapping section, Parameters parameters) {
    this.section = section;
    this.parameters = parameters;
  }

  /** Decides a condition under assumptions. */
  @FunctionalInterface
  interface Trial {
    /** Returns what is known of the condition then. */
    Decision decide(Assumptions assumptions) throws InputException;
  }

  /** Returns the decision that all values of some open parameter agree on; open when none does. */
  Decision agree(Node definition, Assumptions assumptions, Trial trial) throws InputException {
    if (!trying.compareAndSet(false, true)) {
      return Decision.OPEN;
    }
    Set<String> names = new TreeSet<>();
    collectParameters(definition, names, new HashSet<>());
    Decision result = Decision.OPEN;
    for (String name : names) {
      Parameter parameter = open(name);
      if (parameter != null && result == Decision.OPEN && assumptions.supposed(name) == null) {
        result = agree(name, parameter, assumptions, trial);
      }
    }
    trying.set(false);
    return result;
  }

  private static Decision agree(
      String name, Parameter parameter, Assumptions assumptions, Trial trial)
      throws InputException {
    Decision common = null;
    for (String text : parameter.allowed()) {
      Value value = parameter.valued(text);
      Decision decision = trial.decide(assumptions.with(Map.of(), Map.of(name, value)));
      if (decision == Decision.OPEN || (common != null && common != decision)) {
        return Decision.OPEN;
      }
      common = decision;
    }
    return common == null ? Decision.OPEN : common;
  }

  /**
   * Adds the value that an open parameter has when {@code !Equals [!Ref Stage, prod]} is true, and
   * the one that is left of two when it is false.
   */
  void suppose(@Nullable Node definition, boolean truth, Map<String, Value> supposed) {
    Map.Entry<String, Entry> only = definition instanceof Mapping map ? map.only() : null;
    if (only == null
        || !only.getKey().equals(EQUALS)
        || !(only.getValue().value() instanceof Sequence both)) {
      return;
    }
    List<Node> operands = both.items();
    if (operands.size() == 2) {
      suppose(operands.get(0), operands.get(1), truth, supposed);
      suppose(operands.get(1), operands.get(0), truth, supposed);
    }
  }

  private void suppose(Node reference, Node literal, boolean truth, Map<String, Value> supposed) {
    String name = reference instanceof Mapping mapping ? mapping.text("Ref") : null;
    String text = Node.text(literal);
    Parameter parameter = name == null ? null : parameters.find(name);
    if (name == null || text == null || parameter == null || !parameter.isOpen()) {
      return;
    }
    if (truth) {
      supposed.putIfAbsent(name, parameter.valued(text));
      return;
    }
    List<String> left = parameter.allowed().stream().filter(one -> !one.equals(text)).toList();
    if (left.size() == 1) {
      supposed.putIfAbsent(name, parameter.valued(left.get(0)));
    }
  }

  private @Nullable Parameter open(String name) {
    Parameter parameter = parameters.find(name);
    if (parameter == null || !parameter.isOpen()) {
      return null;
    }
    int count = parameter.allowed().size();
    return count > 0 && count <= MOST ? parameter : null;
  }

  /** Finds the parameters of an expression and of the conditions that it names. */
  private void collectParameters(Node node, Set<String> names, Set<String> seen) {
    if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> collectParameters(item, names, seen));
    } else if (node instanceof Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (key, entry) -> {
                String text = Node.text(entry.value());
                if (key.equals("Ref") && text != null) {
                  names.add(text);
                } else if (key.equals("Condition") && text != null) {
                  collectOfCondition(text, names, seen);
                } else {
                  collectParameters(entry.value(), names, seen);
                }
              });
    }
  }

  private void collectOfCondition(String name, Set<String> names, Set<String> seen) {
    Node definition = section.get(name);
    if (definition != null && seen.add(name)) {
      collectParameters(definition, names, seen);
    }
  }
}
