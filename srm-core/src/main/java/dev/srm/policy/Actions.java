package dev.srm.policy;

import java.util.Locale;

/** Matches actions against the patterns of a statement. */
public final class Actions {

  /** An action of which nobody has heard: only what covers everything covers it. */
  private static final String ANY = "\u0001\u0001\u0001:\u0001\u0001\u0001";

  private Actions() {}

  /** Whether a statement covers an action. */
  public static Match covers(Statement statement, String action) {
    Match named = Match.NO;
    for (PolicyText pattern : statement.actions()) {
      named = named.or(Wildcards.matchesAnyCase(pattern, action));
    }
    return statement.exceptActions() ? named.not() : named;
  }

  /** Whether a statement covers every action of every service, or all but a few. */
  public static Match coversEverything(Statement statement) {
    return statement.exceptActions()
        ? covers(statement, ANY).and(covers(statement, "iam:PutRolePolicy"))
        : covers(statement, ANY);
  }

  /** Whether a pattern of the statement is a whole service. */
  public static Match coversWholeService(Statement statement) {
    if (statement.exceptActions()) {
      return Match.YES;
    }
    Match whole = Match.NO;
    for (PolicyText action : statement.actions()) {
      whole = whole.or(isWholeService(action));
    }
    return whole;
  }

  private static Match isWholeService(PolicyText action) {
    int colon = action.pattern().indexOf(':');
    String names = action.pattern().substring(colon + 1);
    if (colon < 0) {
      boolean all = names.endsWith("*");
      return all ? Match.YES : action.isKnown() ? Match.NO : Match.MAYBE;
    }
    boolean open = names.indexOf(PolicyText.OPEN) >= 0;
    boolean all = !names.isEmpty() && names.chars().allMatch(c -> c == '*');
    return all ? Match.YES : open && hidesAll(names) ? Match.MAYBE : Match.NO;
  }

  private static boolean hidesAll(String names) {
    return names.chars().allMatch(c -> c == PolicyText.OPEN || c == '*');
  }

  /** Whether a statement surely covers all that another covers. */
  static boolean include(Statement wider, Statement narrower) {
    if (covers(wider, ANY) == Match.YES && !wider.exceptActions()) {
      return true;
    }
    if (wider.exceptActions() || narrower.exceptActions()) {
      return false;
    }
    return narrower.actions().stream().allMatch(action -> includes(wider, action));
  }

  private static boolean includes(Statement wider, PolicyText action) {
    String pattern = action.pattern().toLowerCase(Locale.ROOT);
    return wider.actions().stream()
        .anyMatch(one -> Wildcards.includes(one.pattern().toLowerCase(Locale.ROOT), pattern));
  }
}
