package dev.srm.acceptance;

import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The items that were open on the day somebody froze them, so that a check fails on new ones only.
 * It accepts nothing: they stay open and every report counts them.
 *
 * @param name the name of the file
 * @param items the items, sorted
 */
public record Baseline(String name, List<Frozen> items) {

  private static final Comparator<Frozen> ORDER =
      Comparator.comparing(Frozen::input)
          .thenComparing(Frozen::responsibility)
          .thenComparing(Frozen::resource)
          .thenComparing(Frozen::id);

  /** Sorts the items. */
  public Baseline {
    items = items.stream().sorted(ORDER).toList();
  }

  /**
   * One item; its id tells it, the rest is for people to read.
   *
   * @param id the item's stable id
   * @param input the key of its input
   * @param responsibility the id of its responsibility
   * @param resource the address of its resource; {@code account} for one of the account
   */
  public record Frozen(String id, String input, String responsibility, String resource) {}

  /** Returns the open ones among the items of an input, to be frozen. */
  public static List<Frozen> open(List<ChecklistItem> items, String inputKey) {
    List<Frozen> frozen = new ArrayList<>();
    for (ChecklistItem item : items) {
      if (item.status().open() && item.delta() != Delta.REMOVED) {
        String responsibility = item.responsibility().id();
        frozen.add(new Frozen(item.id(), inputKey, responsibility, item.resourceText()));
      }
    }
    return frozen;
  }
}
