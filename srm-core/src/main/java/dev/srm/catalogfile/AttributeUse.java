package dev.srm.catalogfile;

import dev.srm.catalog.Condition;
import dev.srm.catalog.Kind;
import dev.srm.catalog.KindLink;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Service;
import dev.srm.catalog.Spelling;
import dev.srm.catalog.TypeClaim;
import dev.srm.resource.Dialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which top-level attributes of each type any condition of any service looks at. Readers keep
 * nothing else, so what is missing here is missing in every verdict.
 */
final class AttributeUse {

  private final CatalogSource source;
  private final Map<String, Set<String>> byType = new HashMap<>();

  private AttributeUse(CatalogSource source) {
    this.source = source;
  }

  static AttributeUse of(CatalogSource source) {
    AttributeUse use = new AttributeUse(source);
    source.services().forEach(use::service);
    return use;
  }

  /** Returns the claims of a service by type. */
  SortedMap<String, TypeClaim> claims(Service service) {
    SortedMap<String, TypeClaim> claims = new TreeMap<>();
    for (Kind kind : service.kinds()) {
      for (Dialect dialect : Dialect.values()) {
        for (String type : kind.types(dialect)) {
          Set<String> attributes = byType.getOrDefault(type, Set.of());
          claims.put(type, new TypeClaim(type, service.key(), kind.name(), attributes));
        }
      }
    }
    return claims;
  }

  private void service(Service service) {
    for (Kind kind : service.kinds()) {
      kind.identity().forEach(path -> add(kind, path));
      kind.watched().forEach(path -> add(kind, path));
      kind.links().forEach(link -> link(kind, link));
      kind.defaults().forEach(fallback -> add(kind, fallback.path()));
      kind.shifts().forEach(shift -> condition(shift.when(), kind));
    }
    for (Responsibility responsibility : service.responsibilities()) {
      for (String name : responsibility.appliesTo()) {
        Kind kind = source.kind(service.key() + "." + name);
        condition(responsibility.appliesWhen(), kind);
        condition(responsibility.satisfiedWhen(), kind);
      }
      if (responsibility.ofAccount()) {
        condition(responsibility.appliesWhen(), null);
        condition(responsibility.satisfiedWhen(), null);
      }
    }
  }

  /** What is read back into another resource is compared with what the resource itself says. */
  private void link(Kind kind, KindLink link) {
    add(kind, link.path());
    for (KindLink.Shown shown : link.shown()) {
      shown.element().values().forEach(path -> add(kind, new Spelling(path, null)));
      shown.when().keySet().forEach(path -> add(kind, new Spelling(path, null)));
    }
  }

  private void condition(@Nullable Condition condition, @Nullable Kind kind) {
    if (condition != null) {
      new ConditionWalk(source::kind, (where, path, test) -> add(where, path))
          .walk(condition, kind);
    }
  }

  private void add(@Nullable Kind kind, Spelling path) {
    for (Dialect dialect : Dialect.values()) {
      String spelled = path.in(dialect);
      if (kind != null && spelled != null) {
        add(kind.types(dialect), firstStep(spelled));
      }
    }
  }

  private void add(List<String> types, String attribute) {
    if (!IndexedCatalog.ALWAYS_KEPT.contains(attribute)) {
      types.forEach(type -> byType.computeIfAbsent(type, key -> new TreeSet<>()).add(attribute));
    }
  }

  private static String firstStep(String path) {
    int end = path.indexOf('.');
    String step = end < 0 ? path : path.substring(0, end);
    int mark = step.indexOf('@');
    return mark < 0 ? step : step.substring(0, mark);
  }
}
