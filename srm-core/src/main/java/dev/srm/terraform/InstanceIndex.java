package dev.srm.terraform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the instances of a resource or module within one module instance. */
final class InstanceIndex {

  private final Map<String, List<PlannedResource>> resources = new HashMap<>();
  private final Map<String, Set<InstanceKey>> moduleKeys = new HashMap<>();
  private final Map<String, List<PlannedResource>> inModules = new HashMap<>();

  InstanceIndex(Collection<PlannedResource> planned) {
    for (PlannedResource resource : planned) {
      PlannedResource.Name name = resource.name();
      resources
          .computeIfAbsent(
              Modules.instance(name.modules()) + name.local(), key -> new ArrayList<>())
          .add(resource);
      inModules
          .computeIfAbsent(Modules.instance(name.modules()), key -> new ArrayList<>())
          .add(resource);
      for (int depth = 0; depth < name.modules().size(); depth++) {
        Traversal.Step step = name.modules().get(depth);
        moduleKeys
            .computeIfAbsent(
                Modules.instance(name.modules().subList(0, depth)) + step.name(),
                key -> new LinkedHashSet<>())
            .add(step.keyOrNone());
      }
    }
  }

  /**
   * Returns the instances of a resource.
   *
   * @param modules the module instance
   * @param local the address within the module, {@code aws_s3_bucket.b} or {@code data.a.b}
   */
  List<PlannedResource> resources(List<Traversal.Step> modules, String local) {
    return resources.getOrDefault(Modules.instance(modules) + local, List.of());
  }

  /** Returns everything that a module instance declares itself. */
  List<PlannedResource> inModule(List<Traversal.Step> modules) {
    return inModules.getOrDefault(Modules.instance(modules), List.of());
  }

  /** Returns the keys of the instances of a module call within a module instance. */
  Set<InstanceKey> moduleKeys(List<Traversal.Step> modules, String call) {
    return moduleKeys.getOrDefault(Modules.instance(modules) + call, Set.of());
  }
}
