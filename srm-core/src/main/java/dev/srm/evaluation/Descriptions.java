package dev.srm.evaluation;

import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Words for values in evidence. Only booleans, numbers and short plain texts are shown, never a
 * value that the input marks as sensitive.
 */
final class Descriptions {

  private static final int LONGEST_TEXT = 80;
  private static final int MOST_ITEMS = 5;

  /** Follows what AWS does for new resources, of one that was there before. */
  static final String OLDER = "; this one existed before, and how it was made does not show";

  private Descriptions() {}

  /** Returns a clause such as {@code is false} or {@code is set}. */
  static String of(Value value) {
    if (value.sensitive()) {
      return "is set (sensitive)";
    }
    if (value instanceof Value.Text text) {
      return text.value().length() <= LONGEST_TEXT ? "is \"" + text.value() + "\"" : "is set";
    }
    if (value instanceof Value.Num || value instanceof Value.Bool) {
      return "is " + value;
    }
    if (value instanceof Value.ListOf list) {
      return ofList(list);
    }
    if (value instanceof Value.Unknown unknown) {
      return waitsFor(unknown);
    }
    return value instanceof Value.Null ? "is not set" : "is set";
  }

  private static String ofList(Value.ListOf list) {
    boolean plain = list.items().stream().allMatch(Descriptions::isPlain);
    if (list.items().isEmpty()) {
      return "is empty";
    }
    if (!plain || list.items().size() > MOST_ITEMS) {
      int size = list.items().size();
      return "has " + size + (size == 1 ? " element" : " elements");
    }
    List<String> items = list.items().stream().map(Value::toString).toList();
    return "is " + String.join(", ", items);
  }

  private static boolean isPlain(Value value) {
    boolean scalar =
        value instanceof Value.Text || value instanceof Value.Num || value instanceof Value.Bool;
    return scalar && !value.sensitive() && value.toString().length() <= LONGEST_TEXT;
  }

  /** Returns what an unknown value waits for. */
  static String waitsFor(Value.Unknown unknown) {
    return switch (unknown.setting()) {
      case SET -> "waits for " + references(unknown.references());
      case NOT_SET -> "is not set; AWS decides it";
      case UNCLEAR ->
          "is known only after apply and may be left out; it goes through "
              + references(unknown.references());
    };
  }

  /** Returns what the unknown parts of values wait for, as a phrase. */
  static String waitedFor(List<Value> values) {
    List<String> references = new ArrayList<>();
    values.forEach(value -> collect(value, references));
    return references(references);
  }

  private static void collect(Value value, List<String> references) {
    if (value instanceof Value.Unknown unknown) {
      references.addAll(unknown.references());
    } else if (value instanceof Value.Partial partial) {
      partial.parts().forEach(part -> collect(part, references));
    } else if (value instanceof Value.ListOf list) {
      list.items().forEach(item -> collect(item, references));
    } else if (value instanceof Value.MapOf map) {
      map.entries().values().forEach(item -> collect(item, references));
    }
  }

  /** Returns the references as a phrase. */
  static String references(List<String> references) {
    if (references.isEmpty()) {
      return "a value known only after apply";
    }
    List<String> distinct = List.copyOf(Set.copyOf(references)).stream().sorted().toList();
    return distinct.size() <= 3
        ? String.join(", ", distinct)
        : String.join(", ", distinct.subList(0, 3)) + " and " + (distinct.size() - 3) + " more";
  }
}
