package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.cloudformation.syntax.TemplateDiagnostics;
import dev.srm.cloudformation.syntax.Wording;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Conditions section: decides what parameters decide, and says what follows from what. */
final class Conditions {

  private static final Mapping NO_SECTION = new Mapping(Map.of(), new SourceLocation("", 1, 1));

  private final Mapping section;
  private final TemplateDiagnostics diagnostics;
  private final AllowedValues allowed;
  private final Set<String> inProgress = new HashSet<>();

  Conditions(@Nullable Mapping section, Parameters parameters, TemplateDiagnostics diagnostics) {
    this.section = section == null ? NO_SECTION : section;
    this.allowed = new AllowedValues(this.section, parameters);
    this.diagnostics = diagnostics;
  }

  /** Returns what is known about a condition under the assumptions of a context. */
  Decision decide(String name, SourceLocation at, Evaluator evaluator, Context context)
      throws InputException {
    Decision known = context.assumptions().known(name);
    if (known != null) {
      return known;
    }
    Node definition = section.get(name);
    if (definition == null) {
      diagnostics.warn(
          "unresolved-condition",
          "no condition " + Wording.quoted(name) + " is defined; it counts as undecided",
          at);
      return Decision.OPEN;
    }
    if (!inProgress.add(name)) {
      diagnostics.warn(
          "circular-condition",
          "the condition " + Wording.quoted(name) + " depends on itself; it counts as undecided",
          at);
      return Decision.OPEN;
    }
    Decision decision = decide(definition, evaluator, context.aside());
    if (decision == Decision.OPEN) {
      decision =
          allowed.agree(
              definition,
              context.assumptions(),
              assumptions -> decide(definition, evaluator, new Context(assumptions, Trail.NONE)));
    }
    inProgress.remove(name);
    context.assumptions().keep(name, decision);
    return decision;
  }

  /** Returns what is known about an expression such as {@code !Equals [...]}. */
  Decision decide(Node expression, Evaluator evaluator, Context context) throws InputException {
    Map.Entry<String, Entry> only = expression instanceof Mapping map ? map.only() : null;
    if (only == null) {
      return truth(evaluator.evaluate(expression, context));
    }
    Node argument = only.getValue().value();
    return switch (only.getKey()) {
      case "Condition" -> named(argument, evaluator, context);
      case "Fn::Not" -> all(argument, evaluator, context).negated();
      case "Fn::And" -> all(argument, evaluator, context);
      case "Fn::Or" -> any(argument, evaluator, context);
      case "Fn::Equals" -> equal(argument, evaluator, context);
      default -> truth(evaluator.evaluate(expression, context));
    };
  }

  /** Adds to what is settled what follows from a condition being true or false. */
  Assumptions assume(Assumptions assumptions, String name, boolean truth) {
    Map<String, Boolean> settled = new HashMap<>();
    settle(name, truth, settled);
    Map<String, Value> supposed = new HashMap<>();
    settled.forEach((each, holds) -> allowed.suppose(section.get(each), holds, supposed));
    return assumptions.with(settled, supposed);
  }

  private void settle(String name, boolean truth, Map<String, Boolean> settled) {
    if (settled.putIfAbsent(name, truth) != null) {
      return;
    }
    Node definition = section.get(name);
    if (definition != null) {
      settleFrom(definition, truth, settled);
    }
  }

  private void settleFrom(Node expression, boolean truth, Map<String, Boolean> settled) {
    Map.Entry<String, Entry> only = expression instanceof Mapping map ? map.only() : null;
    if (only == null) {
      return;
    }
    String function = only.getKey();
    Node argument = only.getValue().value();
    boolean every = function.equals(truth ? "Fn::And" : "Fn::Or");
    if (function.equals("Condition")) {
      String name = Node.text(argument);
      if (name != null) {
        settle(name, truth, settled);
      }
    } else if (function.equals("Fn::Not")) {
      operands(argument).forEach(operand -> settleFrom(operand, !truth, settled));
    } else if (every) {
      operands(argument).forEach(operand -> settleFrom(operand, truth, settled));
    }
  }

  private Decision named(Node argument, Evaluator evaluator, Context context)
      throws InputException {
    String name = Node.text(argument);
    return name == null ? Decision.OPEN : decide(name, argument.at(), evaluator, context);
  }

  private Decision all(Node argument, Evaluator evaluator, Context context) throws InputException {
    Decision result = Decision.HOLDS;
    for (Node operand : operands(argument)) {
      Decision decision = decide(operand, evaluator, context);
      if (decision == Decision.FAILS) {
        return decision;
      }
      result = decision == Decision.OPEN ? decision : result;
    }
    return result;
  }

  private Decision any(Node argument, Evaluator evaluator, Context context) throws InputException {
    Decision result = Decision.FAILS;
    for (Node operand : operands(argument)) {
      Decision decision = decide(operand, evaluator, context);
      if (decision == Decision.HOLDS) {
        return decision;
      }
      result = decision == Decision.OPEN ? decision : result;
    }
    return result;
  }

  private static Decision equal(Node argument, Evaluator evaluator, Context context)
      throws InputException {
    List<Node> operands = operands(argument);
    if (operands.size() != 2) {
      return Decision.OPEN;
    }
    return Equality.compare(
        evaluator.evaluate(operands.get(0), context), evaluator.evaluate(operands.get(1), context));
  }

  private static List<Node> operands(Node argument) {
    return argument instanceof Sequence sequence ? sequence.items() : List.of(argument);
  }

  private static Decision truth(Value value) {
    String text = Values.text(value);
    if ("true".equals(text)) {
      return Decision.HOLDS;
    }
    return "false".equals(text) ? Decision.FAILS : Decision.OPEN;
  }
}
