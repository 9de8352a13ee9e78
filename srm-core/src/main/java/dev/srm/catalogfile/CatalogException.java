package dev.srm.catalogfile;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A catalog that cannot be used as it is written. Carries every problem found, not just one. */
public final class CatalogException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<CatalogProblem> problems;

  /** Returns the refusal of a catalog with these problems. */
  public CatalogException(Collection<CatalogProblem> problems) {
    super(
        problems.stream().sorted().map(CatalogProblem::toString).collect(Collectors.joining("\n")));
    this.problems = problems.stream().sorted().toList();
  }

  /** Returns the problems, sorted by place. */
  public List<CatalogProblem> problems() {
    return problems;
  }
}
