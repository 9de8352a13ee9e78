package dev.srm.evaluation;

import dev.srm.catalog.Condition;
import dev.srm.catalog.Kind;
import dev.srm.catalog.Quantifier;
import dev.srm.catalog.Truth;
import dev.srm.checklist.Evidence;
import dev.srm.resource.Provider;
import dev.srm.resource.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides conditions on other resources: satellites, account settings and referenced ones. */
final class RelationTester {

  private final ServiceLookup services;
  private final TargetFinder targets;
  private final Satellites satellites;
  private final History history;
  private final ConditionEvaluator conditions;

  /** What a scope says is the same for every subject within it, so it is asked once. */
  private final IdentityHashMap<Condition.Related, Map<@Nullable Provider, @Nullable Verdict>>
      scopes = new IdentityHashMap<>();

  RelationTester(
      ServiceLookup services,
      TargetFinder targets,
      History history,
      ConditionEvaluator conditions) {
    this.services = services;
    this.targets = targets;
    this.satellites = new Satellites(targets);
    this.history = history;
    this.conditions = conditions;
  }

  Verdict related(Condition.Related related, Subject subject) {
    if (related.scope() != Condition.Scope.LINKED) {
      return inScope(related, subject);
    }
    Kind kind = kind(related.kind());
    List<Satellites.Satellite> found =
        satellites.of(kind, subject.resource(), nameOfKind(subject.resource()));
    List<Verdict> certain = new ArrayList<>();
    List<Verdict> possible = new ArrayList<>();
    for (Satellites.Satellite satellite : found) {
      Verdict answer =
          conditions.evaluate(related.condition(), Subject.of(satellite.resource(), kind));
      if (satellite.joined() == Truth.TRUE) {
        certain.add(placed(answer, satellite.resource(), "belongs to it", satellite.inferred()));
      } else {
        possible.add(maybe(answer, satellite));
      }
    }
    for (Resource forgotten : history.forgotten(kind, subject.resource())) {
      possible.add(
          unmanaged(
              conditions.evaluate(related.condition(), Subject.of(forgotten, kind)), forgotten));
    }
    String unseen = targets.unseen();
    if (unseen != null) {
      possible.add(Verdict.waiting(subject.evidence("", unseen)));
    }
    return joined(related, subject, certain, possible);
  }

  /** AWS keeps what is forgotten as it is, until somebody changes it elsewhere. */
  private static Verdict unmanaged(Verdict answer, Resource forgotten) {
    String conclusion = "is no longer managed here, but goes on existing";
    return new Verdict(
        answer.truth(), List.of(new Evidence(forgotten.address(), "", conclusion)), true);
  }

  /** Returns the resources of a kind that belong to a resource, certainly or possibly. */
  List<Satellites.Satellite> satellites(String kind, Resource resource) {
    return satellites.of(kind(kind), resource, nameOfKind(resource));
  }

  /** Returns the resources of a kind that an attribute of a resource leads to. */
  Targets targets(Resource resource, String path, String kind) {
    Kind own = services.kindOf(resource.type());
    return targets(Subject.of(resource, own), path, kind);
  }

  /** Returns the resources of a kind that an attribute of a resource or element leads to. */
  Targets targets(Subject subject, String path, String kind) {
    return targets.find(subject, path, kind);
  }

  /** Names the other resource where the answer does not, and says where the join is inferred. */
  private static Verdict placed(Verdict answer, Resource other, String how, boolean inferred) {
    if (inferred) {
      String because = how + "; inferred, as nothing else is in reach of the expression";
      return answer.followed(new Evidence(other.address(), "", because));
    }
    return answer.evidence().isEmpty()
        ? answer.followed(new Evidence(other.address(), "", how))
        : answer;
  }

  private static Verdict maybe(Verdict answer, Satellites.Satellite satellite) {
    Evidence waits =
        new Evidence(
            satellite.resource().address(),
            "",
            "may belong to it; that waits for " + Descriptions.references(satellite.references()));
    return new Verdict(answer.truth(), List.of(waits), true);
  }

  /** Satellites that only may belong here count when they cannot change the answer. */
  private Verdict joined(
      Condition.Related related, Subject subject, List<Verdict> certain, List<Verdict> possible) {
    Verdict without =
        certain.isEmpty()
            ? whenNone(related, subject)
            : ElementTester.quantify(related.quantifier(), certain);
    boolean changes = changes(related.quantifier(), without, certain, possible);
    for (Verdict one : possible) {
      changes |= changes(related.quantifier(), without, certain, List.of(one));
    }
    return changes ? Verdict.any(possible).asUnknown() : without;
  }

  private static boolean changes(
      Quantifier quantifier, Verdict without, List<Verdict> certain, List<Verdict> more) {
    List<Verdict> all = new ArrayList<>(certain);
    all.addAll(more);
    return !more.isEmpty() && ElementTester.quantify(quantifier, all).truth() != without.truth();
  }

  /** Decides a condition on all resources of a kind in the account and Region, or in the input. */
  private Verdict inScope(Condition.Related related, Subject subject) {
    Provider provider = subject.resource().provider();
    return inScope(related, subject, related.scope() == Condition.Scope.ACCOUNT ? provider : null);
  }

  Verdict inScope(
      Condition.Related related, @Nullable Subject subject, @Nullable Provider provider) {
    Map<@Nullable Provider, @Nullable Verdict> known =
        scopes.computeIfAbsent(related, condition -> new HashMap<>());
    if (!known.containsKey(provider)) {
      known.put(provider, quantified(related, provider));
    }
    Verdict common = known.get(provider);
    return common == null ? whenNone(related, subject) : common;
  }

  /** Returns the answer of all resources in a scope; null when the scope holds none. */
  private @Nullable Verdict quantified(Condition.Related related, @Nullable Provider provider) {
    Kind kind = kind(related.kind());
    List<Verdict> answers = new ArrayList<>();
    for (Resource resource : targets.ofKind(kind)) {
      if (provider == null || sameAccount(provider, resource.provider())) {
        Verdict answer = conditions.evaluate(related.condition(), Subject.of(resource, kind));
        Evidence place = new Evidence(resource.address(), "", "is in this input");
        answers.add(answer.evidence().isEmpty() ? answer.preceded(List.of(place)) : answer);
      }
    }
    String unseen = targets.unseen();
    if (unseen != null) {
      answers.add(Verdict.waiting(new Evidence(null, "", unseen)));
    }
    return answers.isEmpty() ? null : ElementTester.quantify(related.quantifier(), answers);
  }

  static boolean sameAccount(Provider left, Provider right) {
    if (left.name().equals(right.name())) {
      return left.configuration().equals(right.configuration());
    }
    return left.region() != null && left.region().equals(right.region());
  }

  private Verdict whenNone(Condition.Related related, @Nullable Subject subject) {
    Condition.WhenNone whenNone = related.whenNone();
    if (whenNone != null) {
      return whenNone.initial() && subject != null
          ? whenNoneInitially(related, whenNone, subject)
          : Verdict.of(whenNone.answer().truth(), evidence(subject, whenNone.answer().because()));
    }
    String thing = related.kind().substring(related.kind().indexOf('.') + 1).replace('-', ' ');
    String conclusion =
        related.scope() == Condition.Scope.LINKED
            ? "no " + thing + " in this input belongs to it"
            : "no " + thing + " is in this input";
    return Verdict.of(related.quantifier() != Quantifier.SOME, evidence(subject, conclusion));
  }

  /** What AWS gives to new resources holds for nothing that was there before. */
  private Verdict whenNoneInitially(
      Condition.Related related, Condition.WhenNone whenNone, Subject subject) {
    Kind kind = kind(related.kind());
    Condition.Stated answer = whenNone.answer();
    Condition.Stated removed = whenNone.removed();
    return switch (history.absence(kind, subject.resource())) {
      case FROM_THE_START -> Verdict.of(answer.truth(), subject.evidence("", answer.because()));
      case REMOVED ->
          removed == null
              ? untold(answer, subject)
              : Verdict.of(removed.truth(), takenAway(kind, subject, removed.because()));
      case UNTOLD -> untold(answer, subject);
    };
  }

  private static Verdict untold(Condition.Stated answer, Subject subject) {
    return Verdict.of(Truth.UNKNOWN, subject.evidence("", answer.because() + Descriptions.OLDER));
  }

  private Evidence takenAway(Kind kind, Subject subject, String because) {
    Resource removed = history.removed(kind, subject.resource());
    return removed == null
        ? subject.evidence("", because)
        : new Evidence(removed.address(), "", "is taken away; " + because);
  }

  private static Evidence evidence(@Nullable Subject subject, String conclusion) {
    return subject == null ? new Evidence(null, "", conclusion) : subject.evidence("", conclusion);
  }

  Verdict follow(Condition.Follow follow, Subject subject) {
    String path = follow.path().in(subject.dialect());
    if (path == null) {
      return Verdict.UNSPELLED;
    }
    Targets found = targets.find(subject, path, follow.kind());
    if (!found.set()) {
      return Verdict.of(
          follow.quantifier() == Quantifier.NONE,
          subject.evidence(subject.pathTo(path), "is not set"));
    }
    Kind kind = kind(follow.kind());
    List<Verdict> answers = new ArrayList<>();
    found.certain().forEach(t -> answers.add(answer(follow, t, kind, found.inferred())));
    List<Verdict> oneOf = new ArrayList<>();
    found.possible().forEach(t -> oneOf.add(answer(follow, t, kind, false)));
    if (found.elsewhere()) {
      (oneOf.isEmpty() ? answers : oneOf).add(outside(follow, subject, path, found));
    }
    if (!oneOf.isEmpty()) {
      answers.add(common(oneOf, subject.pathTo(path), subject, found));
    }
    return ElementTester.quantify(follow.quantifier(), answers);
  }

  private Verdict answer(Condition.Follow follow, Resource target, Kind kind, boolean inferred) {
    Verdict answer = conditions.evaluate(follow.condition(), Subject.of(target, kind));
    return placed(answer, target, "is referred to", inferred);
  }

  private static Verdict outside(
      Condition.Follow follow, Subject subject, String path, Targets found) {
    String references =
        found.references().isEmpty()
            ? ""
            : " (" + Descriptions.references(found.references()) + ")";
    return new Verdict(
        follow.whenOutside().truth(),
        List.of(
            subject.evidence(
                subject.pathTo(path),
                "leads elsewhere: " + follow.whenOutside().because() + references)),
        true);
  }

  /**
   * Only one of several targets is meant, or one outside the input where that is possible too; when
   * all give the same answer it does not matter which.
   */
  private static Verdict common(List<Verdict> oneOf, String path, Subject subject, Targets found) {
    Truth first = oneOf.get(0).truth();
    boolean agree = oneOf.stream().allMatch(verdict -> verdict.truth() == first);
    String waits = "waits for " + Descriptions.references(found.references());
    return agree ? oneOf.get(0) : Verdict.waiting(subject.evidence(path, waits));
  }

  private Kind kind(String name) {
    Kind kind = services.kind(name);
    if (kind == null) {
      throw new IllegalStateException("the catalog names an unknown kind " + name);
    }
    return kind;
  }

  private String nameOfKind(Resource resource) {
    return services.nameOfKind(resource.type());
  }
}
