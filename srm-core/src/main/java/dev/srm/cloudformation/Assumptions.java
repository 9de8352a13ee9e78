package dev.srm.cloudformation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that are taken as settled: inside the first branch of {@code !If [IsProd, ...]} and
 * inside a resource with {@code Condition: IsProd}, {@code IsProd} holds.
 */
final class Assumptions {

  private final Map<String, Boolean> settled;
  private final Map<String, Decision> decisions = new HashMap<>();

  private Assumptions(Map<String, Boolean> settled) {
    this.settled = settled;
  }

  /** Returns assumptions of nothing. */
  static Assumptions none() {
    return new Assumptions(Map.of());
  }

  /** Returns these assumptions and more; what is settled already stays as it is. */
  Assumptions with(Map<String, Boolean> more) {
    Map<String, Boolean> all = new HashMap<>(more);
    all.putAll(settled);
    return new Assumptions(all);
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
