package dev.srm.render;

import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.InputLabels;
import dev.srm.checklist.ItemStatus;
import java.util.ArrayList;
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
  private final Map<String, Count> byInput = new LinkedHashMap<>();

  private InputCounts(InputLabels labels) {
    this.labels = labels;
  }

  /** What there is of one input. */
  private static final class Count {
    private final Map<ItemStatus, Integer> items = new EnumMap<>(ItemStatus.class);
    private int resources;

    int of(ItemStatus status) {
      return items.getOrDefault(status, 0);
    }
  }

  /** Counts what a checklist holds of its inputs; of a single input there is nothing to tell. */
  static InputCounts of(Checklist checklist) {
    InputCounts counts = new InputCounts(InputLabels.of(checklist));
    for (AssessedResource resource : checklist.resources()) {
      Count count = counts.count(resource.input());
      count.resources++;
    }
    for (ChecklistItem item : checklist.items()) {
      if (item.delta() != Delta.REMOVED) {
        counts.count(item.input()).items.merge(item.status(), 1, Integer::sum);
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
    rows.add(
        List.of("input", "resources", "not done", "decided at apply", "needs a person", "done"));
    for (Map.Entry<String, Count> input : byInput.entrySet()) {
      if (rows.size() > most) {
        rows.add(List.of("and " + (byInput.size() - most) + " more", "", "", "", "", ""));
        break;
      }
      String label = MarkdownText.cell(MarkdownText.code(labels.of(input.getKey())));
      rows.add(row(label, input.getValue()));
    }
    return rows;
  }

  private static List<String> row(String label, Count count) {
    List<String> row = new ArrayList<>();
    row.add(label);
    row.add(Integer.toString(count.resources));
    for (ItemStatus status : OPEN) {
      row.add(Integer.toString(count.of(status)));
    }
    row.add(Integer.toString(count.of(ItemStatus.SATISFIED)));
    return row;
  }
}
