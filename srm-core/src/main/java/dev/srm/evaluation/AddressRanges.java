package dev.srm.evaluation;

import dev.srm.catalog.Truth;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells whether address ranges are the whole internet. */
final class AddressRanges {

  private static final Set<String> LOWER_HALVES = Set.of("0.0.0.0/1", "::/1");
  private static final Set<String> UPPER_HALVES = Set.of("128.0.0.0/1", "8000::/1");

  private AddressRanges() {}

  /**
   * The answer for some ranges.
   *
   * @param truth whether one of them, or two halves together, is the whole of IPv4 or IPv6
   * @param shown the ranges that are
   * @param references what unknown ranges wait for
   */
  record World(Truth truth, List<String> shown, List<String> references) {

    /** Returns the answer for the ranges of both. */
    World or(World other) {
      return new World(
          truth.or(other.truth), joined(shown, other.shown), joined(references, other.references));
    }

    private static List<String> joined(List<String> left, List<String> right) {
      return Stream.concat(left.stream(), right.stream()).toList();
    }
  }

  /** Returns whether any of the ranges is the whole internet. */
  static World world(List<Value> ranges) {
    List<String> known = new ArrayList<>();
    List<String> references = new ArrayList<>();
    boolean unknown = false;
    for (Value range : ranges) {
      unknown |= collect(range, known, references);
    }
    List<String> shown = known.stream().filter(AddressRanges::isWorld).toList();
    if (shown.isEmpty() && hasHalves(known)) {
      shown = known.stream().filter(AddressRanges::isHalf).toList();
    }
    Truth truth = shown.isEmpty() ? (unknown ? Truth.UNKNOWN : Truth.FALSE) : Truth.TRUE;
    return new World(truth, shown, references);
  }

  /** Adds the known ranges of a value and returns whether it has unknown ones. */
  private static boolean collect(Value value, List<String> known, List<String> references) {
    if (value instanceof Value.Text text) {
      known.add(text.value().trim());
      return false;
    }
    if (value instanceof Value.ListOf list) {
      boolean unknown = false;
      for (Value item : list.items()) {
        unknown |= collect(item, known, references);
      }
      return unknown;
    }
    if (value instanceof Value.Conditional conditional) {
      List<String> either = new ArrayList<>();
      collect(conditional.whenTrue(), either, references);
      collect(conditional.whenFalse(), either, references);
      references.add("condition " + conditional.condition());
      return either.stream().anyMatch(AddressRanges::isWorld);
    }
    if (value instanceof Value.Unknown unknown) {
      references.addAll(unknown.references());
      return unknown.setting() != Value.Setting.NOT_SET;
    }
    return value instanceof Value.Partial;
  }

  private static boolean isWorld(String range) {
    return range.endsWith("/0");
  }

  private static boolean isHalf(String range) {
    return LOWER_HALVES.contains(range) || UPPER_HALVES.contains(range);
  }

  private static boolean hasHalves(List<String> ranges) {
    boolean fourBoth = ranges.contains("0.0.0.0/1") && ranges.contains("128.0.0.0/1");
    boolean sixBoth = ranges.contains("::/1") && ranges.contains("8000::/1");
    return fourBoth || sixBoth;
  }
}
