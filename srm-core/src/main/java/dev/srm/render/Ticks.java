package dev.srm.render;

import dev.srm.checklist.ChecklistItem;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The boxes that people have ticked in a comment. A tick says that somebody takes care of an item,
 * it is no evidence; it holds as long as the configuration that it was given for stays the same.
 *
 * @param ticked the fingerprint that a ticked item had, by the id of the item
 * @param cleared the ids of items that lost their tick because their fingerprint changed
 */
public record Ticks(Map<String, String> ticked, Set<String> cleared) {

  /** Nobody has ticked anything. */
  public static final Ticks NONE = new Ticks(Map.of(), Set.of());

  /** What stands for the fingerprint of an item that has none, such as those of the account. */
  public static final String NO_FINGERPRINT = "0000000000000000";

  /** Copies the collections. */
  public Ticks {
    ticked = Map.copyOf(ticked);
    cleared = Set.copyOf(cleared);
  }

  /** Whether an item is ticked, and for the configuration that it has now. */
  boolean holds(ChecklistItem item, String fingerprint) {
    return fingerprint.equals(ticked.get(item.id()));
  }

  /** Whether an item was ticked for another configuration than it has now. */
  boolean lost(ChecklistItem item, String fingerprint) {
    String was = ticked.get(item.id());
    return was == null ? cleared.contains(item.id()) : !was.equals(fingerprint);
  }

  /** Returns these ticks with those of a later reading on top. */
  public Ticks with(Ticks later) {
    Map<String, String> all = new TreeMap<>(ticked);
    all.putAll(later.ticked);
    Set<String> lost = new TreeSet<>(cleared);
    lost.addAll(later.cleared);
    lost.removeAll(all.keySet());
    return new Ticks(all, lost);
  }
}
