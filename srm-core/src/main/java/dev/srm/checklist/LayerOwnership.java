package dev.srm.checklist;

import dev.srm.catalog.ControlType;
import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.resource.ResourceAddress;
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

  /** Written out for a quick start, see {@link ResourceAddress#equals}. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LayerOwnership row
        && row.layer == layer
        && row.owner == owner
        && row.before == before
        && row.controlType == controlType
        && row.because.equals(because);
  }

  @Override
  public int hashCode() {
    return layer.name().hashCode() * 31 + because.hashCode();
  }
}
