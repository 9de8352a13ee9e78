package dev.srm.evaluation;

import dev.srm.catalog.Condition;
import dev.srm.resource.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Decides the conditions that only connect others; whoever asks decides the rest. */
final class Connectives {

  private Connectives() {}

  /**
   * Returns what a condition says.
   *
   * @param condition the condition
   * @param dialect the dialect of the input
   * @param others decides a condition that connects nothing
   */
  static Verdict evaluate(
      Condition condition, Dialect dialect, Function<Condition, Verdict> others) {
    if (condition instanceof Condition.All all) {
      return Verdict.all(evaluate(all.parts(), dialect, others));
    }
    if (condition instanceof Condition.Any any) {
      return Verdict.any(evaluate(any.parts(), dialect, others));
    }
    if (condition instanceof Condition.Not not) {
      return evaluate(not.part(), dialect, others).not();
    }
    if (condition instanceof Condition.PerDialect both) {
      Condition one = dialect == Dialect.TERRAFORM ? both.terraform() : both.cloudFormation();
      return one == null ? Verdict.UNSPELLED : evaluate(one, dialect, others);
    }
    return others.apply(condition);
  }

  private static List<Verdict> evaluate(
      List<Condition> parts, Dialect dialect, Function<Condition, Verdict> others) {
    List<Verdict> verdicts = new ArrayList<>(parts.size());
    for (Condition part : parts) {
      verdicts.add(evaluate(part, dialect, others));
    }
    return verdicts;
  }
}
