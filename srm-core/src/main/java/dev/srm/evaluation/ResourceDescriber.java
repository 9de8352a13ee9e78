package dev.srm.evaluation;

import dev.srm.catalog.Catalog;
import dev.srm.catalog.Kind;
import dev.srm.catalog.KindRole;
import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.catalog.Service;
import dev.srm.catalog.TypeClaim;
import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.AssessedResource.ServiceSummary;
import dev.srm.checklist.Disposition;
import dev.srm.checklist.LayerOwnership;
import dev.srm.resource.Provider;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceChange;
import dev.srm.resource.ResourceGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says of every resource of the input what became of it and who owns what of it. */
final class ResourceDescriber {

  private final Catalog catalog;
  private final ServiceLookup services;
  private final Fingerprints fingerprints;
  private final SharedParts shared;
  private final Map<String, @Nullable ServiceSummary> summaries = new HashMap<>();

  ResourceDescriber(
      Catalog catalog, ServiceLookup services, ResourceGraph after, SharedParts shared) {
    this.catalog = catalog;
    this.services = services;
    this.shared = shared;
    this.fingerprints = new Fingerprints(after, catalog);
  }

  AssessedResource describe(
      ResourceChange change, Moment.@Nullable Decided now, Moment.@Nullable Decided past) {
    Outcome outcome = outcome(change, now);
    Resource shown = change.after() == null ? change.before() : change.after();
    return new AssessedResource(
        change.address(),
        change.type(),
        change.provider().isAws() ? summaries.computeIfAbsent(change.type(), this::summary) : null,
        change.action(),
        outcome.disposition(),
        outcome.because(),
        now == null ? List.of() : shared.stack(ownership(now, past)),
        shown == null ? null : shown.origin().location(),
        shown == null ? null : shown.origin().displayPath(),
        fingerprint(change.after(), now),
        null);
  }

  private String fingerprint(@Nullable Resource after, Moment.@Nullable Decided now) {
    return after == null || now == null ? "" : fingerprints.of(after, now.assessments());
  }

  /**
   * What became of a resource.
   *
   * @param disposition the disposition
   * @param because why
   */
  private record Outcome(Disposition disposition, String because) {}

  private Outcome outcome(ResourceChange change, Moment.@Nullable Decided now) {
    if (change.provider().equals(Provider.MODULE)) {
      return new Outcome(
          Disposition.NOT_ASSESSED,
          "it is a module, and the resources in it are not in this input");
    }
    if (!change.provider().isAws()) {
      return new Outcome(
          Disposition.OTHER_PROVIDER, "it belongs to the provider " + change.provider().name());
    }
    TypeClaim claim = catalog.claim(change.type());
    Kind kind = services.kindOf(change.type());
    if (claim == null || kind == null) {
      return new Outcome(Disposition.UNMAPPED, unmapped(change.type()));
    }
    if (change.after() == null) {
      return new Outcome(
          Disposition.NO_RESPONSIBILITY,
          change.detail().deposed() == null
              ? "this change takes it away (" + change.action().id() + ")"
              : "it is a leftover of an earlier replacement and is deleted");
    }
    return ofKind(kind, claim, now);
  }

  private Outcome ofKind(Kind kind, TypeClaim claim, Moment.@Nullable Decided now) {
    if (kind.role() != KindRole.DUTIES || now == null) {
      return new Outcome(Disposition.NO_RESPONSIBILITY, because(kind.role()));
    }
    Service service = catalog.service(claim.service());
    boolean hasDuties =
        service != null
            && service.responsibilities().stream()
                .anyMatch(responsibility -> responsibility.appliesTo().contains(kind.name()));
    return hasDuties
        ? new Outcome(Disposition.ASSESSED, "")
        : new Outcome(
            Disposition.NOT_ASSESSED,
            "the catalog knows who owns it but holds no duties for its type yet");
  }

  private static String because(KindRole role) {
    return switch (role) {
      case CONFIGURES -> "it configures another resource, which carries the duties";
      case ASSOCIATION -> "it only connects two resources";
      case DATA, DUTIES -> "it has no security settings of its own";
    };
  }

  private String unmapped(String type) {
    String guess = catalog.guessService(type);
    return guess == null
        ? "its type is not in the catalog"
        : "its type is not in the catalog; by its name it belongs to " + guess;
  }

  private @Nullable ServiceSummary summary(String type) {
    TypeClaim claim = catalog.claim(type);
    Kind kind = services.kindOf(type);
    Service service = claim == null ? null : catalog.service(claim.service());
    return service == null || kind == null
        ? null
        : new ServiceSummary(service.key(), service.title(), service.model(), kind.serviceClass());
  }

  private static List<LayerOwnership> ownership(Moment.Decided now, Moment.@Nullable Decided past) {
    List<LayerOwnership> rows = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      Ownership.Decision decision = now.owners().get(layer);
      if (decision != null && decision.owner() != Owner.ABSENT) {
        Ownership.Decision was = past == null ? null : past.owners().get(layer);
        rows.add(
            new LayerOwnership(
                layer,
                decision.owner(),
                was == null ? null : was.owner(),
                layer.controlTypeFor(decision.owner()),
                decision.because()));
      }
    }
    return rows;
  }
}
