package dev.srm.terraform;

import dev.srm.resource.Links.Surroundings;
import dev.srm.resource.Resource;
import dev.srm.terraform.Expression.Argument;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What the local values of a module can lead to. A plan does not show them, but whatever one refers
 * to is a resource of its module, comes in through the module's inputs or out of a module that it
 * calls. Each module is looked at once.
 */
final class LocalValues {

  private final InstanceIndex index;
  private final ReferenceWalker walker;
  private final Function<Collection<PlannedResource>, List<Resource>> lookUp;
  private final Map<String, Surroundings> byModule = new HashMap<>();

  LocalValues(
      InstanceIndex index,
      ReferenceWalker walker,
      Function<Collection<PlannedResource>, List<Resource>> lookUp) {
    this.index = index;
    this.walker = walker;
    this.lookUp = lookUp;
  }

  /** Returns everything that the local values of a module instance can lead to. */
  Surroundings of(ModuleScope scope) {
    String module = Modules.instance(scope.modules());
    Surroundings known = byModule.get(module);
    if (known == null) {
      Reach reach = new Reach();
      reach.collect(scope, true);
      reach.far.removeAll(reach.near);
      known = new Surroundings(lookUp.apply(reach.near), lookUp.apply(reach.far));
      byModule.put(module, known);
    }
    return known;
  }

  /** What has been found so far. */
  private final class Reach {
    private final Set<PlannedResource> near = new LinkedHashSet<>();
    private final Set<PlannedResource> far = new LinkedHashSet<>();
    private final Set<String> seen = new HashSet<>();

    void collect(ModuleScope scope, boolean here) {
      if (!seen.add(Modules.instance(scope.modules()))) {
        return;
      }
      Walk whole = new Walk();
      Walk within = new Walk();
      followInputs(scope, whole, within);
      scope.module().calls().keySet().forEach(call -> walker.followAll(scope, call, whole));
      Set<PlannedResource> reached = here ? near : far;
      reached.addAll(index.inModule(scope.modules()));
      reached.addAll(whole.reached());
      far.addAll(within.reached());
      whole.hiding().forEach(hiding -> collect(hiding, false));
      within.hiding().forEach(hiding -> collect(hiding, false));
    }

    /** What comes in within a list or map is not passed by itself. */
    private void followInputs(ModuleScope scope, Walk whole, Walk within) {
      ModuleScope caller = scope.parent();
      if (caller == null) {
        return;
      }
      scope
          .passed()
          .forEach(
              (name, input) -> {
                if (input instanceof Argument argument) {
                  boolean container = scope.module().containers().containsKey(name);
                  walker.follow(caller, argument, container ? within : whole);
                }
              });
    }
  }
}
