package dev.srm.resource;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The resources and data sources of one point in time and the references between them. */
public final class ResourceGraph {

  private final Map<ResourceAddress, Resource> byAddress;
  private final Map<String, List<Resource>> byType;
  private final LinkResolver links;
  private final @Nullable String unseen;

  private ResourceGraph(
      Map<ResourceAddress, Resource> byAddress,
      Map<String, List<Resource>> byType,
      LinkResolver links,
      @Nullable String unseen) {
    this.byAddress = byAddress;
    this.byType = byType;
    this.links = links;
    this.unseen = unseen;
  }

  /** Returns a graph of the given resources and data sources. */
  public static ResourceGraph of(Collection<Resource> resources, LinkResolver links) {
    return of(resources, links, null);
  }

  /**
   * Returns a graph of resources beside which there may be others.
   *
   * @param unseen a clause that says why the others are not there
   */
  public static ResourceGraph partial(
      Collection<Resource> resources, LinkResolver links, String unseen) {
    return of(resources, links, unseen);
  }

  private static ResourceGraph of(
      Collection<Resource> resources, LinkResolver links, @Nullable String unseen) {
    Map<ResourceAddress, Resource> byAddress = new TreeMap<>();
    for (Resource resource : resources) {
      byAddress.put(resource.address(), resource);
    }
    Map<String, List<Resource>> byType = new TreeMap<>();
    for (Resource resource : byAddress.values()) {
      byType.computeIfAbsent(resource.type(), type -> new ArrayList<>()).add(resource);
    }
    return new ResourceGraph(byAddress, byType, links, unseen);
  }

  /** Returns why resources may be missing here that exist; null when none are. */
  public @Nullable String unseen() {
    return unseen;
  }

  /** Returns every resource and data source, sorted by address. */
  public Collection<Resource> resources() {
    return byAddress.values();
  }

  /** Returns the resource at an address, or null. */
  public @Nullable Resource find(ResourceAddress address) {
    return byAddress.get(address);
  }

  /** Returns the resources and data sources of a type, sorted by address. */
  public List<Resource> ofType(String type) {
    return byType.getOrDefault(type, List.of());
  }

  /** Returns where the references of an attribute lead. */
  public Links links(Resource from, String path) {
    return links.resolve(from, path);
  }
}
