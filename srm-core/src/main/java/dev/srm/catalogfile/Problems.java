package dev.srm.catalogfile;

import dev.srm.diagnostic.SourceLocation;
import dev.srm.diagnostic.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects problems, so that an author sees all of them at once. */
final class Problems {

  private final SortedSet<CatalogProblem> found = new TreeSet<>();

  void add(SourceLocation at, String message) {
    found.add(new CatalogProblem(at, message));
  }

  /** Reports a word that is not among the known ones. */
  void addUnknown(SourceLocation at, String message, String word, Collection<String> known) {
    String hint = Suggestion.hint(word, known);
    add(at, message + (hint.isEmpty() ? "; known are " + listed(known) : hint));
  }

  private static String listed(Collection<String> known) {
    return known.stream().sorted().collect(Collectors.joining(", "));
  }

  void addAll(List<CatalogProblem> others) {
    found.addAll(others);
  }

  List<CatalogProblem> found() {
    return List.copyOf(found);
  }

  void throwIfAny() throws CatalogException {
    if (!found.isEmpty()) {
      throw new CatalogException(found);
    }
  }
}
