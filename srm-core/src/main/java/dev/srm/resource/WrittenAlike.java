package dev.srm.resource;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether two values say the same, though one input may have written them in another way: a null is
 * as good as nothing, 1 as good as 1.0, and what is secret in one input may be open in the other.
 */
final class WrittenAlike {

  private WrittenAlike() {}

  /** Compares maps but for some of their keys. */
  static boolean test(Value.MapOf one, Value.MapOf other, Set<String> leftOut) {
    Set<String> keys = new HashSet<>(one.entries().keySet());
    keys.addAll(other.entries().keySet());
    keys.removeAll(leftOut);
    return keys.stream().allMatch(key -> test(entry(one, key), entry(other, key)));
  }

  private static Value entry(Value.MapOf map, String key) {
    Map<String, Value> entries = map.entries();
    return entries.getOrDefault(key, Value.NULL);
  }

  private static boolean test(Value one, Value other) {
    if (one instanceof Value.MapOf map) {
      return other instanceof Value.MapOf second && test(map, second, Set.of());
    }
    if (one instanceof Value.ListOf list) {
      return other instanceof Value.ListOf second && test(list.items(), second.items());
    }
    if (one instanceof Value.Partial partial) {
      return other instanceof Value.Partial second && test(partial.parts(), second.parts());
    }
    if (one instanceof Value.Conditional conditional) {
      return other instanceof Value.Conditional second
          && conditional.condition().equals(second.condition())
          && test(conditional.whenTrue(), second.whenTrue())
          && test(conditional.whenFalse(), second.whenFalse());
    }
    return testScalar(one, other);
  }

  private static boolean testScalar(Value one, Value other) {
    if (one instanceof Value.Text text) {
      return other instanceof Value.Text second && text.value().equals(second.value());
    }
    if (one instanceof Value.Num number) {
      return other instanceof Value.Num second && number.value().compareTo(second.value()) == 0;
    }
    if (one instanceof Value.Bool bool) {
      return other instanceof Value.Bool second && bool.value() == second.value();
    }
    if (one instanceof Value.Unknown unknown) {
      return other instanceof Value.Unknown second
          && unknown.setting() == second.setting()
          && unknown.references().equals(second.references());
    }
    return other instanceof Value.Null;
  }

  private static boolean test(List<Value> one, List<Value> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!test(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }
}
