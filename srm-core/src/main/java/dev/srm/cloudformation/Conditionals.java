package dev.srm.cloudformation;

import dev.srm.diagnostic.InputException;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries undecided conditions through functions: a text joined from {@code !If [C, a, b]} depends
 * on {@code C} as a whole. Of several conditions in one call the first is carried and the others
 * become unknown parts, so that the number of combinations never counts.
 */
final class Conditionals {

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
    return of(
        condition,
        combination.combine(settled(operands, condition, true)),
        combination.combine(settled(operands, condition, false)));
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
              ? Values.derived("condition " + open.condition(), List.of(open))
              : branch);
    }
    return settled;
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
