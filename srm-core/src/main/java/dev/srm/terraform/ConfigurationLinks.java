package dev.srm.terraform;

import dev.srm.resource.LinkResolver;
import dev.srm.resource.Links;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Resolves links by the expressions of the configuration. */
final class ConfigurationLinks implements LinkResolver {

  /**
   * Where the expressions of one resource are evaluated.
   *
   * @param scope the scope
   * @param arguments the expressions
   */
  record Holder(ModuleScope scope, Expression arguments) {}

  private final ReferenceWalker walker;
  private final Map<ResourceAddress, Holder> holders;
  private final Map<ResourceAddress, Resource> resources = new HashMap<>();

  ConfigurationLinks(
      ReferenceWalker walker,
      Map<ResourceAddress, Holder> holders,
      Collection<Resource> resources) {
    this.walker = walker;
    this.holders = holders;
    resources.forEach(resource -> this.resources.put(resource.address(), resource));
  }

  @Override
  public Links resolve(Resource from, String path) {
    Holder holder = holders.get(from.address());
    if (holder == null) {
      return Links.NONE;
    }
    Walk walk = new Walk();
    for (Expression.Argument argument :
        Expression.at(holder.arguments(), List.of(path.split("\\.")))) {
      walker.follow(holder.scope(), argument, walk);
    }
    Links.Certainty certainty =
        walk.hidden()
            ? Links.Certainty.HIDDEN
            : walk.projected() ? Links.Certainty.INFERRED : Links.Certainty.STATED;
    return new Links(
        resources(walk.targets()),
        resources(walk.candidates()),
        certainty,
        List.copyOf(walk.references()));
  }

  private List<Resource> resources(Collection<PlannedResource> planned) {
    List<Resource> found = new ArrayList<>();
    for (PlannedResource one : planned) {
      Resource resource = resources.get(new ResourceAddress(one.name().address()));
      if (resource != null) {
        found.add(resource);
      }
    }
    return found;
  }
}
