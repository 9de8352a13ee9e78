package dev.srm.evaluation;

import dev.srm.checklist.Delta;
import dev.srm.checklist.ItemStatus;
import org.jspecify.annotations.Nullable;

/** Tells what a change does to an item. */
final class Deltas {

  private Deltas() {}

  /** Returns the delta of an item that exists after the change. */
  static Delta of(@Nullable Assessment before, Assessment after) {
    if (before == null) {
      return Delta.INTRODUCED;
    }
    boolean wasDone = before.status() == ItemStatus.SATISFIED;
    boolean isDone = after.status() == ItemStatus.SATISFIED;
    if (wasDone && after.status() == ItemStatus.UNSATISFIED) {
      return Delta.REGRESSED;
    }
    return isDone && before.status() == ItemStatus.UNSATISFIED ? Delta.RESOLVED : Delta.UNCHANGED;
  }
}
