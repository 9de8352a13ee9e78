package dev.srm.evaluation;

import dev.srm.catalog.Condition;
import dev.srm.checklist.Evidence;
import dev.srm.resource.Dialect;

/** Decides conditions of duties that belong to the account and not to a resource. */
final class AccountEvaluator {

  private final RelationTester relations;

  AccountEvaluator(RelationTester relations) {
    this.relations = relations;
  }

  Verdict evaluate(Condition condition, Dialect dialect) {
    return Connectives.evaluate(condition, dialect, this::evaluateOne);
  }

  private Verdict evaluateOne(Condition condition) {
    if (condition instanceof Condition.Stated stated) {
      return Verdict.of(stated.truth(), new Evidence(null, "", stated.because()));
    }
    if (condition instanceof Condition.Related related) {
      return relations.inScope(related, null, null);
    }
    throw new IllegalStateException(
        "a duty of the account can only ask for resources of the input: " + condition.getClass());
  }
}
