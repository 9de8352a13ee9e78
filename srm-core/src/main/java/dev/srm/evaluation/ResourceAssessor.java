package dev.srm.evaluation;

import dev.srm.catalog.Condition;
import dev.srm.catalog.Kind;
import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Service;
import dev.srm.catalog.Truth;
import dev.srm.checklist.Evidence;
import dev.srm.checklist.ItemStatus;
import dev.srm.resource.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides the responsibilities of one resource, or of the account, at one point in time. */
final class ResourceAssessor {

  private final ConditionEvaluator conditions;
  private final ReadSources sources;

  ResourceAssessor(ConditionEvaluator conditions) {
    this.conditions = conditions;
    this.sources = conditions.sources();
  }

  /** Returns the assessments of a resource; none for layers that AWS owns or that it lacks. */
  List<Assessment> assess(
      Service service, Kind kind, Subject subject, Map<Layer, Ownership.Decision> owners) {
    List<Assessment> assessments = new ArrayList<>();
    for (Responsibility responsibility : service.responsibilities()) {
      Ownership.Decision owner = owners.get(responsibility.layer());
      boolean applies = responsibility.appliesTo().contains(kind.name());
      if (applies && owner != null && owner.owner().mayBeCustomer()) {
        assessments.add(new Step(service, responsibility, subject, owner).assess());
      }
    }
    return assessments;
  }

  /** Returns the assessment of a duty of the account. */
  Assessment assessAccount(Service service, Responsibility responsibility, Dialect dialect) {
    Verdict applies = forAccount(responsibility.appliesWhen(), dialect);
    if (applies.isFalse()) {
      return ofAccount(service, responsibility, ItemStatus.NOT_APPLICABLE, applies);
    }
    String manual = manualReason(responsibility, dialect);
    if (responsibility.satisfiedWhen() == null || manual != null) {
      String reason = manual == null ? manualText(responsibility) : manual;
      return ofAccount(service, responsibility, ItemStatus.MANUAL, reason, List.of());
    }
    Verdict verdict = forAccount(responsibility.satisfiedWhen(), dialect);
    boolean nobodyKnows = verdict.isUnknown() && !verdict.waits();
    if (nobodyKnows) {
      return ofAccount(service, responsibility, ItemStatus.MANUAL, verdict);
    }
    boolean open = applies.isUnknown() && !verdict.isTrue();
    return open
        ? ofAccount(service, responsibility, ItemStatus.UNDETERMINED, applies)
        : ofAccount(service, responsibility, status(verdict.truth()), verdict);
  }

  private Verdict forAccount(@Nullable Condition condition, Dialect dialect) {
    return condition == null ? Verdict.TRUE : conditions.evaluateForAccount(condition, dialect);
  }

  private static Assessment ofAccount(
      Service service, Responsibility responsibility, ItemStatus status, Verdict verdict) {
    String reason = Reasons.of(verdict.evidence(), null);
    return ofAccount(service, responsibility, status, reason, verdict.evidence());
  }

  private static Assessment ofAccount(
      Service service,
      Responsibility responsibility,
      ItemStatus status,
      String reason,
      List<Evidence> evidence) {
    Owner owner = responsibility.layer().ownerFor(service.serviceClass());
    Owner shown = owner.mayBeCustomer() ? owner : Owner.CUSTOMER;
    return new Assessment(responsibility, service.key(), shown, status, reason, evidence);
  }

  private static ItemStatus status(Truth truth) {
    return switch (truth) {
      case TRUE -> ItemStatus.SATISFIED;
      case FALSE -> ItemStatus.UNSATISFIED;
      case UNKNOWN -> ItemStatus.UNDETERMINED;
    };
  }

  private static @Nullable String manualReason(Responsibility responsibility, Dialect dialect) {
    return dialect == Dialect.TERRAFORM
        ? responsibility.unsupported().terraform()
        : responsibility.unsupported().cloudFormation();
  }

  private static String manualText(Responsibility responsibility) {
    String manual = responsibility.text().manual();
    return manual == null ? "no attribute can tell" : manual;
  }

  /** The decision of one responsibility for one resource. */
  private final class Step {
    private final Service service;
    private final Responsibility responsibility;
    private final Subject subject;
    private final Ownership.Decision owner;

    Step(
        Service service, Responsibility responsibility, Subject subject, Ownership.Decision owner) {
      this.service = service;
      this.responsibility = responsibility;
      this.subject = subject;
      this.owner = owner;
    }

    Assessment assess() {
      Verdict applies =
          responsibility.appliesWhen() == null
              ? Verdict.TRUE
              : conditions.evaluate(responsibility.appliesWhen(), subject);
      if (applies.isFalse()) {
        return result(ItemStatus.NOT_APPLICABLE, applies.evidence());
      }
      String cannotSay = manualReason(responsibility, subject.dialect());
      if (responsibility.satisfiedWhen() == null || cannotSay != null) {
        return manual(applies, cannotSay);
      }
      return decided(applies, conditions.evaluate(responsibility.satisfiedWhen(), subject));
    }

    private Assessment manual(Verdict applies, @Nullable String cannotSay) {
      if (owner.owner() == Owner.UNDECIDED) {
        return result(ItemStatus.UNDETERMINED, "whether it is yours is open: " + owner.because());
      }
      if (applies.isUnknown()) {
        return result(ItemStatus.UNDETERMINED, applies.evidence());
      }
      return result(ItemStatus.MANUAL, cannotSay == null ? manualText(responsibility) : cannotSay);
    }

    private Assessment decided(Verdict applies, Verdict verdict) {
      if (verdict.isTrue()) {
        return result(ItemStatus.SATISFIED, verdict.evidence());
      }
      if (owner.owner() == Owner.UNDECIDED) {
        return result(ItemStatus.UNDETERMINED, "whether it is yours is open: " + owner.because());
      }
      if (applies.isUnknown()) {
        return result(ItemStatus.UNDETERMINED, applies.evidence());
      }
      return result(status(verdict.truth()), verdict.evidence());
    }

    private Assessment result(ItemStatus status, List<Evidence> seen) {
      List<Evidence> evidence = sources.behind(seen);
      String reason = Reasons.of(evidence, subject.resource().address());
      return new Assessment(
          responsibility, service.key(), owner.owner(), status, reason + under(), evidence);
    }

    private Assessment result(ItemStatus status, String reason) {
      return new Assessment(
          responsibility, service.key(), owner.owner(), status, reason, List.of());
    }

    private String under() {
      String condition = subject.resource().origin().condition();
      return condition == null ? "" : " (exists only when " + condition + ")";
    }
  }
}
