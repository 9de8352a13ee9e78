package dev.srm.evaluation;

import dev.srm.checklist.Evidence;
import dev.srm.resource.ResourceAddress;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the one sentence that says why an item has its status. */
final class Reasons {

  private Reasons() {}

  /** Returns the most telling evidence as a clause, naming its resource when it is another one. */
  static String of(List<Evidence> evidence, @Nullable ResourceAddress item) {
    if (evidence.isEmpty()) {
      return "decided by the resource as a whole";
    }
    Evidence first = mostTelling(evidence);
    StringBuilder reason = new StringBuilder();
    if (first.resource() != null && !first.resource().equals(item)) {
      reason.append(first.resource()).append(first.path().isEmpty() ? " " : ": ");
    }
    if (!first.path().isEmpty()) {
      reason.append(first.path()).append(' ');
    }
    reason.append(first.conclusion());
    if (evidence.size() > 1) {
      reason.append(", and ").append(evidence.size() - 1).append(" more");
    }
    return reason.toString();
  }

  /**
   * An attribute tells more than the absence of a resource; of a rule, what it lets through tells
   * more than its direction.
   */
  private static Evidence mostTelling(List<Evidence> evidence) {
    Evidence first = firstAttribute(evidence);
    for (Evidence one : evidence) {
      boolean same = Objects.equals(one.resource(), first.resource());
      if (same && one.path().isEmpty() && one.conclusion().startsWith(AdmitsWorld.LETS)) {
        return one;
      }
    }
    return first;
  }

  private static Evidence firstAttribute(List<Evidence> evidence) {
    for (Evidence one : evidence) {
      if (!one.path().isEmpty()) {
        return one;
      }
    }
    return evidence.get(0);
  }
}
