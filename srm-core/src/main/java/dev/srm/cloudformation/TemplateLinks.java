package dev.srm.cloudformation;

import dev.srm.resource.LinkResolver;
import dev.srm.resource.Links;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows {@code Ref}, {@code Fn::GetAtt} and what is made of them to the resources of the input.
 */
final class TemplateLinks implements LinkResolver {

  private static final String OUTPUT = ".Outputs.";

  private final LinkTable table;
  private final Map<ResourceAddress, Resource> resources = new HashMap<>();

  TemplateLinks(LinkTable table, Collection<Resource> resources) {
    this.table = table;
    resources.forEach(resource -> this.resources.put(resource.address(), resource));
  }

  @Override
  public Links resolve(Resource from, String path) {
    Set<Resource> targets = new LinkedHashSet<>();
    Set<Resource> candidates = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    boolean hidden = false;
    for (LinkTable.Reference reference : table.of(from.address())) {
      if (!concerns(reference.path(), path)) {
        continue;
      }
      names.addAll(reference.names());
      Set<Resource> named = named(reference);
      (reference.certain() ? targets : candidates).addAll(named);
      hidden |= named.isEmpty() && !reference.known();
    }
    candidates.removeAll(targets);
    return names.isEmpty()
        ? Links.NONE
        : new Links(
            List.copyOf(targets),
            List.copyOf(candidates),
            hidden ? Links.Certainty.HIDDEN : Links.Certainty.STATED,
            List.copyOf(names));
  }

  /** A property concerns what is inside it, and is concerned by what it is inside of. */
  private static boolean concerns(String written, String asked) {
    return written.equals(asked)
        || written.startsWith(asked + ".")
        || asked.startsWith(written + ".");
  }

  private Set<Resource> named(LinkTable.Reference reference) {
    Set<Resource> named = new LinkedHashSet<>();
    for (String name : reference.names()) {
      Resource resource = resource(name);
      if (resource != null) {
        named.add(resource);
      }
    }
    return named;
  }

  /** What a nested stack that was not read puts out is none of the resources of the input. */
  private @Nullable Resource resource(String name) {
    int dot = name.indexOf('.', name.lastIndexOf('/') + 1);
    if (dot >= 0 && name.startsWith(OUTPUT, dot)) {
      return null;
    }
    return resources.get(new ResourceAddress(dot < 0 ? name : name.substring(0, dot)));
  }
}
