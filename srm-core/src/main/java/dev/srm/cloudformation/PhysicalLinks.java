package dev.srm.cloudformation;

import dev.srm.resource.LinkResolver;
import dev.srm.resource.Links;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows the references in a change set that shows values but no functions: by the physical ids of
 * its resources, which are what {@code Ref} gives, and by what it names as the cause of a change.
 */
final class PhysicalLinks implements LinkResolver {

  private final Map<String, List<Resource>> byPhysicalId = new HashMap<>();
  private final Map<ResourceAddress, Map<String, Set<ResourceAddress>>> causes = new HashMap<>();
  private final Map<ResourceAddress, Resource> byAddress = new HashMap<>();

  /** Adds a resource with what AWS calls it. */
  void add(Resource resource, String physicalId) {
    byPhysicalId.computeIfAbsent(physicalId, id -> new ArrayList<>()).add(resource);
  }

  /** Adds a resource with the resources that cause its properties to change. */
  void add(Resource resource, Map<String, Set<ResourceAddress>> causesByProperty) {
    byAddress.put(resource.address(), resource);
    causes.put(resource.address(), causesByProperty);
  }

  @Override
  public Links resolve(Resource from, String path) {
    int dot = path.indexOf('.');
    String property = dot < 0 ? path : path.substring(0, dot);
    Set<Resource> targets = new LinkedHashSet<>();
    Set<String> references = new LinkedHashSet<>();
    for (ResourceAddress cause :
        causes.getOrDefault(from.address(), Map.of()).getOrDefault(property, Set.of())) {
      Resource target = byAddress.get(cause);
      if (target != null) {
        targets.add(target);
        references.add(cause.text());
      }
    }
    List<String> steps = List.of(path.split("\\."));
    boolean hidden = collect(from.attributes(), steps, targets, references);
    if (from.origin().unseen() != null && from.attributes().get(property) == null) {
      hidden = true;
    }
    return new Links(
        List.copyOf(targets),
        List.of(),
        hidden && targets.isEmpty() ? Links.Certainty.HIDDEN : Links.Certainty.STATED,
        List.copyOf(references));
  }

  /** Adds what the values at a path name; returns whether one of them is not known. */
  private boolean collect(
      Value value, List<String> steps, Set<Resource> targets, Set<String> references) {
    if (value instanceof Value.ListOf list) {
      boolean hidden = false;
      for (Value item : list.items()) {
        hidden |= collect(item, steps, targets, references);
      }
      return hidden;
    }
    if (value instanceof Value.MapOf map && !steps.isEmpty()) {
      Value next = map.get(steps.get(0));
      return next != null && collect(next, steps.subList(1, steps.size()), targets, references);
    }
    if (value instanceof Value.Text text) {
      named(text.value()).forEach(targets::add);
    }
    if (value instanceof Value.Unknown unknown) {
      references.addAll(unknown.references());
    }
    return value instanceof Value.Unknown || value instanceof Value.Partial;
  }

  private List<Resource> named(String text) {
    List<Resource> direct = byPhysicalId.getOrDefault(text, List.of());
    if (!direct.isEmpty() || !text.startsWith("arn:")) {
      return direct;
    }
    int tail = Math.max(text.lastIndexOf(':'), text.lastIndexOf('/')) + 1;
    return byPhysicalId.getOrDefault(text.substring(tail), List.of());
  }
}
