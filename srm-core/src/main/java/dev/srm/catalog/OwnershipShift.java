package dev.srm.catalog;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that moves layers of a resource between owners.
 *
 * @param when the condition under which the row counts; null when it always does
 * @param rank rows of higher rank are more specific and win
 * @param owners the owner of each layer the row speaks about
 * @param because why, for the report
 * @param source where AWS says so, and when that was read
 */
public record OwnershipShift(
    @Nullable Condition when, int rank, Map<Layer, Owner> owners, String because, String source) {

  /** Copies the owners. */
  public OwnershipShift {
    owners = Map.copyOf(owners);
  }
}
