package dev.srm.evaluation;

import dev.srm.catalog.Truth;
import dev.srm.resource.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The tags of a resource, as a map (Terraform) or a list of keys and values (CloudFormation).
 *
 * @param known tags whose key is known, by key
 * @param open whether there may be more
 */
record ResourceTags(Map<String, Value> known, boolean open) {

  /** Reads tags from the values of the attributes that hold them. */
  static ResourceTags of(List<Value> values) {
    Map<String, Value> known = new HashMap<>();
    boolean open = false;
    for (Value value : values) {
      if (value instanceof Value.MapOf map) {
        known.putAll(map.entries());
      } else if (value instanceof Value.ListOf list) {
        open |= !list.items().stream().allMatch(item -> put(item, known));
      } else if (value instanceof Value.Unknown unknown) {
        open |= unknown.setting() != Value.Setting.NOT_SET;
      } else {
        open |= !(value instanceof Value.Null);
      }
    }
    return new ResourceTags(known, open);
  }

  private static boolean put(Value item, Map<String, Value> known) {
    if (item instanceof Value.MapOf map && spelled(map, "Key") instanceof Value.Text key) {
      Value value = spelled(map, "Value");
      known.put(key.value(), value == null ? Value.NULL : value);
      return true;
    }
    return false;
  }

  /** A template writes {@code Key}, the awscc provider {@code key}. */
  private static @Nullable Value spelled(Value.MapOf map, String name) {
    Value value = map.get(name);
    return value == null ? map.get(name.toLowerCase(Locale.ROOT)) : value;
  }

  /**
   * Returns whether a tag's value passes a test.
   *
   * @param key the tag
   * @param whenMissing the answer when the resource surely has no such tag
   * @param test the test
   */
  Truth test(String key, Truth whenMissing, Predicate<String> test) {
    Value value = known.get(key);
    if (value == null) {
      return open ? Truth.UNKNOWN : whenMissing;
    }
    return value instanceof Value.Text text ? Truth.of(test.test(text.value())) : Truth.UNKNOWN;
  }
}
