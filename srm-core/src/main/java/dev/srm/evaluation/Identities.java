package dev.srm.evaluation;

import dev.srm.catalog.Kind;
import dev.srm.catalog.Spelling;
import dev.srm.resource.Resource;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Finds resources by the known values that name them: ids, ARNs, names. */
final class Identities {

  private static final List<String> RETURNED = List.of("id", "arn");

  private final Function<Kind, List<Resource>> ofKind;
  private final AttributePaths paths;
  private final Map<String, Map<String, List<Resource>>> byKind = new HashMap<>();
  private final IdentityHashMap<Kind, List<Resource>> namedLater = new IdentityHashMap<>();

  Identities(Function<Kind, List<Resource>> ofKind, AttributePaths paths) {
    this.ofKind = ofKind;
    this.paths = paths;
  }

  /**
   * Returns the resources of a kind that a text names.
   *
   * @param kindName the kind, {@code service.kind}
   * @param kind the same kind
   * @param name an id, name or ARN
   */
  List<Resource> named(String kindName, Kind kind, String name) {
    Map<String, List<Resource>> index = byKind.computeIfAbsent(kindName, key -> index(kind));
    List<Resource> direct = index.getOrDefault(name, List.of());
    if (direct.isEmpty() && name.startsWith("arn:")) {
      String tail = name.substring(Math.max(name.lastIndexOf(':'), name.lastIndexOf('/')) + 1);
      return index.getOrDefault(tail, List.of());
    }
    return direct;
  }

  /**
   * Returns the resources of a kind that a text may turn out to name: those whose author gives them
   * a name that is not known yet. An ARN is never such a name.
   */
  List<Resource> namedLater(Kind kind, String name) {
    return name.startsWith("arn:")
        ? List.of()
        : namedLater.computeIfAbsent(
            kind, k -> ofKind.apply(k).stream().filter(one -> isNamedLater(one, k)).toList());
  }

  private boolean isNamedLater(Resource resource, Kind kind) {
    return kind.identity().stream()
        .map(identity -> identity.in(resource.dialect()))
        .filter(Objects::nonNull)
        .flatMap(attribute -> paths.find(Subject.of(resource, kind), attribute).stream())
        .anyMatch(
            found ->
                found.value() instanceof Value.Unknown unknown
                    && unknown.setting() != Value.Setting.NOT_SET);
  }

  private Map<String, List<Resource>> index(Kind kind) {
    Map<String, List<Resource>> index = new HashMap<>();
    for (Resource resource : ofKind.apply(kind)) {
      for (String name : names(resource, kind)) {
        index.computeIfAbsent(name, n -> new ArrayList<>()).add(resource);
      }
    }
    return index;
  }

  private Set<String> names(Resource resource, Kind kind) {
    Set<String> names = new LinkedHashSet<>();
    for (Spelling identity : kind.identity()) {
      String attribute = identity.in(resource.dialect());
      if (attribute != null) {
        addTexts(resource, kind, attribute, names);
      }
    }
    if (resource.provider().isCloudControl()) {
      // A template never shows what AWS returns; a plan or state does once it is applied.
      RETURNED.forEach(attribute -> addTexts(resource, kind, attribute, names));
    }
    return names;
  }

  private void addTexts(Resource resource, Kind kind, String attribute, Set<String> texts) {
    paths.find(Subject.of(resource, kind), attribute).stream()
        .map(Found::value)
        .filter(value -> value instanceof Value.Text text && !text.value().isEmpty())
        .forEach(value -> texts.add(((Value.Text) value).value()));
  }
}
