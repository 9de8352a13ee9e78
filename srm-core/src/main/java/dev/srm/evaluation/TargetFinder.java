package dev.srm.evaluation;

import dev.srm.catalog.Kind;
import dev.srm.catalog.KindLink;
import dev.srm.catalog.Spelling;
import dev.srm.resource.Links;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceGraph;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the resources of a kind that an attribute refers to: by what the author wrote, by equal
 * known values otherwise, and by inference only where one answer is possible.
 */
final class TargetFinder {

  private static final int LONGEST_CHAIN = 3;

  private final ResourceGraph graph;
  private final ServiceLookup services;
  private final AttributePaths paths;
  private final Map<String, Map<String, List<Resource>>> byIdentity = new HashMap<>();
  private final IdentityHashMap<Kind, List<Resource>> byKind = new IdentityHashMap<>();
  private final IdentityHashMap<Kind, Map<String, List<Resource>>> byModule =
      new IdentityHashMap<>();

  TargetFinder(ResourceGraph graph, ServiceLookup services, AttributePaths paths) {
    this.graph = graph;
    this.services = services;
    this.paths = paths;
  }

  /**
   * Returns the resources of a kind that an attribute of a subject refers to.
   *
   * @param subject the resource or element that holds the attribute
   * @param path the attribute below the subject
   * @param kindName the kind, {@code service.kind}
   */
  Targets find(Subject subject, String path, String kindName) {
    Kind kind = services.kind(kindName);
    List<Found> found =
        paths.find(subject, path).stream().filter(one -> names(one.value())).toList();
    if (kind == null || found.isEmpty()) {
      return Targets.NONE;
    }
    Search search = new Search(kindName, kind, subject.resource());
    search.byReference(AttributePaths.withoutIndexes(subject.pathTo(path)));
    found.forEach(one -> search.byValue(one.value()));
    return search.result();
  }

  /** Empty text and what AWS fills in by itself name no other resource. */
  private static boolean names(Value value) {
    boolean leftOut =
        value instanceof Value.Unknown unknown && unknown.setting() == Value.Setting.NOT_SET;
    return !leftOut && !Comparison.isEmpty(value);
  }

  /** Returns why the input may not show all resources; null when it does. */
  @Nullable String unseen() {
    return graph.unseen();
  }

  /** Returns all managed resources of a kind. */
  List<Resource> ofKind(Kind kind) {
    return byKind.computeIfAbsent(kind, this::collect);
  }

  private List<Resource> ofKindIn(Kind kind, String module) {
    return byModule
        .computeIfAbsent(
            kind, k -> ofKind(k).stream().collect(Collectors.groupingBy(r -> r.address().module())))
        .getOrDefault(module, List.of());
  }

  private List<Resource> collect(Kind kind) {
    List<Resource> all = new ArrayList<>();
    for (String type : kind.terraform()) {
      graph.ofType(type).stream().filter(TargetFinder::isManaged).forEach(all::add);
    }
    for (String type : kind.cloudFormation()) {
      graph.ofType(type).stream().filter(TargetFinder::isManaged).forEach(all::add);
    }
    return all;
  }

  private static boolean isManaged(Resource resource) {
    return resource.mode() == Resource.Mode.MANAGED;
  }

  private Map<String, List<Resource>> identities(String kindName, Kind kind) {
    return byIdentity.computeIfAbsent(kindName, name -> index(kind));
  }

  private Map<String, List<Resource>> index(Kind kind) {
    Map<String, List<Resource>> index = new HashMap<>();
    for (Resource resource : ofKind(kind)) {
      for (String name : names(resource, kind)) {
        index.computeIfAbsent(name, n -> new ArrayList<>()).add(resource);
      }
    }
    return index;
  }

  /** Returns the known values by which other resources may name a resource. */
  private Set<String> names(Resource resource, Kind kind) {
    Set<String> names = new LinkedHashSet<>();
    for (Spelling identity : kind.identity()) {
      String attribute = identity.in(resource.dialect());
      if (attribute != null) {
        paths.find(Subject.of(resource, kind), attribute).stream()
            .map(Found::value)
            .filter(value -> value instanceof Value.Text text && !text.value().isEmpty())
            .forEach(value -> names.add(((Value.Text) value).value()));
      }
    }
    return names;
  }

  /** One search for the targets of one attribute. */
  private final class Search {
    private final String kindName;
    private final Kind kind;
    private final Resource holder;
    private final Set<Resource> certain = new LinkedHashSet<>();
    private final Set<Resource> possible = new LinkedHashSet<>();
    private final Set<String> references = new LinkedHashSet<>();
    private boolean hidden;
    private boolean elsewhere;
    private boolean unresolved;
    private boolean generated;
    private boolean inferred;

    Search(String kindName, Kind kind, Resource holder) {
      this.kindName = kindName;
      this.kind = kind;
      this.holder = holder;
    }

    void byReference(String path) {
      follow(holder, path, 0, true);
    }

    private void follow(Resource from, String path, int depth, boolean sure) {
      Links links = graph.links(from, path);
      references.addAll(links.references());
      hidden |= links.hidden();
      inferred |= links.certainty() == Links.Certainty.INFERRED;
      links.targets().forEach(target -> reach(target, depth, sure));
      links.candidates().forEach(candidate -> reach(candidate, depth, false));
    }

    private void reach(Resource target, int depth, boolean sure) {
      if (isManaged(target) && kind.types(target.dialect()).contains(target.type())) {
        (sure ? certain : possible).add(target);
        return;
      }
      Kind targetKind = services.kindOf(target.type());
      if (isManaged(target) && targetKind != null && depth < LONGEST_CHAIN) {
        followSatellite(target, targetKind, depth, sure);
      } else if (target.provider().isAws()) {
        elsewhere = true;
      } else {
        // A generated name may be the name of any resource that is named by it.
        generated = true;
      }
    }

    /** {@code bucket = aws_s3_bucket_versioning.v.bucket} means the bucket of the satellite. */
    private void followSatellite(Resource target, Kind targetKind, int depth, boolean sure) {
      boolean chained = false;
      for (KindLink link : targetKind.links()) {
        String path = link.path().in(target.dialect());
        if (link.to().equals(kindName) && path != null) {
          follow(target, path, depth + 1, sure);
          chained = true;
        }
      }
      elsewhere |= !chained;
    }

    void byValue(Value value) {
      if (value instanceof Value.Text text) {
        List<Resource> named = named(text.value());
        if (certain.stream().noneMatch(named::contains)) {
          certain.addAll(named);
        }
        elsewhere |= named.isEmpty() && certain.isEmpty();
        if (!named.isEmpty()) {
          hidden = false;
        }
      } else if (value instanceof Value.ListOf list) {
        list.items().forEach(this::byValue);
      } else if (value instanceof Value.Conditional conditional) {
        byValue(conditional.whenTrue());
        byValue(conditional.whenFalse());
      } else if (value instanceof Value.Unknown unknown) {
        unresolved = true;
        references.addAll(unknown.references());
      } else if (value instanceof Value.Partial) {
        unresolved = true;
      }
    }

    private List<Resource> named(String name) {
      Map<String, List<Resource>> index = identities(kindName, kind);
      List<Resource> direct = index.getOrDefault(name, List.of());
      if (direct.isEmpty() && name.startsWith("arn:")) {
        String tail = name.substring(Math.max(name.lastIndexOf(':'), name.lastIndexOf('/')) + 1);
        return index.getOrDefault(tail, List.of());
      }
      return direct;
    }

    Targets result() {
      if (certain.isEmpty() && unresolved && hidden) {
        infer();
      } else if (certain.isEmpty() && unresolved && generated) {
        addPossible();
      }
      possible.removeAll(certain);
      boolean outside = elsewhere || (unresolved && certain.isEmpty());
      return new Targets(
          List.copyOf(certain),
          List.copyOf(possible),
          outside,
          inferred,
          true,
          List.copyOf(references));
    }

    /** A local value hides the path: the only resource of the kind in the module must be meant. */
    private void infer() {
      List<Resource> near = ofKindIn(kind, holder.address().module());
      if (near.size() == 1 && graph.unseen() == null) {
        certain.add(near.get(0));
        inferred = true;
      } else {
        addPossible();
      }
    }

    private void addPossible() {
      List<Resource> near = ofKindIn(kind, holder.address().module());
      possible.addAll(near.isEmpty() ? ofKind(kind) : near);
    }
  }
}
