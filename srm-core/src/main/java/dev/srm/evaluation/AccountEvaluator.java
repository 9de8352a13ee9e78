package dev.srm.evaluation;

import dev.srm.catalog.Condition;
import dev.srm.catalog.Truth;
import dev.srm.checklist.Evidence;
import dev.srm.resource.Dialect;
import java.util.List;

/** Decides conditions of duties that belong to the account and not to a resource. */
final class AccountEvaluator {

  private final RelationTester relations;

  AccountEvaluator(RelationTester relations) {
    this.relations = relations;
  }

  Verdict evaluate(Condition condition, Dialect dialect) {
    if (condition instanceof Condition.All all) {
      return Verdict.all(all.parts().stream().map(part -> evaluate(part, dialect)).toList());
    }
    if (condition instanceof Condition.Any any) {
      return Verdict.any(any.parts().stream().map(part -> evaluate(part, dialect)).toList());
    }
    if (condition instanceof Condition.Not not) {
      return evaluate(not.part(), dialect).not();
    }
    if (condition instanceof Condition.PerDialect both) {
      Condition one = dialect == Dialect.TERRAFORM ? both.terraform() : both.cloudFormation();
      return one == null ? new Verdict(Truth.UNKNOWN, List.of(), false) : evaluate(one, dialect);
    }
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
