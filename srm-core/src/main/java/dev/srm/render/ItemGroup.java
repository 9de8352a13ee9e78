package dev.srm.render;

import dev.srm.catalog.Responsibility;
import dev.srm.checklist.Acceptance;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The items of one responsibility that share a status.
 *
 * @param responsibility the responsibility
 * @param items its items, those that the change moves first, never empty
 */
record ItemGroup(Responsibility responsibility, List<ChecklistItem> items) {

  private static final List<Delta> DELTAS =
      List.of(Delta.REGRESSED, Delta.INTRODUCED, Delta.RESOLVED, Delta.UNCHANGED, Delta.REMOVED);

  /** The worst first, what regressed before the rest, then by service as the checklist has them. */
  private static final Comparator<ItemGroup> BY_URGENCY =
      Comparator.comparing((ItemGroup group) -> group.responsibility.severity())
          .thenComparing(group -> group.count(Delta.REGRESSED) == 0);

  private static final Comparator<ChecklistItem> CHANGED_FIRST =
      Comparator.comparing(item -> DELTAS.indexOf(item.delta()));

  /** Copies the items. */
  ItemGroup {
    items = List.copyOf(items);
  }

  /** Returns the items grouped by responsibility, the most urgent group first. */
  static List<ItemGroup> of(Collection<ChecklistItem> items) {
    Map<String, List<ChecklistItem>> byId = new LinkedHashMap<>();
    for (ChecklistItem item : items) {
      byId.computeIfAbsent(item.responsibility().id(), id -> new ArrayList<>()).add(item);
    }
    List<ItemGroup> groups = new ArrayList<>(byId.size());
    for (List<ChecklistItem> group : byId.values()) {
      group.sort(CHANGED_FIRST);
      groups.add(new ItemGroup(group.get(0).responsibility(), group));
    }
    groups.sort(BY_URGENCY);
    return groups;
  }

  /**
   * Returns items of accounts by what a report calls these. Most inputs bring the same duties to
   * their accounts, which are told once for all of them.
   */
  static Map<String, List<ChecklistItem>> byAccount(
      Collection<ChecklistItem> items, Function<List<ChecklistItem>, String> name) {
    Map<String, List<ChecklistItem>> byAccount = new LinkedHashMap<>();
    for (ItemGroup group : of(items)) {
      byAccount
          .computeIfAbsent(name.apply(group.items()), key -> new ArrayList<>())
          .addAll(group.items());
    }
    return byAccount;
  }

  /** Returns its items by what somebody has said about them; those without are left out. */
  Map<Acceptance, List<ChecklistItem>> byAcceptance() {
    Map<Acceptance, List<ChecklistItem>> said = new LinkedHashMap<>();
    for (ChecklistItem item : items) {
      Acceptance acceptance = item.acceptance();
      if (acceptance != null) {
        said.computeIfAbsent(acceptance, key -> new ArrayList<>()).add(item);
      }
    }
    return said;
  }

  /** Returns how many of its items have a delta. */
  int count(Delta delta) {
    int count = 0;
    for (ChecklistItem item : items) {
      if (item.delta() == delta) {
        count++;
      }
    }
    return count;
  }
}
