package dev.srm.cloudformation;

import dev.srm.diagnostic.InputException;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries undecided conditions through functions: a text joined from {@code !If [C, a, b]} depends
 * on {@code C} as a whole. Of several operands with conditions the first condition is carried and
 * the others become unknown parts, so that the number of combinations never counts.
 */
final class Conditionals {

  /** Cannot be part of the name of a condition of a template. */
  private static final String CHOICE = " = ";

  private Conditionals() {}

  /** Makes a value of operands that depend on no condition. */
  @FunctionalInterface
  interface Combination {
    /** Returns the value; operands are as given, but none is a conditional. */
    Value combine(List<Value> operands) throws InputException;
  }

  /** Returns a value that depends on a condition, or simply the value when both branches agree. */
  static Value of(String condition, Value whenTrue, Value whenFalse) {
    return whenTrue.equals(whenFalse)
        ? whenTrue
        : new Value.Conditional(condition, whenTrue, whenFalse);
  }

  /** Combines operands of which some may be conditional. */
  static Value lift(List<Value> operands, Combination combination) throws InputException {
    String condition = firstCondition(operands);
    if (condition == null) {
      return combination.combine(operands);
    }
    boolean alone = operands.stream().filter(Value.Conditional.class::isInstance).count() == 1;
    if (alone) {
      return of(
          condition,
          lift(branches(operands, condition, true), combination),
          lift(branches(operands, condition, false), combination));
    }
    return of(
        condition,
        combination.combine(settled(operands, condition, true)),
        combination.combine(settled(operands, condition, false)));
  }

  private static List<Value> branches(List<Value> operands, String condition, boolean truth) {
    return operands.stream().map(operand -> branch(operand, condition, truth)).toList();
  }

  private static @Nullable String firstCondition(List<Value> operands) {
    for (Value operand : operands) {
      if (operand instanceof Value.Conditional conditional) {
        return conditional.condition();
      }
    }
    return null;
  }

  private static List<Value> settled(List<Value> operands, String condition, boolean truth) {
    List<Value> settled = new ArrayList<>(operands.size());
    for (Value operand : operands) {
      Value branch = branch(operand, condition, truth);
      settled.add(
          branch instanceof Value.Conditional open
              ? Values.derived(reference(open.condition()), List.of(open))
              : branch);
    }
    return settled;
  }

  /** Returns the name of a condition that a key or parameter has one of several values. */
  static String choice(String reference, String value) {
    return reference + CHOICE + value;
  }

  /** Returns what decides a condition: the condition itself, or what has one of several values. */
  static String reference(String condition) {
    int choice = condition.indexOf(CHOICE);
    return choice < 0 ? "condition " + condition : condition.substring(0, choice);
  }

  /** Returns what remains of a value once a condition is decided. */
  static Value branch(Value value, String condition, boolean truth) {
    if (!(value instanceof Value.Conditional conditional)) {
      return value;
    }
    Value whenTrue = branch(conditional.whenTrue(), condition, truth);
    Value whenFalse = branch(conditional.whenFalse(), condition, truth);
    if (conditional.condition().equals(condition)) {
      return truth ? whenTrue : whenFalse;
    }
    return of(conditional.condition(), whenTrue, whenFalse);
  }
}
