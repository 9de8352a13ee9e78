package dev.srm.cloudformation;

import dev.srm.resource.ChangeAction;
import dev.srm.resource.Estate;
import dev.srm.resource.LinkResolver;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceChange;
import dev.srm.resource.ResourceGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Templates say what is to be there, and nothing of what was: what is not ruled out is created. */
final class TemplateEstate {

  private TemplateEstate() {}

  static Estate of(Declarations declared, LinkTable links) {
    List<Resource> resources = new ArrayList<>(declared.resources());
    resources.sort(Comparator.comparing(Resource::address));
    List<ResourceChange> changes = new ArrayList<>(declared.ruledOut());
    for (Resource resource : resources) {
      changes.add(
          new ResourceChange(
              resource.address(),
              resource.type(),
              resource.dialect(),
              resource.provider(),
              ChangeAction.CREATE,
              null,
              resource,
              ResourceChange.Detail.NONE));
    }
    changes.sort(Comparator.comparing(ResourceChange::address));
    return new Estate(
        ResourceGraph.of(List.of(), LinkResolver.NOTHING),
        ResourceGraph.of(resources, new TemplateLinks(links, resources)),
        changes);
  }
}
