package dev.srm;

import dev.srm.acceptance.AcceptanceEntry;
import dev.srm.checklist.Acceptance;
import dev.srm.checklist.Acceptance.Kind;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.InputException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names the entries of the working copy that do not count because the policy comes from somewhere
 * else: whoever has added one to a pull request wonders otherwise.
 */
final class UncountedEntries {

  private static final int MOST_NAMED = 20;

  private final AcceptanceFiles.Entries entries;
  private final PolicyFolder own;
  private final String from;

  UncountedEntries(AcceptanceFiles.Entries entries, PolicyFolder own, String from) {
    this.entries = entries;
    this.own = own;
    this.from = from;
  }

  private record Said(Kind kind, AcceptanceEntry.Target target, Acceptance.Terms terms) {

    static Said of(AcceptanceEntry entry) {
      return new Said(entry.kind(), entry.target(), entry.terms());
    }
  }

  /** Returns a message about every entry that the policy does not hold in the same words. */
  List<Diagnostic> since(List<AcceptanceEntry> counted) {
    Set<Said> known = new HashSet<>();
    counted.forEach(entry -> known.add(Said.of(entry)));
    List<Diagnostic> notes = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      addNotes(kind, known, notes);
    }
    return notes;
  }

  private void addNotes(Kind kind, Set<Said> known, List<Diagnostic> notes) {
    try {
      List<AcceptanceEntry> unknown =
          entries.ifThere(kind, own).stream()
              .filter(entry -> !known.contains(Said.of(entry)))
              .toList();
      int named = Math.min(MOST_NAMED, unknown.size());
      for (AcceptanceEntry entry : unknown.subList(0, named)) {
        String message = entry.name() + " does not count before it is in " + from;
        notes.add(Diagnostic.warning("acceptance-not-counted", message, entry.location()));
      }
      if (named < unknown.size()) {
        String more = "and " + (unknown.size() - named) + " more " + kind.id() + "s do not count";
        notes.add(Diagnostic.warning("acceptance-not-counted", more));
      }
    } catch (InputException damaged) {
      String message = damaged.getMessage() + "; it does not count here, but will once merged";
      notes.add(Diagnostic.warning("acceptance-not-counted", message));
    }
  }
}
