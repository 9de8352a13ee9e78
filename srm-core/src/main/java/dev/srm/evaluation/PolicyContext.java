package dev.srm.evaluation;

import dev.srm.checklist.Evidence;
import dev.srm.policy.PolicyDocument;
import dev.srm.policy.Statement;
import java.util.List;

/**
 * What a policy function is asked about.
 *
 * @param call the call
 * @param policy the policy, or one of those that it may be
 * @param ownAccounts ids of the account that the input is deployed to, as far as it shows them
 */
record PolicyContext(FunctionCall call, PolicyDocument policy, List<String> ownAccounts) {

  PolicyContext {
    ownAccounts = List.copyOf(ownAccounts);
  }

  /** Returns evidence about a statement; of a secret policy it says no more than which. */
  Evidence of(Statement statement, String conclusion) {
    return about(
        statement.label() + " " + (policy.secret() ? "decides it (sensitive)" : conclusion));
  }

  /** Returns evidence about the policy as a whole. */
  Evidence about(String conclusion) {
    return call.subject().evidence(path(), conclusion);
  }

  private String path() {
    return call.subject().pathTo(call.text("policy"));
  }

  /** Returns the answer for statements that cannot be seen. */
  Verdict hidden() {
    return Verdict.waiting(about("waits for " + Descriptions.references(policy.waitsFor())));
  }
}
