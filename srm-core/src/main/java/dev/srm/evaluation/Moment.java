package dev.srm.evaluation;

import dev.srm.catalog.Catalog;
import dev.srm.catalog.Kind;
import dev.srm.catalog.KindRole;
import dev.srm.catalog.Layer;
import dev.srm.catalog.Service;
import dev.srm.catalog.TypeClaim;
import dev.srm.resource.Resource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that can be decided about the resources of one graph: before, or after the change. */
final class Moment {

  /**
   * What was decided about one resource.
   *
   * @param owners the owner of every layer
   * @param assessments its responsibilities
   */
  record Decided(Map<Layer, Ownership.Decision> owners, List<Assessment> assessments) {}

  private final Catalog catalog;
  private final ServiceLookup services;
  private final Ownership ownership;
  private final ResourceAssessor assessor;
  private final TargetFinder targets;

  /**
   * Prepares the decisions.
   *
   * @param conditions decides conditions against the resources of the moment
   */
  Moment(Catalog catalog, ServiceLookup services, ConditionEvaluator conditions) {
    this.catalog = catalog;
    this.services = services;
    this.ownership = new Ownership(conditions);
    this.assessor = new ResourceAssessor(conditions);
    this.targets = conditions.targets();
  }

  /** Returns what there is to say of a resource; null when its kind carries no duties. */
  @Nullable Decided decide(Resource resource) {
    TypeClaim claim = catalog.claim(resource.type());
    Kind kind = services.kindOf(resource.type());
    Service service = claim == null ? null : catalog.service(claim.service());
    if (service == null || kind == null || kind.role() != KindRole.DUTIES) {
      return null;
    }
    Subject subject = Subject.of(resource, kind);
    Map<Layer, Ownership.Decision> owners = ownership.of(subject, kind);
    return new Decided(owners, assessor.assess(service, kind, subject, owners));
  }

  TargetFinder targets() {
    return targets;
  }

  ResourceAssessor assessor() {
    return assessor;
  }
}
