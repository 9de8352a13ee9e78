package dev.srm.evaluation;

import dev.srm.catalog.Kind;
import dev.srm.catalog.KindRole;
import dev.srm.catalog.Service;
import dev.srm.checklist.Evidence;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceGraph;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds where in the source an item is decided: the line that a person would change. */
final class Places {

  private final ServiceLookup services;
  private final ResourceGraph graph;

  /**
   * Prepares the search.
   *
   * @param services tells what carries duties of its own
   * @param graph the resources that the evidence names
   */
  Places(ServiceLookup services, ResourceGraph graph) {
    this.services = services;
    this.graph = graph;
  }

  /**
   * Returns the place of the property that decided. Where no property of the resource itself was
   * looked at, that is the one of a resource that only configures it, a rule or a policy; resources
   * with duties of their own are named by the evidence alone.
   */
  @Nullable SourceLocation find(Resource resource, List<Evidence> evidence) {
    List<String> own = paths(resource, evidence);
    SourceLocation place = property(resource, own);
    if (place == null && own.stream().allMatch(String::isEmpty)) {
      place = besideIt(resource, evidence);
    }
    return place == null ? resource.origin().location() : place;
  }

  private @Nullable SourceLocation besideIt(Resource resource, List<Evidence> evidence) {
    for (Evidence one : evidence) {
      Resource other = one.resource() == null ? null : graph.find(one.resource());
      if (other != null && !other.address().equals(resource.address()) && isPartOfOthers(other)) {
        SourceLocation place = property(other, paths(other, evidence));
        return place == null ? other.origin().location() : place;
      }
    }
    return null;
  }

  /** Whether a resource has no items of its own: what it sets are the items of another. */
  private boolean isPartOfOthers(Resource other) {
    Service service = services.serviceOf(other.type());
    Kind kind = services.kindOf(other.type());
    return other.mode() == Resource.Mode.MANAGED
        && service != null
        && kind != null
        && (kind.role() != KindRole.DUTIES
            || service.responsibilities().stream()
                .noneMatch(duty -> duty.appliesTo().contains(kind.name())));
  }

  private static List<String> paths(Resource resource, List<Evidence> evidence) {
    return evidence.stream()
        .filter(one -> resource.address().equals(one.resource()))
        .map(Evidence::path)
        .toList();
  }

  private static @Nullable SourceLocation property(Resource resource, List<String> paths) {
    Map<String, SourceLocation> places = resource.origin().properties();
    for (String path : paths) {
      SourceLocation place = places.get(path);
      if (place != null) {
        return place;
      }
    }
    for (String path : paths) {
      SourceLocation place = around(path, places);
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  /** What is not set belongs into the innermost property around it that is. */
  private static @Nullable SourceLocation around(String path, Map<String, SourceLocation> places) {
    int end = path.lastIndexOf('.');
    while (end > 0) {
      SourceLocation place = places.get(path.substring(0, end));
      if (place != null) {
        return place;
      }
      end = path.lastIndexOf('.', end - 1);
    }
    return null;
  }
}
