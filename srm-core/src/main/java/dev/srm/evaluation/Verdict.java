package dev.srm.evaluation;

import dev.srm.catalog.Truth;
import dev.srm.checklist.Evidence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * What a condition says and why.
 *
 * @param truth the answer
 * @param evidence what decided it; for an unknown answer, what it waits for
 * @param waits whether the answer is unknown because a value of the input is, and so will be
 *     decided when the input is applied
 */
record Verdict(Truth truth, List<Evidence> evidence, boolean waits) {

  static final Verdict TRUE = new Verdict(Truth.TRUE, List.of(), false);
  static final Verdict FALSE = new Verdict(Truth.FALSE, List.of(), false);

  /** The answer where the catalog cannot say something in the dialect of the input. */
  static final Verdict UNSPELLED = new Verdict(Truth.UNKNOWN, List.of(), false);

  Verdict {
    evidence = List.copyOf(evidence);
  }

  static Verdict of(Truth truth, Evidence evidence) {
    return new Verdict(truth, List.of(evidence), false);
  }

  static Verdict of(boolean truth, Evidence evidence) {
    return of(Truth.of(truth), evidence);
  }

  /** An answer that the input will give once it is applied. */
  static Verdict waiting(Evidence evidence) {
    return new Verdict(Truth.UNKNOWN, List.of(evidence), true);
  }

  boolean isTrue() {
    return truth == Truth.TRUE;
  }

  boolean isFalse() {
    return truth == Truth.FALSE;
  }

  boolean isUnknown() {
    return truth == Truth.UNKNOWN;
  }

  Verdict not() {
    return new Verdict(truth.not(), evidence, waits);
  }

  /** Returns the conjunction with the evidence of the parts that decided it. */
  static Verdict all(List<Verdict> parts) {
    return combine(parts, Truth.TRUE, Truth::and);
  }

  /** Returns the disjunction with the evidence of the parts that decided it. */
  static Verdict any(List<Verdict> parts) {
    return combine(parts, Truth.FALSE, Truth::or);
  }

  private static Verdict combine(List<Verdict> parts, Truth start, BinaryOperator<Truth> operator) {
    Truth truth = start;
    for (Verdict part : parts) {
      truth = operator.apply(truth, part.truth());
    }
    Set<Evidence> evidence = new LinkedHashSet<>();
    boolean waits = false;
    for (Verdict part : parts) {
      if (part.truth() == truth) {
        evidence.addAll(part.evidence());
        waits |= part.waits();
      }
    }
    return new Verdict(truth, List.copyOf(evidence), waits);
  }

  /** Returns this answer with other evidence in front of its own. */
  Verdict preceded(List<Evidence> first) {
    Set<Evidence> both = new LinkedHashSet<>(first);
    both.addAll(evidence);
    return new Verdict(truth, List.copyOf(both), waits);
  }

  /** Returns this answer with other evidence behind its own. */
  Verdict followed(Evidence last) {
    Set<Evidence> both = new LinkedHashSet<>(evidence);
    both.add(last);
    return new Verdict(truth, List.copyOf(both), waits);
  }

  /** Returns an unknown answer with the same evidence. */
  Verdict asUnknown() {
    return new Verdict(Truth.UNKNOWN, evidence, true);
  }
}
