package dev.srm.tree;

import dev.srm.diagnostic.SourceLocation;
import dev.srm.diagnostic.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects problems, so that an author sees all of them at once. */
public final class Problems {

  private final SortedSet<FileProblem> found = new TreeSet<>();

  /** Starts without any. */
  public Problems() {}

  /** Reports one. */
  public void add(SourceLocation at, String message) {
    found.add(new FileProblem(at, message));
  }

  /** Reports a word that is not among the known ones. */
  public void addUnknown(SourceLocation at, String message, String word, Collection<String> known) {
    String hint = Suggestion.hint(word, known);
    add(at, message + (hint.isEmpty() ? "; known are " + listed(known) : hint));
  }

  private static String listed(Collection<String> known) {
    return known.stream().sorted().collect(Collectors.joining(", "));
  }

  /** Reports those that somebody else has found. */
  public void addAll(List<FileProblem> others) {
    found.addAll(others);
  }

  /** Returns those found so far, sorted by place. */
  public List<FileProblem> found() {
    return List.copyOf(found);
  }

  /** Refuses the file if there is any. */
  public void throwIfAny() throws RefusedFileException {
    if (!found.isEmpty()) {
      throw new RefusedFileException(found);
    }
  }
}
