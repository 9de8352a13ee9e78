package dev.srm.cloudformation;

import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the functions of a template ask of values. */
final class Values {

  private Values() {}

  /** Returns a known scalar as the text that CloudFormation makes of it, or null. */
  static @Nullable String text(Value value) {
    if (value instanceof Value.Text text) {
      return text.value();
    }
    if (value instanceof Value.Num number) {
      return number.value().toPlainString();
    }
    return value instanceof Value.Bool bool ? Boolean.toString(bool.value()) : null;
  }

  /** Whether nothing is unknown in a value, at any depth. */
  static boolean isKnown(Value value) {
    if (value instanceof Value.ListOf list) {
      return list.items().stream().allMatch(Values::isKnown);
    }
    if (value instanceof Value.MapOf map) {
      return map.entries().values().stream().allMatch(Values::isKnown);
    }
    return value instanceof Value.Null || text(value) != null;
  }

  /** Returns what decides the unknown parts of values, each once, as the author wrote it. */
  static List<String> references(Collection<? extends Value> values) {
    Set<String> references = new LinkedHashSet<>();
    values.forEach(value -> collect(value, references));
    return List.copyOf(references);
  }

  private static void collect(Value value, Set<String> references) {
    if (value instanceof Value.Unknown unknown) {
      references.addAll(unknown.references());
    } else if (value instanceof Value.Partial partial) {
      partial.parts().forEach(part -> collect(part, references));
    } else if (value instanceof Value.ListOf list) {
      list.items().forEach(item -> collect(item, references));
    } else if (value instanceof Value.MapOf map) {
      map.entries().values().forEach(entry -> collect(entry, references));
    } else if (value instanceof Value.Conditional conditional) {
      references.add(Conditionals.reference(conditional.condition()));
      collect(conditional.whenTrue(), references);
      collect(conditional.whenFalse(), references);
    }
  }

  /** Returns a value that the author set and that depends on the given ones in a hidden way. */
  static Value.Unknown derived(String function, List<? extends Value> from) {
    List<String> references = references(from);
    boolean sensitive = from.stream().anyMatch(Value::sensitive);
    return new Value.Unknown(
        Value.Setting.SET, references.isEmpty() ? List.of(function) : references, sensitive);
  }

  /** Returns the same value, marked as secret. */
  static Value secret(Value value) {
    if (value instanceof Value.Text text) {
      return new Value.Text(text.value(), true);
    }
    if (value instanceof Value.Num number) {
      return new Value.Num(number.value(), true);
    }
    if (value instanceof Value.Bool bool) {
      return new Value.Bool(bool.value(), true);
    }
    if (value instanceof Value.ListOf list) {
      return new Value.ListOf(list.items().stream().map(Values::secret).toList(), true);
    }
    if (value instanceof Value.Unknown unknown) {
      return new Value.Unknown(unknown.setting(), unknown.references(), true);
    }
    if (value instanceof Value.Partial partial) {
      return new Value.Partial(partial.parts().stream().map(Values::secret).toList(), true);
    }
    return value;
  }

  /** Returns the items of a list, or the value itself as the only one. */
  static List<Value> items(Value value) {
    return value instanceof Value.ListOf list ? list.items() : List.of(value);
  }

  /** Returns values one after the other, lists opened by one level. */
  static List<Value> flat(Collection<? extends Value> values) {
    List<Value> flat = new ArrayList<>();
    values.forEach(value -> flat.addAll(items(value)));
    return flat;
  }

  /** Returns how deep the conditions in a value are nested. */
  static int depth(Value value) {
    return value instanceof Value.Conditional conditional
        ? 1 + Math.max(depth(conditional.whenTrue()), depth(conditional.whenFalse()))
        : 0;
  }

  /** Returns how much there is in a value, for the budget. */
  static long size(Value value) {
    if (value instanceof Value.ListOf list) {
      return 1 + list.items().stream().mapToLong(Values::size).sum();
    }
    if (value instanceof Value.MapOf map) {
      return 1 + map.entries().values().stream().mapToLong(Values::size).sum();
    }
    if (value instanceof Value.Partial partial) {
      return 1 + partial.parts().stream().mapToLong(Values::size).sum();
    }
    if (value instanceof Value.Conditional conditional) {
      return 1 + size(conditional.whenTrue()) + size(conditional.whenFalse());
    }
    return value instanceof Value.Text text ? 1 + text.value().length() : 1;
  }
}
