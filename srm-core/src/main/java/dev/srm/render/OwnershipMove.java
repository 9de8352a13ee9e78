package dev.srm.render;

import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.LayerOwnership;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Layers that the change moves from one owner to another, with the resources they move on.
 *
 * @param before the owner before
 * @param after the owner after
 * @param because why
 * @param layers the layers that move, in their order
 * @param resources the resources they move on
 */
record OwnershipMove(
    Owner before,
    Owner after,
    String because,
    List<Layer> layers,
    List<AssessedResource> resources) {

  /** What becomes the customer's first, then what becomes shared or undecided, then the rest. */
  private static final List<Owner> BY_INTEREST =
      List.of(Owner.CUSTOMER, Owner.SHARED, Owner.UNDECIDED, Owner.AWS, Owner.ABSENT);

  private record Step(Owner before, Owner after, String because) {}

  private record Path(Step step, List<Layer> layers) {}

  /** Copies the lists. */
  OwnershipMove {
    layers = List.copyOf(layers);
    resources = List.copyOf(resources);
  }

  /** Returns the moves of all resources that remain, moves to the customer first. */
  static List<OwnershipMove> of(List<AssessedResource> resources) {
    Map<Path, List<AssessedResource>> byPath = new LinkedHashMap<>();
    for (AssessedResource resource : resources) {
      if (resource.change().remains()) {
        for (Map.Entry<Step, List<Layer>> move : moves(resource).entrySet()) {
          Path path = new Path(move.getKey(), move.getValue());
          byPath.computeIfAbsent(path, key -> new ArrayList<>()).add(resource);
        }
      }
    }
    List<OwnershipMove> moves = new ArrayList<>(byPath.size());
    byPath.forEach((path, where) -> moves.add(of(path.step, path.layers, where)));
    moves.sort(Comparator.comparing(move -> BY_INTEREST.indexOf(move.after)));
    return moves;
  }

  private static OwnershipMove of(Step step, List<Layer> layers, List<AssessedResource> where) {
    return new OwnershipMove(step.before, step.after, step.because, layers, where);
  }

  private static Map<Step, List<Layer>> moves(AssessedResource resource) {
    Map<Step, List<Layer>> moves = new LinkedHashMap<>();
    for (LayerOwnership row : resource.ownership()) {
      Owner before = row.before();
      if (before != null && row.moved()) {
        Step step = new Step(before, row.owner(), row.because());
        moves.computeIfAbsent(step, key -> new ArrayList<>()).add(row.layer());
      }
    }
    return moves;
  }
}
