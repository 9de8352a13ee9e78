package dev.srm.evaluation;

import dev.srm.catalog.Catalog;
import dev.srm.catalog.Kind;
import dev.srm.catalog.Service;
import dev.srm.catalog.TypeClaim;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds kinds by their name or by a resource type. */
final class ServiceLookup {

  private final Catalog catalog;
  private final Map<String, @Nullable Kind> byName = new HashMap<>();
  private final Map<String, @Nullable Kind> byType = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  ServiceLookup(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Returns the kind {@code service.kind}, or null when the catalog has none of that name. */
  @Nullable Kind kind(String name) {
    if (!byName.containsKey(name)) {
      int dot = name.indexOf('.');
      Service service = catalog.service(name.substring(0, dot));
      byName.put(name, service == null ? null : find(service, name.substring(dot + 1)));
    }
    return byName.get(name);
  }

  /** Returns the name {@code service.kind} of the kind that claims a type; empty for none. */
  String nameOfKind(String type) {
    return names.computeIfAbsent(
        type,
        t -> {
          TypeClaim claim = catalog.claim(t);
          return claim == null ? "" : claim.service() + "." + claim.kind();
        });
  }

  /** Returns the kind that claims a type, or null. */
  @Nullable Kind kindOf(String type) {
    if (!byType.containsKey(type)) {
      TypeClaim claim = catalog.claim(type);
      byType.put(type, claim == null ? null : kind(claim.service() + "." + claim.kind()));
    }
    return byType.get(type);
  }

  /** Returns the service that claims a type, or null. */
  @Nullable Service serviceOf(String type) {
    TypeClaim claim = catalog.claim(type);
    return claim == null ? null : catalog.service(claim.service());
  }

  private static @Nullable Kind find(Service service, String name) {
    for (Kind kind : service.kinds()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    return null;
  }
}
