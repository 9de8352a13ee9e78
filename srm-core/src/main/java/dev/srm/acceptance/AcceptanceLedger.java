package dev.srm.acceptance;

import dev.srm.checklist.Acceptance;
import dev.srm.checklist.Acceptance.Kind;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.diagnostic.Diagnostic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Applies what people have said to the items of a run, input by input, and keeps account of it: an
 * entry that has expired, is about to or meets nothing is worth a message.
 */
public final class AcceptanceLedger {

  /** What beats what, when several entries mean one item: doing it, then lasting longer. */
  private static final Comparator<EntryUse> BEST_FIRST =
      Comparator.comparing((EntryUse use) -> use.entry().kind())
          .thenComparing(use -> use.entry().terms().expires(), Comparator.reverseOrder());

  private final LocalDate today;
  private final List<EntryUse> uses = new ArrayList<>();
  private final Map<String, List<EntryUse>> byResponsibility = new HashMap<>();
  private final @Nullable BaselineUse baseline;

  /**
   * Opens a ledger.
   *
   * @param entries the attestations and waivers that count
   * @param baseline the items that were open before; null when nobody has named a baseline
   * @param today what day it is
   */
  public AcceptanceLedger(
      List<AcceptanceEntry> entries, @Nullable Baseline baseline, LocalDate today) {
    this.today = today;
    this.baseline = baseline == null ? null : new BaselineUse(baseline);
    for (AcceptanceEntry entry : entries) {
      EntryUse use = new EntryUse(entry);
      uses.add(use);
      byResponsibility
          .computeIfAbsent(entry.target().responsibility(), id -> new ArrayList<>())
          .add(use);
    }
  }

  /**
   * Returns the items of one input with what was said about them.
   *
   * @param items the items as the input decides them
   * @param inputKey what tells the items of the input from those of others
   */
  public List<ChecklistItem> apply(List<ChecklistItem> items, String inputKey) {
    uses.forEach(use -> use.meet(inputKey));
    List<ChecklistItem> applied = new ArrayList<>(items.size());
    for (ChecklistItem item : items) {
      applied.add(item.delta() == Delta.REMOVED ? item : accepted(item, inputKey));
    }
    return baseline == null ? applied : baseline.apply(applied, inputKey);
  }

  /** Returns what the owners of the files should know, in the order of the files. */
  public List<Diagnostic> diagnostics() {
    List<Diagnostic> diagnostics = new ArrayList<>();
    uses.forEach(use -> use.report(today, diagnostics));
    if (baseline != null) {
      baseline.report(diagnostics);
    }
    return diagnostics;
  }

  private ChecklistItem accepted(ChecklistItem item, String inputKey) {
    EntryUse inForce = null;
    EntryUse expired = null;
    for (EntryUse use : byResponsibility.getOrDefault(item.responsibility().id(), List.of())) {
      AcceptanceEntry entry = use.entry();
      if (entry.target().matches(item, inputKey) && use.concerns(item)) {
        if (entry.expiredOn(today)) {
          expired = better(expired, use);
        } else {
          use.count();
          inForce = better(inForce, use);
        }
      }
    }
    EntryUse decisive = inForce == null ? expired : inForce;
    if (decisive == null) {
      return item;
    }
    if (inForce == null) {
      decisive.count();
    }
    Kind kind = decisive.entry().kind();
    return item.with(new Acceptance(kind, decisive.entry().terms(), inForce == null));
  }

  private static EntryUse better(@Nullable EntryUse one, EntryUse other) {
    return one == null || BEST_FIRST.compare(other, one) < 0 ? other : one;
  }
}
