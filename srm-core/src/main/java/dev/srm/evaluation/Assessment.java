package dev.srm.evaluation;

import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.catalog.Responsibility;
import dev.srm.checklist.Evidence;
import dev.srm.checklist.ItemStatus;
import java.util.List;

/**
 * One responsibility decided at one point in time.
 *
 * @param responsibility the responsibility
 * @param service the key of its service
 * @param owner who owns its layer
 * @param status how far it is met
 * @param reason why
 * @param evidence what was looked at
 */
record Assessment(
    Responsibility responsibility,
    String service,
    Owner owner,
    ItemStatus status,
    String reason,
    List<Evidence> evidence) {

  Layer layer() {
    return responsibility.layer();
  }
}
