package dev.srm.evaluation;

import dev.srm.catalog.Catalog;
import dev.srm.catalog.Kind;
import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.catalog.Service;
import dev.srm.catalog.TypeClaim;
import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.AssessedResource.ServiceSummary;
import dev.srm.checklist.LayerOwnership;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceChange;
import dev.srm.resource.ResourceGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes every resource of the input: what became of it, and who owns what of it. */
final class ResourceDescriber {

  private final Catalog catalog;
  private final ServiceLookup services;
  private final Fingerprints fingerprints;
  private final SharedParts shared;
  private final Map<String, @Nullable ServiceSummary> summaries = new HashMap<>();
  private final Dispositions dispositions;

  ResourceDescriber(
      Catalog catalog, ServiceLookup services, ResourceGraph after, SharedParts shared) {
    this.catalog = catalog;
    this.services = services;
    this.shared = shared;
    this.fingerprints = new Fingerprints(after, catalog);
    this.dispositions = new Dispositions(catalog, services, after);
  }

  AssessedResource describe(
      ResourceChange change, Moment.@Nullable Decided now, Moment.@Nullable Decided past) {
    Dispositions.Outcome outcome = dispositions.of(change);
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
