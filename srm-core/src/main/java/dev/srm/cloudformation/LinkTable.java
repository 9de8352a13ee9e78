package dev.srm.cloudformation;

import dev.srm.resource.ResourceAddress;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The references of every resource of an input by property, found in the values before those that
 * the catalog does not ask for are dropped.
 */
final class LinkTable {

  private final Map<ResourceAddress, List<Reference>> references = new LinkedHashMap<>();

  /**
   * What one unknown part of a property names.
   *
   * @param path the property, without list indexes
   * @param names what the author wrote, {@code Key.Arn}, {@code parameter Env}
   * @param certain whether the property surely has this value, in no branch of a condition
   * @param known whether the value is known all the same
   */
  record Reference(String path, List<String> names, boolean certain, boolean known) {}

  void add(ResourceAddress address, Value.MapOf attributes, PropertyIndex index) {
    List<Reference> found = new ArrayList<>();
    collect("", attributes, true, found);
    index
        .origins()
        .forEach((path, names) -> found.add(new Reference(path, List.copyOf(names), true, true)));
    if (!found.isEmpty()) {
      references.put(address, found);
    }
  }

  List<Reference> of(ResourceAddress address) {
    return references.getOrDefault(address, List.of());
  }

  private static void collect(String path, Value value, boolean certain, List<Reference> found) {
    if (value instanceof Value.MapOf map) {
      map.entries()
          .forEach(
              (key, entry) ->
                  collect(path.isEmpty() ? key : path + "." + key, entry, certain, found));
    } else if (value instanceof Value.ListOf list) {
      list.items().forEach(item -> collect(path, item, certain, found));
    } else if (value instanceof Value.Conditional conditional) {
      collect(path, conditional.whenTrue(), false, found);
      collect(path, conditional.whenFalse(), false, found);
    } else if (value instanceof Value.Unknown || value instanceof Value.Partial) {
      found.add(new Reference(path, Values.references(List.of(value)), certain, false));
    }
  }
}
