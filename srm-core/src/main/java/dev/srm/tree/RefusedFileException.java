package dev.srm.tree;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file, or several, that cannot be used as written. Carries every problem found, not just one.
 */
public final class RefusedFileException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<FileProblem> problems;

  /** Returns the refusal of what has these problems. */
  public RefusedFileException(Collection<FileProblem> problems) {
    super(problems.stream().sorted().map(FileProblem::toString).collect(Collectors.joining("\n")));
    this.problems = problems.stream().sorted().toList();
  }

  /** Returns the problems, sorted by place. */
  public List<FileProblem> problems() {
    return problems;
  }
}
