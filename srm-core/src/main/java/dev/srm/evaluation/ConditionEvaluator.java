package dev.srm.evaluation;

import dev.srm.catalog.Condition;
import dev.srm.catalog.Truth;
import dev.srm.checklist.Evidence;
import dev.srm.resource.Dialect;
import dev.srm.resource.ResourceGraph;
import dev.srm.resource.TextDecoder;
import java.util.Map;

/** Decides conditions against one resource graph. */
final class ConditionEvaluator {

  private final ResourceGraph graph;
  private final TextDecoder decoder;
  private final History history;
  private final Map<String, ConditionFunction> functions;
  private final AttributePaths paths;
  private final AttributeTester attributes;
  private final ElementTester elements;
  private final TargetFinder targets;
  private final RelationTester relations;

  ConditionEvaluator(
      ResourceGraph graph, ServiceLookup services, TextDecoder decoder, History history) {
    this.graph = graph;
    this.decoder = decoder;
    this.history = history;
    this.functions = Functions.ALL;
    this.paths = new AttributePaths(decoder);
    this.targets = new TargetFinder(graph, services, paths);
    this.attributes = new AttributeTester(paths, targets, history);
    this.elements = new ElementTester(paths, this);
    this.relations = new RelationTester(services, targets, history, this);
  }

  /** Returns what finds the data sources behind evidence. */
  ReadSources sources() {
    return new ReadSources(graph);
  }

  /** Returns what finds the resources that attributes refer to. */
  TargetFinder targets() {
    return targets;
  }

  /** Returns what a condition says of a resource or element. */
  Verdict evaluate(Condition condition, Subject subject) {
    return Connectives.evaluate(condition, subject.dialect(), one -> evaluateOne(one, subject));
  }

  private Verdict evaluateOne(Condition condition, Subject subject) {
    if (condition instanceof Condition.Stated stated) {
      return stated(stated, subject);
    }
    if (condition instanceof Condition.Initially initially) {
      return initially(initially.answer(), subject);
    }
    if (condition instanceof Condition.AttributeTest test) {
      return attributes.test(test, subject);
    }
    if (condition instanceof Condition.Each each) {
      return elements.test(each, subject);
    }
    if (condition instanceof Condition.Related related) {
      return relations.related(related, subject);
    }
    if (condition instanceof Condition.Follow follow) {
      return relations.follow(follow, subject);
    }
    return call((Condition.Call) condition, subject);
  }

  /** Returns what a condition says of the account. */
  Verdict evaluateForAccount(Condition condition, Dialect dialect) {
    return new AccountEvaluator(relations).evaluate(condition, dialect);
  }

  private static Verdict stated(Condition.Stated stated, Subject subject) {
    return Verdict.of(stated.truth(), subject.evidence(subject.prefix(), stated.because()));
  }

  private Verdict initially(Condition.Stated stated, Subject subject) {
    boolean made = history.madeNow(subject.resource());
    Evidence because =
        subject.evidence(
            subject.prefix(), made ? stated.because() : stated.because() + Descriptions.OLDER);
    return Verdict.of(made ? stated.truth() : Truth.UNKNOWN, because);
  }

  private Verdict call(Condition.Call call, Subject subject) {
    ConditionFunction function = functions.get(call.function());
    if (function == null) {
      throw new IllegalStateException("the catalog calls an unknown function " + call.function());
    }
    return function.apply(
        new FunctionCall(subject, call.arguments(), graph, paths, decoder, relations));
  }
}
