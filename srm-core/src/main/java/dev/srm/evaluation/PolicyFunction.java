package dev.srm.evaluation;

import dev.srm.catalog.Truth;
import dev.srm.checklist.Evidence;
import dev.srm.policy.PolicyDocument;
import dev.srm.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A function that asks something of every statement of a policy and holds when one statement says
 * yes.
 */
final class PolicyFunction implements ConditionFunction {

  /**
   * What a statement says.
   *
   * @param truth the answer
   * @param conclusion the clause for the evidence, beginning with a verb
   */
  record Answer(Truth truth, String conclusion) {

    static final Answer NO = new Answer(Truth.FALSE, "");

    static Answer yes(String conclusion) {
      return new Answer(Truth.TRUE, conclusion);
    }

    static Answer unknown(String conclusion) {
      return new Answer(Truth.UNKNOWN, conclusion);
    }
  }

  private final BiFunction<Statement, PolicyContext, Answer> test;
  private final String otherwise;

  /**
   * Makes a function.
   *
   * @param test asks one statement
   * @param otherwise the clause for a policy in which no statement says yes
   */
  PolicyFunction(BiFunction<Statement, PolicyContext, Answer> test, String otherwise) {
    this.test = test;
    this.otherwise = otherwise;
  }

  @Override
  public Verdict apply(FunctionCall call) {
    PolicySource source = new PolicySource(call);
    PolicyDocument policy = source.find();
    PolicyContext context = new PolicyContext(call, source.ownAccounts());
    String path = call.subject().pathTo(call.text("policy"));
    List<Verdict> verdicts = new ArrayList<>();
    for (Statement statement : policy.statements()) {
      Answer answer = test.apply(statement, context);
      Evidence evidence =
          call.subject().evidence(path, statement.label() + " " + answer.conclusion());
      if (answer.truth() == Truth.UNKNOWN) {
        verdicts.add(Verdict.waiting(evidence));
      } else if (answer.truth() == Truth.TRUE) {
        verdicts.add(Verdict.of(true, evidence));
      }
    }
    if (!policy.complete()) {
      verdicts.add(hidden(call, path, policy));
    }
    return verdicts.isEmpty()
        ? Verdict.of(false, call.subject().evidence(path, otherwise))
        : Verdict.any(verdicts);
  }

  /** Returns the answer for statements that cannot be seen. */
  static Verdict hidden(FunctionCall call, String path, PolicyDocument policy) {
    return Verdict.waiting(
        call.subject().evidence(path, "waits for " + Descriptions.references(policy.waitsFor())));
  }
}
