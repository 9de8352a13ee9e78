package dev.srm.cloudformation;

import dev.srm.resource.ChangeAction;
import dev.srm.resource.Dialect;
import dev.srm.resource.Existence;
import dev.srm.resource.Provider;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import dev.srm.resource.ResourceChange;
import java.util.ArrayList;
import java.util.List;

/** What templates declare: the resources they make, and those that a condition rules out. */
final class Declarations {

  private final List<Resource> resources = new ArrayList<>();
  private final List<ResourceChange> ruledOut = new ArrayList<>();

  void add(Resource resource) {
    resources.add(resource);
  }

  /** Adds a resource that is declared and not made: it was not there, and will not be. */
  void addRuledOut(ResourceAddress address, String type, String why) {
    Provider provider = ResourceTypes.provider(type);
    ResourceChange.Detail detail =
        new ResourceChange.Detail(null, why, null, false, false, Existence.UNSTATED);
    ruledOut.add(
        new ResourceChange(
            address,
            type,
            Dialect.CLOUDFORMATION,
            provider,
            ChangeAction.NO_OP,
            null,
            null,
            detail));
  }

  List<Resource> resources() {
    return resources;
  }

  List<ResourceChange> ruledOut() {
    return ruledOut;
  }
}
