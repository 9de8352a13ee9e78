package dev.srm.render;

import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.Disposition;
import dev.srm.checklist.InputAddress;
import dev.srm.checklist.ItemStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The end of a terminal report: what became of every resource. */
final class TextCoverage {

  private static final int MOST_OF_OTHERS = 6;

  private final TerminalPage page;
  private final TextNames names;

  TextCoverage(TerminalPage page, TextNames names) {
    this.page = page;
    this.names = names;
  }

  /** Writes the account and the names of the resources that nobody assessed. */
  void write(ChecklistView view) throws IOException {
    page.blank();
    page.text(0, Words.coverage(view));
    writeUnassessed(view);
  }

  /** Writes the account and the name of every resource, with what became of it and why. */
  void writeInFull(ChecklistView view) throws IOException {
    page.blank();
    page.text(0, Words.coverage(view));
    Map<InputAddress, Map<ItemStatus, Integer>> items = countByResource(view);
    write(
        "assessed",
        view.resources(Disposition.ASSESSED),
        Integer.MAX_VALUE,
        resource -> counts(items.getOrDefault(resource.key(), Map.of())));
    writeReasons(
        "without a responsibility",
        view.resources(Disposition.NO_RESPONSIBILITY),
        Integer.MAX_VALUE);
    writeUnassessed(view);
  }

  private void writeUnassessed(ChecklistView view) throws IOException {
    writeReasons("not in the catalog", view.resources(Disposition.UNMAPPED), Integer.MAX_VALUE);
    writeReasons("not assessed", view.resources(Disposition.NOT_ASSESSED), Integer.MAX_VALUE);
    writeReasons("of other providers", view.resources(Disposition.OTHER_PROVIDER), MOST_OF_OTHERS);
  }

  private static Map<InputAddress, Map<ItemStatus, Integer>> countByResource(ChecklistView view) {
    Map<InputAddress, Map<ItemStatus, Integer>> counts = new HashMap<>();
    for (ChecklistItem item : view.checklist().items()) {
      InputAddress address = item.key();
      if (address != null && item.delta() != Delta.REMOVED) {
        counts
            .computeIfAbsent(address, key -> new EnumMap<>(ItemStatus.class))
            .merge(item.status(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static String counts(Map<ItemStatus, Integer> numbers) {
    List<String> words = new ArrayList<>();
    for (ItemStatus status : ItemStatus.values()) {
      int number = numbers.getOrDefault(status, 0);
      if (number > 0) {
        words.add(number + " " + Words.status(status, number));
      }
    }
    return words.isEmpty() ? "none of its items is shown" : String.join(", ", words);
  }

  private void writeReasons(String title, List<AssessedResource> resources, int most)
      throws IOException {
    write(title, resources, most, AssessedResource::because);
  }

  private void write(
      String title,
      List<AssessedResource> resources,
      int most,
      Function<AssessedResource, String> reasonOf)
      throws IOException {
    if (resources.isEmpty()) {
      return;
    }
    page.line("  " + title);
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (AssessedResource resource : resources) {
      byReason
          .computeIfAbsent(reasonOf.apply(resource), key -> new ArrayList<>())
          .add(names.withType(resource));
    }
    List<String> labels = new ArrayList<>();
    byReason.values().forEach(labels::addAll);
    int labelColumns = page.labelColumns(labels);
    for (Map.Entry<String, List<String>> group : byReason.entrySet()) {
      String reason = TerminalText.of(group.getKey());
      page.explained(4, group.getValue(), labelColumns, reason, most);
    }
  }
}
