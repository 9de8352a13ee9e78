package dev.srm.evaluation;

import dev.srm.checklist.Delta;
import dev.srm.checklist.ItemStatus;
import org.jspecify.annotations.Nullable;

/** Tells what a change does to an item. A duty that begins to apply is as new as a resource. */
final class Deltas {

  private Deltas() {}

  /** Returns the delta of an item that exists after the change. */
  static Delta of(@Nullable Assessment before, Assessment after) {
    if (before == null || before.status() == ItemStatus.NOT_APPLICABLE) {
      return before != null && after.status() == ItemStatus.NOT_APPLICABLE
          ? Delta.UNCHANGED
          : Delta.INTRODUCED;
    }
    boolean wasDone = before.status() == ItemStatus.SATISFIED;
    boolean isDone = after.status() == ItemStatus.SATISFIED;
    if (wasDone && after.status() == ItemStatus.UNSATISFIED) {
      return Delta.REGRESSED;
    }
    return isDone && before.status() == ItemStatus.UNSATISFIED ? Delta.RESOLVED : Delta.UNCHANGED;
  }
}
