package dev.srm.evaluation;

import dev.srm.catalog.Kind;
import dev.srm.catalog.KindLink;
import dev.srm.resource.Links;
import dev.srm.resource.Provider;
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
  private final Identities identities;
  private final Namesakes namesakes;

  /** No kind lists the types of the awscc provider: each stands for one of CloudFormation. */
  private final IdentityHashMap<Kind, List<Resource>> cloudControl = new IdentityHashMap<>();

  private final IdentityHashMap<Kind, List<Resource>> byKind = new IdentityHashMap<>();
  private final IdentityHashMap<Kind, Map<String, List<Resource>>> byModule =
      new IdentityHashMap<>();
  private final IdentityHashMap<Links.Surroundings, Map<String, List<Resource>>> bySurroundings =
      new IdentityHashMap<>();

  TargetFinder(ResourceGraph graph, ServiceLookup services, AttributePaths paths) {
    this.graph = graph;
    this.services = services;
    this.paths = paths;
    this.identities = new Identities(this::ofKind, paths);
    this.namesakes = new Namesakes(services, this);
    for (Resource resource : graph.resources()) {
      if (resource.provider().isCloudControl() && isManaged(resource)) {
        Kind kind = services.kindOf(resource.type());
        if (kind != null) {
          cloudControl.computeIfAbsent(kind, k -> new ArrayList<>()).add(resource);
        }
      }
    }
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
    return !Value.isLeftOut(value) && !Comparison.isEmpty(value);
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
    all.addAll(cloudControl.getOrDefault(kind, List.of()));
    return all;
  }

  private static boolean isManaged(Resource resource) {
    return resource.mode() == Resource.Mode.MANAGED;
  }

  /** One search for the targets of one attribute. */
  private final class Search {
    private final String kindName;
    private final Kind kind;
    private final Resource holder;
    private final Set<Resource> certain = new LinkedHashSet<>();
    private final Set<Resource> named = new LinkedHashSet<>();
    private final Set<Resource> possible = new LinkedHashSet<>();
    private final Set<String> references = new LinkedHashSet<>();
    private final List<Links.Surroundings> surroundings = new ArrayList<>();
    private @Nullable String position;
    private boolean hidden;
    private boolean elsewhere;
    private boolean unresolved;
    private boolean generated;
    private boolean far;
    private boolean lumped;
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
      lumped |= links.certainty() == Links.Certainty.INFERRED;
      surroundings.addAll(links.surroundings());
      position = depth == 0 ? links.position() : position;
      links.targets().forEach(target -> reach(target, depth, sure));
      links.candidates().forEach(candidate -> reach(candidate, depth, false));
    }

    private void reach(Resource target, int depth, boolean sure) {
      if (isManaged(target) && isWanted(target)) {
        (sure ? certain : possible).add(target);
        return;
      }
      Kind targetKind = services.kindOf(target.type());
      if (isManaged(target) && targetKind != null && depth < LONGEST_CHAIN) {
        followSatellite(target, targetKind, depth, sure);
      } else if (target.provider().isAws()) {
        elsewhere |= sure || isWanted(target);
      } else {
        // A generated name may be the name of any resource that is named by it.
        generated = true;
      }
    }

    private boolean isWanted(Resource target) {
      return target.provider().isCloudControl()
          ? services.nameOfKind(target.type()).equals(kindName)
          : kind.types(target.dialect()).contains(target.type());
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
      elsewhere |= sure && !chained;
    }

    void byValue(Value value) {
      if (value instanceof Value.Text text) {
        addNamed(text.value());
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

    private void addNamed(String name) {
      List<Resource> all = identities.named(kindName, kind, name);
      List<Resource> later = identities.namedLater(kind, name);
      List<Resource> meant = certain.stream().filter(all::contains).toList();
      if (meant.isEmpty()) {
        // Who wrote a reference means its target, even while that has no name yet.
        meant = certain.stream().filter(later::contains).toList();
      }
      if (meant.isEmpty()) {
        meant = namesakes.closest(holder, kindName, all);
      }
      named.addAll(meant);
      if (all.isEmpty() && certain.isEmpty()) {
        elsewhere = true;
        possible.addAll(later);
      }
      if (!all.isEmpty()) {
        hidden = false;
      }
    }

    Targets result() {
      if (!named.isEmpty()) {
        // What is known says more than what was written: all of a list, of which one is picked.
        if (!unresolved && named.stream().anyMatch(certain::contains)) {
          certain.clear();
        }
        certain.addAll(named);
      }
      boolean open = certain.isEmpty() && possible.isEmpty() && unresolved;
      boolean byLocal = hidden && !holder.provider().equals(Provider.CLOUDFORMATION);
      if (open && byLocal) {
        addSurroundings();
      } else if (open && generated) {
        addPossible();
      }
      possible.removeAll(certain);
      boolean guessed = open && (far || generated || graph.unseen() != null);
      if (certain.isEmpty() && possible.size() == 1 && !guessed && !elsewhere) {
        // Nothing else that could be meant is in reach.
        certain.addAll(possible);
        possible.clear();
        inferred = true;
      }
      boolean unnamed = unresolved && certain.isEmpty() && (possible.isEmpty() || guessed);
      return new Targets(
          List.copyOf(certain),
          List.copyOf(possible),
          elsewhere || unnamed,
          inferred || (lumped && !certain.isEmpty()),
          true,
          List.copyOf(references));
    }

    /**
     * A local value hides the path: it can only lead to what its module sees. In a template nothing
     * hides a path: what is not shown is a parameter, which comes from outside.
     */
    private void addSurroundings() {
      surroundings.forEach(place -> addSeen(place, place.near()));
      possible.retainAll(EqualNumbers.among(possible, position));
      if (possible.isEmpty() && !elsewhere) {
        far = true;
        surroundings.forEach(place -> addSeen(place, place.far()));
      }
      if (surroundings.isEmpty()) {
        addPossible();
      }
    }

    private void addSeen(Links.Surroundings place, List<Resource> seen) {
      String key = kindName + (seen == place.near());
      for (Resource resource :
          bySurroundings
              .computeIfAbsent(place, p -> new HashMap<>())
              .computeIfAbsent(key, k -> seen.stream().filter(this::isWanted).toList())) {
        if (isManaged(resource)) {
          possible.add(resource);
        } else {
          elsewhere = true;
        }
      }
    }

    private void addPossible() {
      List<Resource> near = ofKindIn(kind, holder.address().module());
      possible.addAll(near.isEmpty() ? ofKind(kind) : near);
    }
  }
}
