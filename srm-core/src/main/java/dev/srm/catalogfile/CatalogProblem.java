package dev.srm.catalogfile;

import dev.srm.diagnostic.SourceLocation;
import java.util.Comparator;

/**
 * Something an author of the catalog has to put right.
 *
 * @param at where it stands
 * @param message what is wrong and what to do about it, one line
 */
public record CatalogProblem(SourceLocation at, String message)
    implements Comparable<CatalogProblem> {

  private static final Comparator<CatalogProblem> BY_PLACE =
      Comparator.comparing((CatalogProblem problem) -> problem.at().file())
          .thenComparingInt(problem -> problem.at().line())
          .thenComparingInt(problem -> problem.at().column())
          .thenComparing(CatalogProblem::message);

  @Override
  public int compareTo(CatalogProblem other) {
    return BY_PLACE.compare(this, other);
  }

  @Override
  public String toString() {
    return at + ": " + message;
  }
}
