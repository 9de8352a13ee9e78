package dev.srm;

import dev.srm.acceptance.AcceptanceEntry;
import dev.srm.acceptance.AcceptanceLedger;
import dev.srm.acceptance.AcceptanceReader;
import dev.srm.acceptance.Baseline;
import dev.srm.acceptance.BaselineReader;
import dev.srm.catalog.Catalog;
import dev.srm.checklist.Acceptance.Kind;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The attestations, waivers and baseline that count in a run.
 *
 * @param ledger applies them
 * @param notes what is to be said about where they come from
 */
record AcceptanceFiles(AcceptanceLedger ledger, List<Diagnostic> notes) {

  static final long ENTRIES_LIMIT = 1 << 20;
  private static final long BASELINE_LIMIT = 1 << 24;

  /**
   * Reads the files that a request names, and the usual ones.
   *
   * @param catalog what responsibilities there are
   * @param sources where the files are
   * @param folder the folder of the run
   * @throws InputException when a named file is missing, or any is not as it should be
   */
  static AcceptanceFiles read(Catalog catalog, AcceptanceSources sources, Path folder)
      throws InputException {
    PolicyFolder own = new PolicyFolder(folder, "");
    String from = sources.policyFrom();
    PolicyFolder policy = from == null ? own : policy(folder, from);
    Entries entries = new Entries(catalog, sources);
    List<AcceptanceEntry> counted = entries.in(policy);
    Baseline baseline = baseline(policy, sources.baseline());
    List<Diagnostic> notes = new ArrayList<>();
    if (sources.dateGiven() && !counted.isEmpty()) {
      String day = "attestations and waivers are judged by " + sources.today();
      notes.add(Diagnostic.info("acceptance-date", day + ", the day given with the lock time"));
    }
    if (from != null && !isSame(folder, policy.folder())) {
      notes.addAll(new UncountedEntries(entries, own, from).since(counted));
      notes.addAll(uncounted(baseline, own, sources.baseline(), from));
    }
    LocalDate today = sources.today();
    LocalDate day = today == null ? LocalDate.EPOCH : today; // without entries no day matters
    return new AcceptanceFiles(new AcceptanceLedger(counted, baseline, day), notes);
  }

  private static PolicyFolder policy(Path folder, String from) throws InputException {
    try {
      Path policy = folder.resolve(from);
      if (Files.isDirectory(policy)) {
        return new PolicyFolder(policy, from.endsWith("/") ? from : from + "/");
      }
    } catch (InvalidPathException e) {
      throw InputException.unreadable(from + " is no name of a folder", e);
    }
    throw InputException.unreadable(
        from + " is no folder; the policy comes from a checkout that holds .srm");
  }

  private static @Nullable Baseline baseline(PolicyFolder policy, @Nullable String named)
      throws InputException {
    PolicyFolder.Text text =
        named == null ? null : policy.text(named, AcceptanceSources.BASELINE, BASELINE_LIMIT);
    return text == null ? null : BaselineReader.read(text.name(), text.content());
  }

  private static List<Diagnostic> uncounted(
      @Nullable Baseline counted, PolicyFolder own, @Nullable String named, String from) {
    if (counted == null) {
      return List.of();
    }
    try {
      Baseline here = baseline(own, named);
      Set<String> ids = new HashSet<>();
      counted.items().forEach(item -> ids.add(item.id()));
      long more =
          here == null ? 0 : here.items().stream().filter(item -> !ids.contains(item.id())).count();
      return more == 0
          ? List.of()
          : List.of(
              Diagnostic.warning(
                  "baseline-not-counted",
                  more + " items of " + named + " here do not count: " + from + " decides"));
    } catch (InputException missingOrDamaged) {
      return List.of();
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one.resolve("."), other);
    } catch (IOException e) {
      return false;
    }
  }

  /** Reads the entries of both files in a folder. */
  record Entries(Catalog catalog, AcceptanceSources sources) {

    List<AcceptanceEntry> in(PolicyFolder place) throws InputException {
      List<AcceptanceEntry> entries = new ArrayList<>(of(Kind.ATTESTATION, place));
      entries.addAll(of(Kind.WAIVER, place));
      return entries;
    }

    List<AcceptanceEntry> of(Kind kind, PolicyFolder place) throws InputException {
      return of(kind, place, named(kind));
    }

    /** Reads entries that do not count: nobody minds when there are none. */
    List<AcceptanceEntry> ifThere(Kind kind, PolicyFolder place) throws InputException {
      String named = named(kind);
      boolean there = named == null || Files.exists(place.folder().resolve(named));
      return there ? of(kind, place, named) : List.of();
    }

    private @Nullable String named(Kind kind) {
      return kind == Kind.WAIVER ? sources.waivers() : sources.attestations();
    }

    private List<AcceptanceEntry> of(Kind kind, PolicyFolder place, @Nullable String named)
        throws InputException {
      PolicyFolder.Text text = place.text(named, AcceptanceSources.usual(kind), ENTRIES_LIMIT);
      if (text == null) {
        return List.of();
      }
      LocalDate today = sources.today();
      if (today == null) {
        throw InputException.unreadable(
            text.name() + " cannot be judged: nobody has said what day it is; give a lock time");
      }
      return new AcceptanceReader(catalog, today).read(kind, text.name(), text.content());
    }
  }
}
