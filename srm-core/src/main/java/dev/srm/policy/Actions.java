package dev.srm.policy;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Matches actions against the patterns of a statement. */
public final class Actions {

  private Actions() {}

  /** Whether an Allow statement covers an action. */
  public static boolean covers(Statement statement, String action) {
    boolean matched =
        statement.actions().stream().anyMatch(pattern -> matches(pattern.known(), action));
    return statement.exceptActions() != matched;
  }

  /** Whether the statement covers every action of every service. */
  public static boolean coversEverything(Statement statement) {
    return !statement.exceptActions()
        && statement.actions().stream().anyMatch(action -> action.is("*") || action.is("*:*"));
  }

  /** Whether a pattern of the statement is a whole service. */
  public static boolean coversWholeService(Statement statement) {
    return statement.exceptActions()
        || coversEverything(statement)
        || statement.actions().stream()
            .map(PolicyText::known)
            .anyMatch(known -> known != null && known.endsWith(":*"));
  }

  /** Whether an unknown action may be any action. */
  public static boolean unknown(List<PolicyText> actions) {
    return actions.stream().anyMatch(action -> action.known() == null);
  }

  /** Whether a pattern with {@code *} and {@code ?} matches a text, whatever the case. */
  static boolean matches(@Nullable String pattern, String text) {
    return pattern != null
        && matches(pattern.toLowerCase(Locale.ROOT), 0, text.toLowerCase(Locale.ROOT), 0);
  }

  private static boolean matches(String pattern, int from, String text, int at) {
    int p = from;
    int t = at;
    int star = -1;
    int resume = 0;
    while (t < text.length()) {
      boolean literal =
          p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t));
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = t;
      } else if (literal) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
