package dev.srm.cloudformation;

import dev.srm.resource.Value;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is taken as settled: inside the first branch of {@code !If [IsProd, ...]} and inside a
 * resource with {@code Condition: IsProd}, {@code IsProd} holds, and a parameter that this compares
 * with {@code prod} has that value.
 */
final class Assumptions {

  private final Map<String, Boolean> settled;
  private final Map<String, Value> supposed;
  private final Map<String, Decision> decisions = new HashMap<>();

  private Assumptions(Map<String, Boolean> settled, Map<String, Value> supposed) {
    this.settled = settled;
    this.supposed = supposed;
  }

  /** Returns assumptions of nothing. */
  static Assumptions none() {
    return new Assumptions(Map.of(), Map.of());
  }

  /** Returns these assumptions and more; what is settled already stays as it is. */
  Assumptions with(Map<String, Boolean> more, Map<String, Value> values) {
    Map<String, Boolean> all = new HashMap<>(more);
    all.putAll(settled);
    Map<String, Value> allValues = new HashMap<>(values);
    allValues.putAll(supposed);
    return new Assumptions(all, allValues);
  }

  /** Returns the value that a parameter is taken to have, or null. */
  @Nullable Value supposed(String parameter) {
    return supposed.get(parameter);
  }

  /** Returns what is settled or was found out about a condition, or null. */
  @Nullable Decision known(String condition) {
    Boolean truth = settled.get(condition);
    return truth != null ? Decision.of(truth) : decisions.get(condition);
  }

  /** Keeps what was found out about a condition under these assumptions. */
  void keep(String condition, Decision decision) {
    decisions.put(condition, decision);
  }
}
