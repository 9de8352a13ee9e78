package dev.srm.checklist;

import dev.srm.resource.ResourceAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was looked at and what it showed; never a sensitive value.
 *
 * @param resource the resource that was looked at; null when the input as a whole was
 * @param path the attribute, or the empty string when the resource as such is the evidence
 * @param conclusion a clause that continues the path: {@code is false}, {@code is not set; ...}
 */
public record Evidence(@Nullable ResourceAddress resource, String path, String conclusion) {

  /** Written out for a quick start, see {@link ResourceAddress#equals}. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Evidence evidence
        && evidence.path.equals(path)
        && evidence.conclusion.equals(conclusion)
        && Objects.equals(evidence.resource, resource);
  }

  @Override
  public int hashCode() {
    return (path.hashCode() * 31 + conclusion.hashCode()) * 31 + Objects.hashCode(resource);
  }
}
