package dev.srm.render;

import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.InputLabels;
import dev.srm.checklist.ItemStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much of a report is of which input, where there are several. */
final class InputCounts {

  private static final List<ItemStatus> OPEN =
      List.of(ItemStatus.UNSATISFIED, ItemStatus.UNDETERMINED, ItemStatus.MANUAL);

  private final InputLabels labels;
  private final boolean tellsChanges;
  private final Map<String, Count> byInput = new LinkedHashMap<>();

  private InputCounts(InputLabels labels, boolean tellsChanges) {
    this.labels = labels;
    this.tellsChanges = tellsChanges;
  }

  /** What there is of one input. */
  private static final class Count {
    private final Map<ItemStatus, Integer> items = new EnumMap<>(ItemStatus.class);
    private int resources;
    private int opened;

    void add(ChecklistItem item) {
      items.merge(item.status(), 1, Integer::sum);
      opened += item.status().open() && item.delta() != Delta.UNCHANGED ? 1 : 0;
    }

    int of(ItemStatus status) {
      return items.getOrDefault(status, 0);
    }
  }

  /** Counts what a checklist holds of its inputs; of a single input there is nothing to tell. */
  static InputCounts of(ChecklistView view) {
    Checklist checklist = view.checklist();
    InputCounts counts = new InputCounts(InputLabels.of(checklist), view.tellsChanges());
    for (AssessedResource resource : checklist.resources()) {
      Count count = counts.count(resource.input());
      count.resources++;
    }
    for (ChecklistItem item : checklist.items()) {
      if (item.delta() != Delta.REMOVED) {
        counts.count(item.input()).add(item);
      }
    }
    counts.byInput.remove("");
    return counts;
  }

  private Count count(@Nullable String input) {
    return byInput.computeIfAbsent(input == null ? "" : input, key -> new Count());
  }

  /** Returns what an input has, such as {@code 12 resources, 3 not done}; may be empty. */
  String words(String input) {
    Count count = byInput.get(input);
    if (count == null) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    parts.add(Words.count(count.resources, "resource"));
    for (ItemStatus status : OPEN) {
      int number = count.of(status);
      if (number > 0) {
        parts.add(number + " " + Words.status(status, number));
      }
    }
    return String.join(", ", parts);
  }

  /**
   * Returns a table in Markdown of what each input has; empty when there are not several.
   *
   * @param most how many inputs to list; one more row says how many there are beyond
   */
  List<List<String>> table(int most) {
    if (byInput.size() < 2) {
      return List.of();
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(head());
    for (Map.Entry<String, Count> input : byInput.entrySet()) {
      if (rows.size() > most) {
        List<String> rest = new ArrayList<>(Collections.nCopies(rows.get(0).size(), ""));
        rest.set(0, "and " + (byInput.size() - most) + " more");
        rows.add(rest);
        break;
      }
      String label = MarkdownText.cell(MarkdownText.code(labels.of(input.getKey())));
      rows.add(row(label, input.getValue()));
    }
    return rows;
  }

  private List<String> head() {
    List<String> head = new ArrayList<>(List.of("input", "resources"));
    if (tellsChanges) {
      head.add("opened here");
    }
    head.addAll(List.of("not done", "decided at apply", "needs a person", "done"));
    return head;
  }

  private List<String> row(String label, Count count) {
    List<String> row = new ArrayList<>();
    row.add(label);
    row.add(Integer.toString(count.resources));
    if (tellsChanges) {
      row.add(Integer.toString(count.opened));
    }
    for (ItemStatus status : OPEN) {
      row.add(Integer.toString(count.of(status)));
    }
    row.add(Integer.toString(count.of(ItemStatus.SATISFIED)));
    return row;
  }
}
