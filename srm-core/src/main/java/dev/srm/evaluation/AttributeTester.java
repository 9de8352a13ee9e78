package dev.srm.evaluation;

import dev.srm.catalog.Condition.AttributeTest;
import dev.srm.catalog.DefaultValue;
import dev.srm.catalog.Kind;
import dev.srm.catalog.KindLink;
import dev.srm.catalog.Operator;
import dev.srm.catalog.Truth;
import dev.srm.resource.Dialect;
import dev.srm.resource.Resource;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides attribute tests. Keeps three absences apart: set by reference (presence holds, the value
 * is unknown), left out (AWS's documented default counts) and possibly left out (unknown).
 */
final class AttributeTester {

  private static final Value YES = Value.bool(true);

  private final AttributePaths paths;
  private final TargetFinder targets;
  private final History history;

  AttributeTester(AttributePaths paths, TargetFinder targets, History history) {
    this.paths = paths;
    this.targets = targets;
    this.history = history;
  }

  Verdict test(AttributeTest test, Subject subject) {
    String path = test.path().in(subject.dialect());
    if (path == null) {
      return Verdict.UNSPELLED;
    }
    List<Found> found = paths.find(subject, path);
    if (found.isEmpty()) {
      return absent(test, subject, path, null);
    }
    Map<List<String>, List<Verdict>> byCondition = new LinkedHashMap<>();
    for (Found one : found) {
      byCondition
          .computeIfAbsent(one.under(), under -> new ArrayList<>())
          .add(testOne(test, subject, path, one));
    }
    return new Branches(byCondition).verdict();
  }

  private Verdict testOne(AttributeTest test, Subject subject, String path, Found found) {
    Value value = found.value();
    if (value instanceof Value.Unknown unknown) {
      return unknown(test, subject, path, unknown, found.whole());
    }
    if (Comparison.isEmpty(value)) {
      return absent(test, subject, path, null);
    }
    Truth truth =
        switch (test.operator()) {
          case PRESENT -> Truth.of(wanted(test));
          case EMPTY -> Truth.of(!wanted(test));
          default -> Comparison.test(test.operator(), value, test.operands());
        };
    String conclusion =
        presence(test.operator())
            ? (value.sensitive() ? "is set (sensitive)" : "is set")
            : Descriptions.of(value);
    Verdict verdict = Verdict.of(truth, subject.evidence(found.path(), conclusion));
    return truth == Truth.UNKNOWN ? waitingForParts(value, subject, found.path()) : verdict;
  }

  private static Verdict waitingForParts(Value value, Subject subject, String path) {
    return Verdict.waiting(
        subject.evidence(path, "waits for " + Descriptions.waitedFor(List.of(value))));
  }

  private Verdict unknown(
      AttributeTest test, Subject subject, String path, Value.Unknown unknown, boolean whole) {
    return switch (unknown.setting()) {
      case NOT_SET -> absent(test, subject, path, unknown);
      case UNCLEAR -> unclear(test, subject, path, unknown);
      case SET -> setByReference(test, subject, path, unknown, whole);
    };
  }

  /** What names the only resource that it can name is set, though the input hides how. */
  private Verdict unclear(AttributeTest test, Subject subject, String path, Value.Unknown unknown) {
    Resource named = presence(test.operator()) ? onlyTarget(subject, path) : null;
    if (named == null) {
      return Verdict.waiting(
          subject.evidence(subject.pathTo(path), Descriptions.waitsFor(unknown)));
    }
    String conclusion = "is set by " + named.address() + " (inferred: nothing else is in reach)";
    return Verdict.of(holds(test), subject.evidence(subject.pathTo(path), conclusion));
  }

  private @Nullable Resource onlyTarget(Subject subject, String path) {
    Kind kind = subject.kind();
    if (kind == null) {
      return null;
    }
    String full = AttributePaths.withoutIndexes(subject.pathTo(path));
    for (KindLink link : kind.links()) {
      if (full.equals(link.path().in(subject.dialect()))) {
        List<Resource> certain = targets.find(subject, path, link.to()).certain();
        if (!certain.isEmpty()) {
          return certain.get(0);
        }
      }
    }
    return null;
  }

  /** Something that is set need not hold the part that is asked for. */
  private static Verdict setByReference(
      AttributeTest test, Subject subject, String path, Value.Unknown unknown, boolean whole) {
    if (!presence(test.operator()) || !whole) {
      return Verdict.waiting(
          subject.evidence(subject.pathTo(path), Descriptions.waitsFor(unknown)));
    }
    String by = Descriptions.references(unknown.references());
    return Verdict.of(holds(test), subject.evidence(subject.pathTo(path), "is set by " + by));
  }

  /** Whether a test of presence holds for what is set. */
  private static boolean holds(AttributeTest test) {
    return test.operator() == Operator.PRESENT ? wanted(test) : !wanted(test);
  }

  private Verdict absent(
      AttributeTest test, Subject subject, String path, Value.@Nullable Unknown computed) {
    DefaultValue fallback = fallback(test, subject, path);
    String fullPath = subject.pathTo(path);
    if (fallback != null) {
      return withDefault(test, subject, path, fallback);
    }
    if (presence(test.operator())) {
      boolean holds = test.operator() == Operator.PRESENT ? !wanted(test) : wanted(test);
      return Verdict.of(holds, subject.evidence(fullPath, "is not set"));
    }
    if (computed != null) {
      return Verdict.waiting(subject.evidence(fullPath, Descriptions.waitsFor(computed)));
    }
    return Verdict.of(
        Comparison.negative(test.operator()), subject.evidence(fullPath, "is not set"));
  }

  /** A default that AWS gives to new resources holds for nothing that was there before. */
  private Verdict withDefault(
      AttributeTest test, Subject subject, String path, DefaultValue fallback) {
    String since = fallback.since() == null ? "" : " (since " + fallback.since() + ")";
    String note = "is not set; " + fallback.note() + since;
    String full = subject.pathTo(path);
    History.Absence absence =
        fallback.initial() ? history.absence(subject, path) : History.Absence.FROM_THE_START;
    DefaultValue.Removed removed = fallback.removed();
    if (absence == History.Absence.FROM_THE_START) {
      return Verdict.of(of(test, fallback.value()), subject.evidence(full, note));
    }
    if (absence == History.Absence.REMOVED && removed != null) {
      return Verdict.of(
          of(test, removed.value()), subject.evidence(full, "is taken away; " + removed.note()));
    }
    return Verdict.of(Truth.UNKNOWN, subject.evidence(full, note + Descriptions.OLDER));
  }

  /** Returns what a test says of a value that AWS uses. */
  private static Truth of(AttributeTest test, Value value) {
    boolean none = Comparison.isEmpty(value);
    return switch (test.operator()) {
      case PRESENT -> Truth.of(none != wanted(test));
      case EMPTY -> Truth.of(none == wanted(test));
      default ->
          none
              ? Truth.of(Comparison.negative(test.operator()))
              : Comparison.test(test.operator(), value, test.operands());
    };
  }

  /** Presence asks what the author wrote, so only a test's own default can answer it. */
  private static @Nullable DefaultValue fallback(AttributeTest test, Subject subject, String path) {
    if (test.fallback() != null) {
      return test.fallback();
    }
    return presence(test.operator()) ? null : kindDefault(subject, path);
  }

  /** Returns the default of the subject's kind for a path below the subject. */
  static @Nullable DefaultValue kindDefault(Subject subject, String path) {
    Kind kind = subject.kind();
    if (kind == null) {
      return null;
    }
    Dialect dialect = subject.dialect();
    String full = AttributePaths.withoutIndexes(subject.pathTo(path));
    for (DefaultValue candidate : kind.defaults()) {
      if (full.equals(candidate.path().in(dialect))) {
        return candidate;
      }
    }
    return null;
  }

  private static boolean presence(Operator operator) {
    return operator == Operator.PRESENT || operator == Operator.EMPTY;
  }

  private static boolean wanted(AttributeTest test) {
    return test.operands().isEmpty() || Comparison.equal(test.operands().get(0), YES) == Truth.TRUE;
  }
}
