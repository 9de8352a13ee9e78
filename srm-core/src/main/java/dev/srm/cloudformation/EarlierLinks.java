package dev.srm.cloudformation;

import dev.srm.resource.LinkResolver;
import dev.srm.resource.Links;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import dev.srm.resource.ResourceGraph;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Follows references before a change by those after it: what does not change refers to the same
 * resources, as they were. What changes leads nowhere that anybody could tell.
 */
final class EarlierLinks implements LinkResolver {

  private final ResourceGraph after;
  private final Map<ResourceAddress, Resource> before;
  private final Map<ResourceAddress, Set<String>> changed;

  /**
   * Makes a resolver.
   *
   * @param after the graph after the change
   * @param before the resources before, by address
   * @param changed the top-level attributes of a resource that the change touches
   */
  EarlierLinks(
      ResourceGraph after,
      Map<ResourceAddress, Resource> before,
      Map<ResourceAddress, Set<String>> changed) {
    this.after = after;
    this.before = before;
    this.changed = changed;
  }

  @Override
  public Links resolve(Resource from, String path) {
    int dot = path.indexOf('.');
    String property = dot < 0 ? path : path.substring(0, dot);
    boolean same = !changed.getOrDefault(from.address(), Set.of()).contains(property);
    Resource later = after.find(from.address());
    if (later == null || !same || from.origin().unseen() != null) {
      return new Links(List.of(), List.of(), Links.Certainty.HIDDEN, List.of());
    }
    Links links = after.links(later, path);
    return new Links(
        earlier(links.targets()),
        earlier(links.candidates()),
        links.certainty(),
        links.references());
  }

  private List<Resource> earlier(List<Resource> later) {
    return later.stream()
        .map(resource -> before.get(resource.address()))
        .filter(Objects::nonNull)
        .toList();
  }
}
