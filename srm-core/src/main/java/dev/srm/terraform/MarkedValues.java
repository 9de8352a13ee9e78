package dev.srm.terraform;

import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins what a plan keeps apart: the values of {@code after}, the unknown parts of {@code
 * after_unknown} and the secret parts of {@code after_sensitive}.
 */
final class MarkedValues {

  /** Tells where an unknown value comes from; see {@link UnknownOrigins}. */
  @FunctionalInterface
  interface Origins {
    /** Returns the unknown value at a path; {@code inBlock} says that its block is in the plan. */
    Value.Unknown at(List<String> path, boolean inBlock, boolean sensitive);
  }

  private final Origins origins;

  MarkedValues(Origins origins) {
    this.origins = origins;
  }

  /** Returns the attributes of a resource with unknown and secret parts in place. */
  Value.MapOf attributes(Value.MapOf values, Marks unknown, Marks sensitive) {
    Value joined = join(values, unknown, sensitive, List.of(), false);
    return joined instanceof Value.MapOf map ? map : values;
  }

  private Value join(
      @Nullable Value value, Marks unknown, Marks sensitive, List<String> path, boolean inBlock) {
    if (unknown.all()) {
      return origins.at(path, inBlock, sensitive.all());
    }
    if (value instanceof Value.MapOf map) {
      return joinMap(map, unknown, sensitive, path, inBlock);
    }
    if (value instanceof Value.ListOf list) {
      return joinList(list, unknown, sensitive, path);
    }
    if (value == null) {
      return joinAbsent(unknown, sensitive, path);
    }
    return sensitive.all() ? asSensitive(value) : value;
  }

  /** A container may be missing from the values when all it holds is unknown. */
  private Value joinAbsent(Marks unknown, Marks sensitive, List<String> path) {
    if (!unknown.entries().isEmpty()) {
      return joinMap(Value.map(Map.of()), unknown, sensitive, path, true);
    }
    if (!unknown.items().isEmpty()) {
      return joinList(Value.list(List.of()), unknown, sensitive, path);
    }
    return Value.NULL;
  }

  private Value joinMap(
      Value.MapOf map, Marks unknown, Marks sensitive, List<String> path, boolean inBlock) {
    if (unknown.isNone() && sensitive.isNone()) {
      return map;
    }
    Set<String> keys = new LinkedHashSet<>(map.entries().keySet());
    keys.addAll(unknown.entries().keySet());
    Map<String, Value> entries = new LinkedHashMap<>();
    for (String key : keys) {
      Marks unknownEntry = unknown.entry(key);
      Marks sensitiveEntry = sensitive.entry(key);
      entries.put(
          key, join(map.get(key), unknownEntry, sensitiveEntry, append(path, key), inBlock));
    }
    return new Value.MapOf(entries, sensitive.all());
  }

  private Value joinList(Value.ListOf list, Marks unknown, Marks sensitive, List<String> path) {
    if (unknown.isNone() && sensitive.isNone()) {
      return list;
    }
    List<Value> items = new ArrayList<>();
    int size = Math.max(list.items().size(), unknown.items().size());
    for (int i = 0; i < size; i++) {
      Value item = i < list.items().size() ? list.items().get(i) : null;
      items.add(join(item, unknown.item(i), sensitive.item(i), path, true));
    }
    return new Value.ListOf(items, sensitive.all());
  }

  private static List<String> append(List<String> path, String key) {
    List<String> longer = new ArrayList<>(path.size() + 1);
    longer.addAll(path);
    longer.add(key);
    return longer;
  }

  private static Value asSensitive(Value value) {
    if (value instanceof Value.Text text) {
      return new Value.Text(text.value(), true);
    }
    if (value instanceof Value.Num number) {
      return new Value.Num(number.value(), true);
    }
    if (value instanceof Value.Bool bool) {
      return new Value.Bool(bool.value(), true);
    }
    return value instanceof Value.Null ? new Value.Null(true) : value;
  }
}
