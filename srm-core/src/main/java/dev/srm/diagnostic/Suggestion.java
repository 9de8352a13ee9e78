package dev.srm.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant by a word that nothing knows. */
public final class Suggestion {

  /**
   * Longer words are cut before they are compared: nobody mistypes more, and hostile names cost no
   * time.
   */
  private static final int COMPARED_LENGTH = 100;

  private Suggestion() {}

  /**
   * Returns the known word nearest to the given one, when it is near enough to be a slip of the
   * fingers: case apart, one edit, or one for every four letters.
   */
  public static Optional<String> nearest(String word, Collection<String> known) {
    String wanted = comparable(word);
    int allowed = Math.max(1, wanted.length() / 4);
    return known.stream()
        .filter(candidate -> distance(wanted, comparable(candidate)) <= allowed)
        .min(
            Comparator.<String>comparingInt(candidate -> distance(wanted, comparable(candidate)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Returns {@code ; did you mean "x"?} for the nearest known word, or the empty string. */
  public static String hint(String word, Collection<String> known) {
    return nearest(word, known).map(near -> "; did you mean \"" + near + "\"?").orElse("");
  }

  private static String comparable(String word) {
    String cut = word.length() > COMPARED_LENGTH ? word.substring(0, COMPARED_LENGTH) : word;
    return cut.toLowerCase(Locale.ROOT);
  }

  /** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
  private static int distance(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      cost[i][0] = i;
    }
    for (int j = 0; j <= other.length(); j++) {
      cost[0][j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      for (int j = 1; j <= other.length(); j++) {
        int substitution = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int edit = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        cost[i][j] = Math.min(edit, cost[i - 1][j - 1] + substitution);
        if (swapped(one, i, other, j)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[one.length()][other.length()];
  }

  private static boolean swapped(String one, int i, String other, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
