package dev.srm.terraform;

import dev.srm.resource.ReadBack;
import dev.srm.resource.Resource;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a list that the provider reads back what one other resource made of it: a rule out
 * of the rules of a group, where one element may hold the address ranges of several.
 */
final class ReadElements {

  private ReadElements() {}

  /**
   * Returns a list without what a resource made of it.
   *
   * @param list what the provider shows
   * @param readBack how the resource shows in an element
   * @param was the resource as it was
   */
  static Value.ListOf without(Value.ListOf list, ReadBack readBack, Resource was) {
    List<Value> left = new ArrayList<>();
    for (Value element : list.items()) {
      Value rest = rest(element, readBack, was.attributes().entries());
      if (rest != null) {
        left.add(rest);
      }
    }
    return new Value.ListOf(left, list.sensitive());
  }

  private static @Nullable Value rest(Value element, ReadBack readBack, Map<String, Value> was) {
    String whole = readBack.element().get("");
    if (whole != null) {
      return isPlain(element) && element.equals(was.get(whole)) ? null : element;
    }
    return element instanceof Value.MapOf map
        ? new Element(map, was).without(readBack.element())
        : element;
  }

  /** One element of a list, and the resource that may have made it. */
  private static final class Element {
    private final Value.MapOf element;
    private final Map<String, Value> was;
    private final Map<String, Value> left;
    private boolean matched;
    private boolean open;
    private boolean divisible;
    private boolean remains;

    Element(Value.MapOf element, Map<String, Value> was) {
      this.element = element;
      this.was = was;
      this.left = new LinkedHashMap<>(element.entries());
    }

    /** What the resource leaves open matches anything, but something has to match. */
    @Nullable Value without(Map<String, String> parts) {
      for (Map.Entry<String, String> part : new TreeMap<>(parts).entrySet()) {
        Value has = element.get(part.getKey());
        Value gives = was.get(part.getValue());
        if (has instanceof Value.Unknown) {
          open = true;
        } else if (has instanceof Value.ListOf || has instanceof Value.Bool) {
          divide(part.getKey(), has, gives);
        } else if (gives != null && has != null && isPlain(gives) && isPlain(has)) {
          if (!gives.toString().equals(has.toString())) {
            return element;
          }
          matched = true;
        }
      }
      if (open) {
        // What cannot be seen may be what the resource made, or something else.
        return new Value.Unknown(Value.Setting.UNCLEAR, List.of(), element.sensitive());
      }
      if (divisible) {
        return remains ? new Value.MapOf(left, element.sensitive()) : null;
      }
      return matched ? null : element;
    }

    private void divide(String key, Value has, @Nullable Value gives) {
      divisible = true;
      if (has instanceof Value.ListOf list) {
        List<Value> rest = new ArrayList<>(list.items());
        rest.removeAll(gives instanceof Value.ListOf several ? several.items() : one(gives));
        left.put(key, new Value.ListOf(rest, list.sensitive()));
        remains |= !rest.isEmpty();
      } else if (has instanceof Value.Bool flag && flag.value()) {
        boolean given = gives instanceof Value.Bool other && other.value();
        left.put(key, Value.bool(!given));
        remains |= !given;
      }
    }

    private static List<Value> one(@Nullable Value value) {
      return value == null ? List.of() : List.of(value);
    }
  }

  /** Whether a value is a text, a number or a boolean that may be compared as text. */
  static boolean isPlain(@Nullable Value value) {
    if (value == null || value.sensitive()) {
      return false;
    }
    return value instanceof Value.Num
        || value instanceof Value.Bool
        || (value instanceof Value.Text text && !text.value().isEmpty());
  }
}
