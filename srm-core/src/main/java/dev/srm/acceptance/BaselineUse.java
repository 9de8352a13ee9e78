package dev.srm.acceptance;

import dev.srm.acceptance.Baseline.Frozen;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a baseline met in a run. */
final class BaselineUse {

  private final Baseline baseline;
  private final Map<String, Frozen> unmet = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> inputs = new HashSet<>();
  private final Set<String> inputsRead = new TreeSet<>();
  private int held;
  private int regressed;

  BaselineUse(Baseline baseline) {
    this.baseline = baseline;
    for (Frozen frozen : baseline.items()) {
      unmet.put(frozen.id(), frozen);
      ids.add(frozen.id());
      inputs.add(frozen.input());
    }
  }

  /**
   * Returns the items with a mark on those that were open before. What this change undoes was done
   * in between: it is new.
   */
  List<ChecklistItem> apply(List<ChecklistItem> items, String inputKey) {
    inputsRead.add(inputKey);
    List<ChecklistItem> marked = new ArrayList<>(items.size());
    for (ChecklistItem item : items) {
      boolean open = item.status().open() && item.delta() != Delta.REMOVED;
      marked.add(open && ids.contains(item.id()) ? held(item) : item);
    }
    return marked;
  }

  private ChecklistItem held(ChecklistItem item) {
    unmet.remove(item.id());
    if (item.delta() == Delta.REGRESSED) {
      regressed++;
      return item;
    }
    held++;
    return item.inBaseline();
  }

  void report(List<Diagnostic> diagnostics) {
    if (inputsRead.isEmpty()) {
      return;
    }
    String name = baseline.name();
    String open = held == 1 ? "1 open item" : held + " open items";
    diagnostics.add(
        Diagnostic.info("baseline-held", name + " keeps " + open + " from failing a check"));
    if (regressed > 0) {
      String undone = regressed == 1 ? "1 item" : regressed + " items";
      warn(diagnostics, "regressed", undone + " of it had been done and this change undoes that");
    }
    for (String input : inputsRead) {
      if (!inputs.contains(input) && !inputs.isEmpty()) {
        warn(
            diagnostics,
            "other-input",
            "it knows no input \"" + input + "\"; it was made with another path or --key");
      }
    }
    List<Frozen> stale =
        unmet.values().stream().filter(frozen -> inputsRead.contains(frozen.input())).toList();
    if (!stale.isEmpty()) {
      Frozen first = stale.get(0);
      String entries = stale.size() == 1 ? "1 entry is" : stale.size() + " entries are";
      String such = ", such as " + first.responsibility() + " for " + first.resource();
      warn(diagnostics, "stale", entries + " open no more" + such + "; make it anew");
    }
  }

  private void warn(List<Diagnostic> diagnostics, String code, String rest) {
    diagnostics.add(Diagnostic.warning("baseline-" + code, baseline.name() + ": " + rest));
  }
}
