package dev.srm.tree;

import dev.srm.diagnostic.SourceLocation;
import java.util.Comparator;

/**
 * Something the author of a file has to put right.
 *
 * @param at where it stands
 * @param message what is wrong and what to do about it, one line
 */
public record FileProblem(SourceLocation at, String message) implements Comparable<FileProblem> {

  private static final Comparator<FileProblem> BY_PLACE =
      Comparator.comparing((FileProblem problem) -> problem.at().file())
          .thenComparingInt(problem -> problem.at().line())
          .thenComparingInt(problem -> problem.at().column())
          .thenComparing(FileProblem::message);

  @Override
  public int compareTo(FileProblem other) {
    return BY_PLACE.compare(this, other);
  }

  @Override
  public String toString() {
    return at + ": " + message;
  }
}
