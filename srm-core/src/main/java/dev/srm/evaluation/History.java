package dev.srm.evaluation;

import dev.srm.catalog.Kind;
import dev.srm.catalog.Truth;
import dev.srm.resource.ChangeAction;
import dev.srm.resource.Estate;
import dev.srm.resource.Existence;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import dev.srm.resource.ResourceChange;
import dev.srm.resource.TextDecoder;
import dev.srm.resource.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What went before a moment: which resources were there already, what they had, and what belonged
 * to them. What AWS gives to new resources can be said of no other, and what a change takes away
 * does not come back as a default.
 */
final class History {

  /** Why something is not there. */
  enum Absence {
    /** As far as the input tells, the resource was made without it. */
    FROM_THE_START,
    /** The change takes it away. */
    REMOVED,
    /** The resource was there before, and the input does not say how it was made. */
    UNTOLD
  }

  private final Map<ResourceAddress, Existence> existence = new HashMap<>();
  private final Map<ResourceAddress, Resource> earlier = new HashMap<>();
  private final Map<ResourceAddress, ChangeAction> actions = new HashMap<>();
  private final ServiceLookup services;
  private final AttributePaths paths;
  private final Satellites satellites;
  private final boolean forgets;

  private History(
      Estate estate, List<ResourceChange> changes, ServiceLookup services, TextDecoder decoder) {
    this.services = services;
    this.paths = new AttributePaths(decoder);
    this.satellites = new Satellites(new TargetFinder(estate.before(), services, paths));
    for (ResourceChange change : changes) {
      Resource before = change.before();
      existence.put(change.address(), change.detail().existence());
      if (before != null) {
        earlier.put(change.address(), before);
        actions.put(before.address(), change.action());
      }
    }
    this.forgets = actions.containsValue(ChangeAction.FORGET);
  }

  /**
   * Returns what went before the state that an estate starts from: nothing is told. What was there
   * has the defaults of new resources then, so that a change which switches off what they would
   * give counts as a regression.
   */
  static History ofStart(Estate estate, ServiceLookup services, TextDecoder decoder) {
    return new History(estate, List.of(), services, decoder);
  }

  /** Returns what went before the state that an estate leads to. */
  static History ofEnd(Estate estate, ServiceLookup services, TextDecoder decoder) {
    return new History(estate, estate.changes(), services, decoder);
  }

  /** Whether a resource is new, as far as the input tells. */
  boolean madeNow(Resource resource) {
    return existence(resource) != Existence.EXISTING;
  }

  /** Returns why an attribute that is not set is not. */
  Absence absence(Subject subject, String path) {
    Existence stated = existence(subject.resource());
    Resource was = earlier.get(subject.resource().address());
    if (stated == Existence.CREATED) {
      return Absence.FROM_THE_START;
    }
    if (was != null && subject.prefix().isEmpty() && had(Subject.of(was, subject.kind()), path)) {
      return Absence.REMOVED;
    }
    return untold(stated);
  }

  private boolean had(Subject was, String path) {
    return paths.find(was, path).stream()
        .map(Found::value)
        .anyMatch(
            value ->
                value instanceof Value.Unknown unknown
                    ? unknown.setting() == Value.Setting.SET
                    : !Comparison.isEmpty(value));
  }

  /** Returns why no resource of a kind belongs to another. */
  Absence absence(Kind satelliteKind, Resource centre) {
    Existence stated = existence(centre);
    if (stated == Existence.CREATED) {
      return Absence.FROM_THE_START;
    }
    return removed(satelliteKind, centre) == null ? untold(stated) : Absence.REMOVED;
  }

  /** Returns a resource that belonged to another and that the change takes away; null for none. */
  @Nullable Resource removed(Kind satelliteKind, Resource centre) {
    for (Resource satellite : belonged(satelliteKind, centre)) {
      ChangeAction action = actions.get(satellite.address());
      if (action != ChangeAction.FORGET && action != ChangeAction.NO_OP) {
        return satellite;
      }
    }
    return null;
  }

  /**
   * Returns what belonged to a resource and still does, though the input no longer speaks of it.
   */
  List<Resource> forgotten(Kind satelliteKind, Resource centre) {
    return forgets
        ? belonged(satelliteKind, centre).stream()
            .filter(satellite -> actions.get(satellite.address()) == ChangeAction.FORGET)
            .toList()
        : List.of();
  }

  private List<Resource> belonged(Kind satelliteKind, Resource centre) {
    Resource was = earlier.get(centre.address());
    if (was == null) {
      return List.of();
    }
    return satellites.of(satelliteKind, was, services.nameOfKind(was.type())).stream()
        .filter(satellite -> satellite.joined() == Truth.TRUE)
        .map(Satellites.Satellite::resource)
        .toList();
  }

  private Existence existence(Resource resource) {
    return existence.getOrDefault(resource.address(), Existence.UNSTATED);
  }

  private static Absence untold(Existence stated) {
    return stated == Existence.EXISTING ? Absence.UNTOLD : Absence.FROM_THE_START;
  }
}
