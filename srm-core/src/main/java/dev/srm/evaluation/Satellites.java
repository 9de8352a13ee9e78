package dev.srm.evaluation;

import dev.srm.catalog.Kind;
import dev.srm.catalog.KindLink;
import dev.srm.catalog.Truth;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the resources of one kind that point at a resource of another. Each satellite's links are
 * resolved once per run, so the cost grows with the input and not with its square.
 */
final class Satellites {

  /**
   * A satellite of a resource.
   *
   * @param resource the satellite
   * @param joined whether it belongs to the resource: true or unknown
   * @param inferred whether that was inferred, because the input hides the path
   * @param references what the satellite refers to
   */
  record Satellite(Resource resource, Truth joined, boolean inferred, List<String> references) {}

  private final TargetFinder targets;
  private final IdentityHashMap<Kind, Map<String, Map<ResourceAddress, List<Satellite>>>> byKinds =
      new IdentityHashMap<>();

  Satellites(TargetFinder targets) {
    this.targets = targets;
  }

  /**
   * Returns the satellites of a resource, certain and possible ones.
   *
   * @param satelliteKind the kind that points
   * @param centre the resource that is pointed at
   * @param centreKind the name of its kind, {@code service.kind}
   */
  List<Satellite> of(Kind satelliteKind, Resource centre, String centreKind) {
    return byKinds
        .computeIfAbsent(satelliteKind, kind -> new HashMap<>())
        .computeIfAbsent(centreKind, name -> index(satelliteKind, name))
        .getOrDefault(centre.address(), List.of());
  }

  private Map<ResourceAddress, List<Satellite>> index(Kind satelliteKind, String centreKind) {
    Map<ResourceAddress, List<Satellite>> index = new HashMap<>();
    for (Resource satellite : targets.ofKind(satelliteKind)) {
      Map<ResourceAddress, Satellite> joins = new LinkedHashMap<>();
      for (KindLink link : satelliteKind.links()) {
        String path = link.path().in(satellite.dialect());
        if (link.to().equals(centreKind) && path != null) {
          Targets found = targets.find(Subject.of(satellite, satelliteKind), path, centreKind);
          List<Targets> others = others(satellite, satelliteKind, link);
          Truth joined = found.inferred() && anyCertain(others) ? Truth.UNKNOWN : Truth.TRUE;
          possible(found, others).forEach(t -> add(joins, t, satellite, Truth.UNKNOWN, found));
          found.certain().forEach(t -> add(joins, t, satellite, joined, found));
        }
      }
      joins.forEach(
          (address, join) -> index.computeIfAbsent(address, a -> new ArrayList<>()).add(join));
    }
    return index;
  }

  /** An attribute that surely names a resource of one kind names none of another. */
  private static List<Resource> possible(Targets found, List<Targets> others) {
    return anyCertain(others) ? List.of() : found.possible();
  }

  private static boolean anyCertain(List<Targets> all) {
    return all.stream().anyMatch(one -> !one.certain().isEmpty());
  }

  /** Returns what the attribute of a link names of other kinds. */
  private List<Targets> others(Resource satellite, Kind kind, KindLink link) {
    String path = String.valueOf(link.path().in(satellite.dialect()));
    return kind.links().stream()
        .filter(other -> path.equals(other.path().in(satellite.dialect())))
        .filter(other -> !other.to().equals(link.to()))
        .map(other -> targets.find(Subject.of(satellite, kind), path, other.to()))
        .toList();
  }

  private static void add(
      Map<ResourceAddress, Satellite> joins,
      Resource target,
      Resource satellite,
      Truth joined,
      Targets found) {
    joins.merge(
        target.address(),
        new Satellite(satellite, joined, found.inferred(), found.references()),
        (old, one) -> old.joined() == Truth.TRUE ? old : one);
  }
}
