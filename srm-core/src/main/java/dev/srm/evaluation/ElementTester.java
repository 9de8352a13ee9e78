package dev.srm.evaluation;

import dev.srm.catalog.Condition;
import dev.srm.catalog.DefaultValue;
import dev.srm.catalog.Quantifier;
import dev.srm.catalog.Truth;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;

/** Decides conditions on the elements of a list. */
final class ElementTester {

  private final AttributePaths paths;
  private final ConditionEvaluator conditions;

  ElementTester(AttributePaths paths, ConditionEvaluator conditions) {
    this.paths = paths;
    this.conditions = conditions;
  }

  Verdict test(Condition.Each each, Subject subject) {
    String path = each.path().in(subject.dialect());
    if (path == null) {
      return Verdict.UNSPELLED;
    }
    List<Verdict> answers = new ArrayList<>();
    for (Found found : paths.find(subject, path)) {
      if (found.value() instanceof Value.Unknown unknown) {
        answers.add(unknownList(each, subject, found, unknown));
      } else {
        addElements(each, subject, found.value(), found.path(), answers);
      }
    }
    if (answers.isEmpty()) {
      return withDefault(each, subject, path);
    }
    return quantify(each.quantifier(), answers);
  }

  private void addElements(
      Condition.Each each, Subject subject, Value value, String path, List<Verdict> answers) {
    if (value instanceof Value.ListOf list) {
      for (int i = 0; i < list.items().size(); i++) {
        addElements(each, subject, list.items().get(i), path + "[" + i + "]", answers);
      }
    } else if (value instanceof Value.Conditional conditional) {
      answers.add(conditionalElement(each, subject, conditional, path));
    } else if (value instanceof Value.Unknown unknown) {
      answers.add(Verdict.waiting(subject.evidence(path, Descriptions.waitsFor(unknown))));
    } else if (!(value instanceof Value.Null)) {
      answers.add(conditions.evaluate(each.condition(), subject.element(value, path)));
    }
  }

  /** An element that is there under a template condition only. */
  private Verdict conditionalElement(
      Condition.Each each, Subject subject, Value.Conditional conditional, String path) {
    Verdict whenTrue = branch(each, subject, conditional.whenTrue(), path);
    Verdict whenFalse = branch(each, subject, conditional.whenFalse(), path);
    if (whenTrue.truth() == whenFalse.truth()) {
      return whenTrue;
    }
    boolean wanted = each.quantifier() != Quantifier.NONE;
    boolean missesWhen = whenTrue.isTrue() != wanted;
    String when = conditional.condition() + (missesWhen ? " is true" : " is false");
    return new Verdict(
        Truth.UNKNOWN,
        List.of(subject.evidence(path, "depends on the condition: not met when " + when)),
        true);
  }

  private Verdict branch(Condition.Each each, Subject subject, Value value, String path) {
    List<Verdict> answers = new ArrayList<>();
    addElements(each, subject, value, path, answers);
    if (answers.isEmpty()) {
      return each.quantifier() == Quantifier.EVERY ? Verdict.TRUE : Verdict.FALSE;
    }
    return each.quantifier() == Quantifier.EVERY ? Verdict.all(answers) : Verdict.any(answers);
  }

  private Verdict unknownList(
      Condition.Each each, Subject subject, Found found, Value.Unknown unknown) {
    if (unknown.setting() == Value.Setting.NOT_SET) {
      String path = String.valueOf(each.path().in(subject.dialect()));
      DefaultValue fallback = AttributeTester.kindDefault(subject, path);
      if (fallback != null) {
        return elementsOfDefault(each, subject, found.path(), fallback);
      }
    }
    return Verdict.waiting(subject.evidence(found.path(), Descriptions.waitsFor(unknown)));
  }

  private Verdict withDefault(Condition.Each each, Subject subject, String path) {
    DefaultValue fallback = AttributeTester.kindDefault(subject, path);
    if (fallback != null) {
      return quantify(
          each.quantifier(),
          List.of(elementsOfDefault(each, subject, subject.pathTo(path), fallback)));
    }
    return Verdict.of(
        each.quantifier() != Quantifier.SOME, subject.evidence(subject.pathTo(path), "is not set"));
  }

  /** Returns the answer for the default's elements, before the quantifier negates it. */
  private Verdict elementsOfDefault(
      Condition.Each each, Subject subject, String path, DefaultValue fallback) {
    List<Verdict> answers = new ArrayList<>();
    addElements(each, subject, fallback.value(), path, answers);
    boolean every = each.quantifier() == Quantifier.EVERY;
    Verdict verdict =
        answers.isEmpty()
            ? (every ? Verdict.TRUE : Verdict.FALSE)
            : every ? Verdict.all(answers) : Verdict.any(answers);
    return verdict.preceded(List.of(subject.evidence(path, "is not set; " + fallback.note())));
  }

  static Verdict quantify(Quantifier quantifier, List<Verdict> answers) {
    return switch (quantifier) {
      case SOME -> Verdict.any(answers);
      case EVERY -> Verdict.all(answers);
      case NONE -> Verdict.any(answers).not();
    };
  }
}
