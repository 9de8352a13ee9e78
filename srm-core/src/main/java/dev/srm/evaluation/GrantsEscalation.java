package dev.srm.evaluation;

import dev.srm.policy.Actions;
import dev.srm.policy.Escalation;
import dev.srm.policy.PolicyDocument;

/**
 * {@code policy-grants-escalation}: whether a policy holds a well-known combination of actions by
 * which an identity can give itself more rights.
 */
final class GrantsEscalation implements ConditionFunction {

  @Override
  public Verdict apply(FunctionCall call) {
    PolicyDocument policy = new PolicySource(call).find();
    Subject subject = call.subject();
    String path = subject.pathTo(call.text("policy"));
    Escalation.Path found = Escalation.find(policy.statements());
    if (found != null) {
      String conclusion =
          found.statement()
              + " allows "
              + String.join(" with ", found.actions())
              + " on any resource";
      return Verdict.of(true, subject.evidence(path, conclusion));
    }
    if (!policy.complete()) {
      return PolicyFunction.hidden(call, path, policy);
    }
    boolean unknown =
        policy.statements().stream().anyMatch(s -> !s.denies() && Actions.unknown(s.actions()));
    return unknown
        ? Verdict.waiting(subject.evidence(path, "has actions that are known only after apply"))
        : Verdict.of(false, subject.evidence(path, "holds no known way to gain more rights"));
  }
}
