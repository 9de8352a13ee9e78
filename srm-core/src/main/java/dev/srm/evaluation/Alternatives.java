package dev.srm.evaluation;

import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a value is under each outcome of the undecided template conditions within it: a policy whose
 * statements hang on conditions is one policy or another, and never all of them at once.
 */
final class Alternatives {

  private static final int MOST = 64;

  private final List<Alternative> found = new ArrayList<>();

  private Alternatives() {}

  /**
   * One of the things that a value may be.
   *
   * @param under the conditions, {@code IsProd is false}
   * @param value the value under them; what is left out is null
   */
  record Alternative(List<String> under, Value value) {
    Alternative {
      under = List.copyOf(under);
    }
  }

  /** Returns the alternatives; none when there are too many to look at. */
  static List<Alternative> of(Value value) {
    Alternatives alternatives = new Alternatives();
    boolean few = alternatives.open(value, List.of());
    return few ? alternatives.found : List.of();
  }

  private boolean open(Value value, List<String> under) {
    String condition = firstCondition(value);
    if (condition == null) {
      found.add(new Alternative(under, value));
      return found.size() <= MOST;
    }
    return open(assume(value, condition, true), with(under, condition + " is true"))
        && open(assume(value, condition, false), with(under, condition + " is false"));
  }

  private static List<String> with(List<String> under, String condition) {
    List<String> more = new ArrayList<>(under);
    more.add(condition);
    return more;
  }

  private static @Nullable String firstCondition(Value value) {
    if (value instanceof Value.Conditional conditional) {
      return conditional.condition();
    }
    List<Value> parts =
        value instanceof Value.ListOf list
            ? list.items()
            : value instanceof Value.MapOf map ? List.copyOf(map.entries().values()) : List.of();
    for (Value part : parts) {
      String condition = firstCondition(part);
      if (condition != null) {
        return condition;
      }
    }
    return null;
  }

  private static Value assume(Value value, String condition, boolean holds) {
    if (value instanceof Value.Conditional conditional) {
      return assume(conditional, condition, holds);
    }
    if (value instanceof Value.ListOf list) {
      List<Value> items = list.items().stream().map(i -> assume(i, condition, holds)).toList();
      return new Value.ListOf(items, list.sensitive());
    }
    if (value instanceof Value.MapOf map) {
      Map<String, Value> entries = new LinkedHashMap<>();
      map.entries().forEach((key, entry) -> entries.put(key, assume(entry, condition, holds)));
      return new Value.MapOf(entries, map.sensitive());
    }
    return value;
  }

  private static Value assume(Value.Conditional value, String condition, boolean holds) {
    Value whenTrue = assume(value.whenTrue(), condition, holds);
    Value whenFalse = assume(value.whenFalse(), condition, holds);
    if (value.condition().equals(condition)) {
      return holds ? whenTrue : whenFalse;
    }
    return holds && excludes(condition, value.condition())
        ? whenFalse
        : new Value.Conditional(value.condition(), whenTrue, whenFalse);
  }

  /** What has one of several values, {@code AWS::Region = eu-west-1}, has no other. */
  private static boolean excludes(String one, String other) {
    int choice = one.indexOf(Branches.CHOICE);
    return choice > 0 && other.startsWith(one.substring(0, choice + Branches.CHOICE.length()));
  }
}
