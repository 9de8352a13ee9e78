package dev.srm.checklist;

import dev.srm.resource.ResourceAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An address and the input that it stands in: two inputs of a run may well use the same one.
 *
 * @param input the name of the input; null where the run has one
 * @param address the address
 */
public record InputAddress(@Nullable String input, ResourceAddress address) {

  /** Written out for a quick start, see {@link ResourceAddress#equals}. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InputAddress key
        && key.address.equals(address)
        && Objects.equals(key.input, input);
  }

  @Override
  public int hashCode() {
    return address.hashCode() * 31 + (input == null ? 0 : input.hashCode());
  }
}
