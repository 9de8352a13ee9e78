package dev.srm.catalogfile;

import dev.srm.catalog.Condition;
import dev.srm.catalog.Kind;
import dev.srm.catalog.OwnershipShift;
import dev.srm.catalog.Responsibility;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All conditions of a service with the kind of resource they are about. */
final class Conditions {

  private final ServiceSource service;
  private final CatalogSource source;

  private Conditions(ServiceSource service, CatalogSource source) {
    this.service = service;
    this.source = source;
  }

  static Conditions of(ServiceSource service, CatalogSource source) {
    return new Conditions(service, source);
  }

  /** Shows every condition to a visitor; the kind is null for conditions of the account. */
  void visit(BiConsumer<Condition, @Nullable Kind> visitor) {
    for (Kind kind : service.service().kinds()) {
      kind.shifts().stream()
          .map(OwnershipShift::when)
          .filter(Objects::nonNull)
          .forEach(when -> visitor.accept(when, kind));
    }
    for (Responsibility responsibility : service.service().responsibilities()) {
      Stream.of(responsibility.appliesWhen(), responsibility.satisfiedWhen())
          .filter(Objects::nonNull)
          .forEach(condition -> visit(condition, responsibility, visitor));
    }
  }

  private void visit(
      Condition condition,
      Responsibility responsibility,
      BiConsumer<Condition, @Nullable Kind> visitor) {
    if (responsibility.ofAccount()) {
      visitor.accept(condition, null);
    }
    for (String name : responsibility.appliesTo()) {
      visitor.accept(condition, source.kind(service.service().key() + "." + name));
    }
  }
}
