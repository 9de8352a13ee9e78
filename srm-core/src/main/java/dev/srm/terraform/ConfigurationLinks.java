package dev.srm.terraform;

import dev.srm.resource.LinkResolver;
import dev.srm.resource.Links;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
  private final LocalValues locals;

  ConfigurationLinks(
      InstanceIndex index,
      ReferenceWalker walker,
      Map<ResourceAddress, Holder> holders,
      Collection<Resource> resources) {
    this.walker = walker;
    this.holders = holders;
    this.locals = new LocalValues(index, walker, this::resources);
    resources.forEach(resource -> this.resources.put(resource.address(), resource));
  }

  @Override
  public Links resolve(Resource from, String path) {
    Holder holder = holders.get(from.address());
    if (holder == null) {
      return Links.NONE;
    }
    List<String> steps = List.of(path.split("\\."));
    if (from.provider().isCloudControl()) {
      steps = List.of(written(holder.arguments(), steps.get(0)));
    }
    List<Expression.Argument> written = Expression.at(holder.arguments(), steps);
    Walk walk = new Walk();
    for (Expression.Argument argument : written) {
      walker.follow(holder.scope(), argument, walk);
    }
    if (written.isEmpty() && isInDynamicBlock(from, holder, steps)) {
      walk.hide(holder.scope(), UnknownOrigins.dynamicBlock(steps));
    }
    Links.Certainty certainty =
        walk.hidden()
            ? Links.Certainty.HIDDEN
            : walk.projected() ? Links.Certainty.INFERRED : Links.Certainty.STATED;
    return new Links(
        resources(walk.targets()),
        resources(walk.candidates()),
        certainty,
        List.copyOf(walk.references()),
        walk.hiding().stream().map(locals::of).toList(),
        walk.hidden() ? position(holder.scope(), written) : null);
  }

  /** {@code local.ids[count.index]} is the one of the same number, wherever the list comes from. */
  private static @Nullable String position(ModuleScope scope, List<Expression.Argument> written) {
    boolean counts =
        written.stream().anyMatch(argument -> argument.references().contains("count.index"));
    return counts && scope.key().kind() == InstanceKey.Kind.COUNT
        ? "[" + scope.key().text() + "]"
        : null;
  }

  /**
   * Returns the argument that an awscc resource has for a property: the catalog spells it as
   * CloudFormation does. All below it is one expression.
   */
  private static String written(Expression arguments, String property) {
    if (arguments instanceof Expression.Block block) {
      for (String argument : block.parts().keySet()) {
        if (argument.replace("_", "").equalsIgnoreCase(property)) {
          return argument;
        }
      }
    }
    return property;
  }

  /** A plan shows a dynamic block's values, never its expressions. */
  private static boolean isInDynamicBlock(Resource from, Holder holder, List<String> steps) {
    return steps.size() > 1
        && Expression.at(holder.arguments(), steps.subList(0, 1)).isEmpty()
        && isDynamic(from.attributes().get(steps.get(0)));
  }

  private static boolean isDynamic(@Nullable Value block) {
    if (block instanceof Value.Unknown unknown) {
      return unknown.setting() == Value.Setting.UNCLEAR;
    }
    return block instanceof Value.ListOf list && !list.items().isEmpty();
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
