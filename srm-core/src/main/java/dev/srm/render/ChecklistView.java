package dev.srm.render;

import dev.srm.catalog.Severity;
import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.AssessedResource.ServiceSummary;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.Disposition;
import dev.srm.checklist.InputAddress;
import dev.srm.checklist.InputLabels;
import dev.srm.checklist.ItemStatus;
import dev.srm.resource.ChangeAction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A checklist arranged for reading: what the reports for people have in common. */
final class ChecklistView {

  private final Checklist checklist;
  private final Map<ItemStatus, List<ChecklistItem>> byStatus = new EnumMap<>(ItemStatus.class);
  private final Map<Delta, Integer> byDelta = new EnumMap<>(Delta.class);
  private final List<ChecklistItem> removed = new ArrayList<>();
  private final InputLabels labels;
  private final Map<InputAddress, String> displayPaths = new HashMap<>();
  private final Map<ChangeAction, Integer> changes = new EnumMap<>(ChangeAction.class);
  private final Map<Disposition, List<AssessedResource>> byDisposition =
      new EnumMap<>(Disposition.class);
  private final int services;
  private int onResources;
  private int introducedOnResources;

  ChecklistView(Checklist checklist) {
    this.checklist = checklist;
    this.labels = InputLabels.of(checklist);
    checklist.items().forEach(this::file);
    Set<String> keys = new HashSet<>();
    for (AssessedResource resource : checklist.resources()) {
      file(resource);
      ServiceSummary service = resource.service();
      if (service != null) {
        keys.add(service.key());
      }
    }
    this.services = keys.size();
  }

  private void file(ChecklistItem item) {
    if (item.delta() != Delta.REMOVED) {
      byStatus.computeIfAbsent(item.status(), key -> new ArrayList<>()).add(item);
    }
    if (item.status() == ItemStatus.NOT_APPLICABLE) {
      return;
    }
    byDelta.merge(item.delta(), 1, Integer::sum);
    if (item.delta() == Delta.REMOVED) {
      removed.add(item);
    }
    if (item.resource() != null) {
      onResources++;
      introducedOnResources += item.delta() == Delta.INTRODUCED ? 1 : 0;
    }
  }

  private void file(AssessedResource resource) {
    changes.merge(resource.change(), 1, Integer::sum);
    byDisposition.computeIfAbsent(resource.disposition(), key -> new ArrayList<>()).add(resource);
    String displayPath = resource.displayPath();
    if (displayPath != null) {
      displayPaths.putIfAbsent(resource.key(), displayPath);
    }
  }

  /** Returns the checklist itself. */
  Checklist checklist() {
    return checklist;
  }

  /** Returns the items of a status, without those that the change removes. */
  List<ChecklistItem> items(ItemStatus status) {
    return byStatus.getOrDefault(status, List.of());
  }

  /** Returns the items that the change removes, of those that applied. */
  List<ChecklistItem> removed() {
    return removed;
  }

  /** Returns how many items have a status and severity. */
  int count(ItemStatus status, Severity severity) {
    int count = 0;
    for (ChecklistItem item : items(status)) {
      if (item.responsibility().severity() == severity) {
        count++;
      }
    }
    return count;
  }

  /** Returns how many items have a delta, of those that apply. */
  int count(Delta delta) {
    return byDelta.getOrDefault(delta, 0);
  }

  /** Returns how many items of a status the change brought about. */
  int countChanged(ItemStatus status) {
    int count = 0;
    for (ChecklistItem item : items(status)) {
      if (item.delta() != Delta.UNCHANGED) {
        count++;
      }
    }
    return count;
  }

  /** Returns how many items remain after the change and apply. */
  int countOurs() {
    int count = 0;
    for (Map.Entry<ItemStatus, List<ChecklistItem>> entry : byStatus.entrySet()) {
      count += entry.getKey() == ItemStatus.NOT_APPLICABLE ? 0 : entry.getValue().size();
    }
    return count;
  }

  /**
   * Whether it is worth telling what the change brings from what was there: not when everything is
   * new, as in a first deployment, and not when nothing moves, as in a state.
   */
  boolean tellsChanges() {
    boolean nothingMoves = byDelta.size() == 1 && byDelta.containsKey(Delta.UNCHANGED);
    return introducedOnResources < onResources && !nothingMoves;
  }

  /** Whether everything but the account's items comes with this change. */
  boolean isFirstDeployment() {
    return onResources > 0 && introducedOnResources == onResources;
  }

  /** Returns how many services the resources belong to. */
  int services() {
    return services;
  }

  /** Returns the resources of a disposition. */
  List<AssessedResource> resources(Disposition disposition) {
    return byDisposition.getOrDefault(disposition, List.of());
  }

  /** Returns what the change does to the resources, such as {@code 3 to create}. */
  List<String> changes() {
    List<String> words = new ArrayList<>();
    changes.forEach((action, number) -> words.add(number + " " + words(action)));
    boolean changesNothing = changes.size() == 1 && changes.containsKey(ChangeAction.NO_OP);
    return changesNothing ? List.of() : words;
  }

  /** Returns the name people know a resource by better than its address, or null. */
  @Nullable String displayPath(InputAddress resource) {
    return displayPaths.get(resource);
  }

  /**
   * Returns what to call the input of a resource or item; the empty string where it is the only.
   */
  String label(@Nullable String input) {
    return labels.of(input);
  }

  private static String words(ChangeAction action) {
    return switch (action) {
      case NO_OP -> "unchanged";
      case READ -> "to read";
      default -> "to " + action.id();
    };
  }
}
