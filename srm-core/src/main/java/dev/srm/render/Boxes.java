package dev.srm.render;

import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.InputAddress;
import dev.srm.checklist.ItemStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The boxes of a checklist: what each stands for now, and which are ticked. */
final class Boxes {

  private final Checklist checklist;
  private final Ticks ticks;
  private final Map<InputAddress, String> fingerprints = new HashMap<>();

  Boxes(Checklist checklist, Ticks ticks) {
    this.checklist = checklist;
    this.ticks = ticks;
    for (AssessedResource resource : checklist.resources()) {
      if (!resource.fingerprint().isEmpty()) {
        fingerprints.put(resource.key(), resource.fingerprint());
      }
    }
  }

  /** Returns what people have ticked. */
  Ticks ticks() {
    return ticks;
  }

  /** Returns the fingerprint of what an item is about. */
  String fingerprint(ChecklistItem item) {
    InputAddress resource = item.key();
    return resource == null
        ? Ticks.NO_FINGERPRINT
        : fingerprints.getOrDefault(resource, Ticks.NO_FINGERPRINT);
  }

  /**
   * Returns what is left of the ticks: those that hold, those of items that this checklist does not
   * have, and the ids of all that lost theirs.
   */
  Ticks remaining() {
    Map<String, String> kept = new TreeMap<>(ticks.ticked());
    Set<String> lost = new TreeSet<>();
    for (ChecklistItem item : checklist.items()) {
      if (item.status() == ItemStatus.MANUAL && ticks.lost(item, fingerprint(item))) {
        kept.remove(item.id());
        lost.add(item.id());
      }
    }
    return new Ticks(kept, lost);
  }
}
