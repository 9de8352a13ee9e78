package dev.srm.terraform;

import dev.srm.resource.ChangeAction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The resources of a plan that only refreshes. It lists no changes: its prior state is what was
 * found in AWS and will be taken over, its drift says what was known before. Plans of any other
 * kind list every resource among the changes.
 */
final class RefreshedState {

  private final Map<String, PlannedResource> found = new LinkedHashMap<>();
  private final List<PlannedResource> drifts = new ArrayList<>();
  private boolean alone = true;

  /** The plan lists changes, so there is nothing to take from anywhere else. */
  void isNotAlone() {
    alone = false;
    found.clear();
    drifts.clear();
  }

  /** Adds a managed resource of the prior state. */
  void addPresent(PlannedResource resource) {
    if (alone) {
      found.put(resource.name().address(), resource);
    }
  }

  /** Adds what became of a resource outside of Terraform. */
  void addDrift(PlannedResource resource) {
    if (alone) {
      drifts.add(resource);
    }
  }

  /** Returns the resources as changes from what was known to what was found. */
  Collection<PlannedResource> resources() {
    for (PlannedResource drift : drifts) {
      if (drift.action() == ChangeAction.UPDATE || drift.action() == ChangeAction.DELETE) {
        found.put(drift.name().address(), drift);
      }
    }
    return found.values();
  }
}
