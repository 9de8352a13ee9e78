package dev.srm.evaluation;

import dev.srm.catalog.Kind;
import dev.srm.catalog.KindLink;
import dev.srm.catalog.KindRole;
import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.Disposition;
import dev.srm.checklist.Evidence;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import dev.srm.resource.ResourceGraph;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says what resources without duties of their own are looked at for. Whose items they decide is
 * read from the evidence, so that it is what was done and not what a role suggests.
 */
final class Uses {

  private static final int MOST_NAMED = 2;

  private final ServiceLookup services;
  private final ResourceGraph graph;
  private final TargetFinder targets;
  private final Map<ResourceAddress, Set<String>> itemsOf = new HashMap<>();

  Uses(
      ServiceLookup services,
      ResourceGraph graph,
      TargetFinder targets,
      List<ChecklistItem> items) {
    this.services = services;
    this.graph = graph;
    this.targets = targets;
    for (ChecklistItem item : items) {
      if (item.delta() != Delta.REMOVED) {
        item.evidence().forEach(evidence -> note(evidence, item));
      }
    }
  }

  private void note(Evidence evidence, ChecklistItem item) {
    ResourceAddress seen = evidence.resource();
    if (seen != null && !seen.equals(item.resource()) && isOfInterest(seen)) {
      String whose = item.resource() == null ? "the account" : item.resource().text();
      itemsOf.computeIfAbsent(seen, key -> new TreeSet<>()).add(whose);
    }
  }

  /** Most of what is looked at has duties of its own, and is not to be explained. */
  private boolean isOfInterest(ResourceAddress seen) {
    Resource resource = graph.find(seen);
    Kind kind = resource == null ? null : services.kindOf(resource.type());
    return kind != null && kind.role() != KindRole.DUTIES;
  }

  /** Returns why a resource of a role has no duties, when no item hangs on it. */
  static String none(KindRole role) {
    return switch (role) {
      case CONFIGURES -> "it configures other resources, and no item here depends on it";
      case ASSOCIATION -> "it only connects other resources";
      case DATA, DUTIES -> "it has no security settings of its own";
    };
  }

  /** Returns a resource with what it is looked at for, if it has no duties of its own. */
  AssessedResource explain(AssessedResource described) {
    Resource resource = graph.find(described.address());
    Kind kind = services.kindOf(described.type());
    if (described.disposition() != Disposition.NO_RESPONSIBILITY
        || resource == null
        || kind == null
        || kind.role() == KindRole.DUTIES) {
      return described;
    }
    Set<String> items = itemsOf.get(described.address());
    if (items != null) {
      return described.withBecause(
          what(kind.role()) + ", and counts in the items of " + names(items));
    }
    return kind.role() == KindRole.CONFIGURES && leadsOutside(resource, kind)
        ? described.withBecause(
            "it configures other resources, none of which was found in this input")
        : described;
  }

  private static String what(KindRole role) {
    return switch (role) {
      case CONFIGURES -> "it configures other resources";
      case ASSOCIATION -> "it connects other resources";
      case DATA, DUTIES -> "it holds no settings";
    };
  }

  private static String names(Set<String> addresses) {
    List<String> shown = addresses.stream().limit(MOST_NAMED).toList();
    int others = addresses.size() - shown.size();
    return others > 0
        ? String.join(", ", shown) + " and " + others + " more"
        : String.join(" and ", shown);
  }

  /** Whether it names something, and nothing of that is here. */
  private boolean leadsOutside(Resource resource, Kind kind) {
    Set<Boolean> outside = new HashSet<>();
    for (KindLink link : kind.links()) {
      String path = link.path().in(resource.dialect());
      Targets found =
          path == null ? Targets.NONE : targets.find(Subject.of(resource, kind), path, link.to());
      if (found.set()) {
        boolean inside = !found.certain().isEmpty() || !found.possible().isEmpty();
        outside.add(!inside && found.elsewhere());
      }
    }
    return outside.equals(Set.of(true));
  }
}
