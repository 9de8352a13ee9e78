package dev.srm.policy;

/** Whether something holds, as far as the input shows: Kleene's logic for policies. */
public enum Match {
  /** It does not hold. */
  NO,
  /** It may hold: the input does not show all that it hangs on. */
  MAYBE,
  /** It holds. */
  YES;

  /** Returns {@link #YES} or {@link #NO}. */
  public static Match of(boolean holds) {
    return holds ? YES : NO;
  }

  /** Returns the disjunction: the surer of the two. */
  public Match or(Match other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Returns the conjunction: the less sure of the two. */
  public Match and(Match other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Returns the negation: what may hold may not hold. */
  public Match not() {
    return switch (this) {
      case NO -> YES;
      case MAYBE -> MAYBE;
      case YES -> NO;
    };
  }
}
