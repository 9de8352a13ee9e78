package dev.srm.evaluation;

import dev.srm.checklist.Evidence;
import dev.srm.resource.ResourceAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the one sentence that says why an item has its status. */
final class Reasons {

  private Reasons() {}

  /** Returns the first evidence as a clause, naming its resource when it is another one. */
  static String of(List<Evidence> evidence, @Nullable ResourceAddress item) {
    if (evidence.isEmpty()) {
      return "decided by the resource as a whole";
    }
    Evidence first = evidence.get(0);
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
}
