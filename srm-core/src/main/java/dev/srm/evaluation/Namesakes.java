package dev.srm.evaluation;

import dev.srm.catalog.Kind;
import dev.srm.catalog.KindLink;
import dev.srm.resource.Resource;
import java.util.List;

/** Tells resources of one name apart: by the parent they share. */
final class Namesakes {

  private final ServiceLookup services;
  private final TargetFinder targets;

  Namesakes(ServiceLookup services, TargetFinder targets) {
    this.services = services;
    this.targets = targets;
  }

  /**
   * Returns those of several resources that are closest to the one that names them.
   *
   * @param holder the resource that names one of them
   * @param kindName their kind, {@code service.kind}
   * @param all the resources of that name
   */
  List<Resource> closest(Resource holder, String kindName, List<Resource> all) {
    if (all.size() < 2) {
      return all;
    }
    List<Resource> siblings =
        all.stream().filter(one -> shareParent(holder, one, kindName)).toList();
    return siblings.isEmpty() ? all : siblings;
  }

  /** A stage is told from another of the same name by the API that both refer to. */
  private boolean shareParent(Resource holder, Resource candidate, String kindName) {
    Kind own = services.kindOf(holder.type());
    Kind kind = services.kind(kindName);
    if (own == null || kind == null) {
      return false;
    }
    return own.links().stream()
        .filter(link -> !link.to().equals(kindName))
        .anyMatch(link -> sharesParent(holder, own, link, candidate, kind));
  }

  private boolean sharesParent(
      Resource holder, Kind own, KindLink link, Resource candidate, Kind kind) {
    List<Resource> parents = parents(holder, own, link);
    return !parents.isEmpty()
        && kind.links().stream()
            .filter(other -> other.to().equals(link.to()))
            .anyMatch(
                other -> parents(candidate, kind, other).stream().anyMatch(parents::contains));
  }

  private List<Resource> parents(Resource child, Kind kind, KindLink link) {
    String path = link.path().in(child.dialect());
    return path == null
        ? List.of()
        : targets.find(Subject.of(child, kind), path, link.to()).certain();
  }
}
