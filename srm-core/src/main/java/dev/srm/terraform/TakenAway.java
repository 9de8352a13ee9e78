package dev.srm.terraform;

import dev.srm.resource.AttributeSelection;
import dev.srm.resource.ChangeAction;
import dev.srm.resource.ReadBack;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import dev.srm.resource.ResourceChange;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of resources what their plan still shows of others. The provider reads some settings
 * back into the resource that another one configures; a plan that changes or deletes the other one
 * shows the old reading in the state to come, which will be untrue by then. What the other resource
 * sets from then on it says itself. A resource that is forgotten stays as it is, and so does the
 * reading.
 */
final class TakenAway {

  private static final Set<ChangeAction> UNTOUCHED =
      Set.of(ChangeAction.NO_OP, ChangeAction.FORGET, ChangeAction.IMPORT, ChangeAction.READ);

  /** Type of the owner, the name it goes by, and the attribute that shows the setting. */
  private record Place(String owner, String identity, String attribute) {}

  /** What was read of a resource that changes. */
  private record Reading(ReadBack readBack, Resource was) {}

  private final AttributeSelection selection;
  private final Map<ResourceAddress, ConfigurationLinks.Holder> holders;
  private final Map<String, List<ReadBack>> byType = new HashMap<>();
  private final Map<String, Map<String, List<String>>> attributes = new HashMap<>();
  private final Map<Place, List<Reading>> stale = new HashMap<>();

  TakenAway(
      List<ResourceChange> changes,
      Map<ResourceAddress, ConfigurationLinks.Holder> holders,
      AttributeSelection selection) {
    this.selection = selection;
    this.holders = holders;
    boolean existed = changes.stream().anyMatch(change -> change.before() != null);
    if (existed) {
      changes.stream().filter(change -> !UNTOUCHED.contains(change.action())).forEach(this::note);
    }
  }

  private void note(ResourceChange change) {
    for (ReadBack readBack : byType.computeIfAbsent(change.type(), selection::readBacks)) {
      Resource was = change.before();
      if (was != null) {
        note(readBack, was, new Reading(readBack, was));
      }
      if (change.after() != null && readBack.element().isEmpty()) {
        note(readBack, change.after(), new Reading(readBack, change.after()));
      }
    }
  }

  private void note(ReadBack readBack, Resource resource, Reading reading) {
    Map<String, Value> values = resource.attributes().entries();
    boolean holds =
        readBack.when().entrySet().stream()
            .allMatch(one -> one.getValue().equals(text(values.get(one.getKey()))));
    if (!holds) {
      return;
    }
    for (String name : texts(values.get(readBack.link()))) {
      for (String owner : readBack.owners()) {
        Place place = new Place(owner, name, readBack.attribute());
        stale.computeIfAbsent(place, key -> new ArrayList<>()).add(reading);
        attributes
            .computeIfAbsent(owner, type -> new LinkedHashMap<>())
            .put(readBack.attribute(), readBack.identities());
      }
    }
  }

  /** Returns a change with what the others leave of its resource. */
  ResourceChange applyTo(ResourceChange change) {
    Resource later = change.after();
    Map<String, List<String>> shown = attributes.getOrDefault(change.type(), Map.of());
    if (later == null || shown.isEmpty()) {
      return change;
    }
    Map<String, Value> left = new LinkedHashMap<>(later.attributes().entries());
    shown.forEach(
        (attribute, identities) ->
            takeOut(later, attribute, names(change, later, identities), left));
    if (left.equals(later.attributes().entries())) {
      return change;
    }
    return new ResourceChange(
        change.address(),
        change.type(),
        change.dialect(),
        change.provider(),
        change.action(),
        change.before(),
        later.withAttributes(new Value.MapOf(left, later.attributes().sensitive())),
        change.detail());
  }

  /** Returns what a resource goes by; what an update leaves open of that, it had before. */
  private static Set<String> names(ResourceChange change, Resource later, List<String> identities) {
    Set<String> names = new LinkedHashSet<>();
    Resource earlier = change.before() == null ? later : change.before();
    for (String identity : identities) {
      names.add(text(later.attributes().entries().get(identity)));
      names.add(text(earlier.attributes().entries().get(identity)));
    }
    return names;
  }

  private void takeOut(
      Resource later, String attribute, Set<String> names, Map<String, Value> left) {
    if (left.get(attribute) instanceof Value.Unknown || isWritten(later, attribute)) {
      return;
    }
    for (String name : names) {
      for (Reading reading : stale.getOrDefault(place(later, name, attribute), List.of())) {
        Value value = left.get(attribute);
        if (reading.readBack().element().isEmpty()) {
          left.remove(attribute);
        } else if (value instanceof Value.ListOf list) {
          left.put(attribute, ReadElements.without(list, reading.readBack(), reading.was()));
        }
      }
    }
  }

  private static Place place(Resource resource, String name, String attribute) {
    return new Place(resource.type(), name, attribute);
  }

  /** What the author wrote is no reading: it holds whatever else goes away. */
  private boolean isWritten(Resource resource, String attribute) {
    ConfigurationLinks.Holder holder = holders.get(resource.address());
    return holder == null
        || !(holder.arguments() instanceof Expression.Block block)
        || block.parts().containsKey(attribute);
  }

  private static List<String> texts(@Nullable Value value) {
    if (value instanceof Value.ListOf list) {
      return list.items().stream().map(TakenAway::text).filter(one -> !one.isEmpty()).toList();
    }
    String one = text(value);
    return one.isEmpty() ? List.of() : List.of(one);
  }

  private static String text(@Nullable Value value) {
    return value != null && ReadElements.isPlain(value) ? value.toString() : "";
  }
}
