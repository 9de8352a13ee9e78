package dev.srm.resource;

import java.util.List;

/**
 * What a reader makes of one input: the resources before and after the change, and the changes
 * between them.
 *
 * @param before the state before; empty for first deployments, and for templates and states that
 *     are compared with nothing
 * @param after the state once the change is done
 * @param changes one entry for every managed resource the input names, of any provider, sorted by
 *     address
 */
public record Estate(ResourceGraph before, ResourceGraph after, List<ResourceChange> changes) {

  /** Copies the changes. */
  public Estate {
    changes = List.copyOf(changes);
  }
}
