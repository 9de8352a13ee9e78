package dev.srm.checklist;

import dev.srm.catalog.ControlType;
import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import org.jspecify.annotations.Nullable;

/**
 * Who owns one layer of one resource.
 *
 * @param layer the layer
 * @param owner the owner after the change
 * @param before the owner before the change; null when the resource is new or nothing is known
 * @param controlType the kind of control
 * @param because why
 */
public record LayerOwnership(
    Layer layer, Owner owner, @Nullable Owner before, ControlType controlType, String because) {

  /** Whether the change moves the layer to another owner. */
  public boolean moved() {
    return before != null && before != owner;
  }
}
