package dev.srm;

import dev.srm.catalog.Severity;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Glob;
import dev.srm.checklist.ItemStatus;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which items a report shows. It decides about the report only: the gate counts what is hidden,
 * too, and every resource stays listed.
 *
 * @param minSeverity the least severity shown; null for every severity
 * @param only patterns of responsibility ids, of which one must match; empty for every id
 * @param skip patterns of responsibility ids, of which none may match
 * @param statuses the statuses shown; empty for every status
 */
public record Filter(
    @Nullable Severity minSeverity,
    List<String> only,
    List<String> skip,
    Set<ItemStatus> statuses) {

  /** Shows everything. */
  public static final Filter NONE = new Filter(null, List.of(), List.of(), Set.of());

  /** Copies the collections. */
  public Filter {
    only = List.copyOf(only);
    skip = List.copyOf(skip);
    statuses = Set.copyOf(statuses);
  }

  /** Returns the checklist with the items that this filter shows. */
  public Checklist select(Checklist checklist) {
    if (showsEverything()) {
      return checklist;
    }
    return checklist.withItems(
        checklist.items().stream()
            .filter(item -> severeEnough(item) && inStatus(item))
            .filter(item -> only.isEmpty() || matches(only, item))
            .filter(item -> !matches(skip, item))
            .toList());
  }

  private boolean showsEverything() {
    return minSeverity == null && only.isEmpty() && skip.isEmpty() && statuses.isEmpty();
  }

  private boolean severeEnough(ChecklistItem item) {
    return minSeverity == null || item.responsibility().severity().atLeast(minSeverity);
  }

  private boolean inStatus(ChecklistItem item) {
    return statuses.isEmpty() || statuses.contains(item.status());
  }

  private static boolean matches(List<String> ids, ChecklistItem item) {
    String id = item.responsibility().id();
    return ids.stream().anyMatch(pattern -> new Glob(pattern).matches(id));
  }
}
