package dev.srm.evaluation;

import dev.srm.policy.PolicyCondition;
import dev.srm.policy.PolicyDocument;
import dev.srm.policy.Principal;
import dev.srm.policy.Statement;
import java.util.Locale;

/** {@code policy-denies-plain-http}: whether a policy refuses everybody who does not use TLS. */
final class DeniesPlainHttp implements ConditionFunction {

  @Override
  public Verdict apply(FunctionCall call) {
    PolicyDocument policy = new PolicySource(call).find();
    Subject subject = call.subject();
    String path = subject.pathTo(call.text("policy"));
    for (Statement statement : policy.statements()) {
      if (refusesPlainHttp(statement)) {
        return Verdict.of(
            true, subject.evidence(path, statement.label() + " denies requests without TLS"));
      }
    }
    return policy.complete()
        ? Verdict.of(false, subject.evidence(path, "does not deny requests without TLS"))
        : PolicyFunction.hidden(call, path, policy);
  }

  private static boolean refusesPlainHttp(Statement statement) {
    boolean everybody =
        statement.principals().stream().anyMatch(Principal::isAnybody)
            && !statement.exceptPrincipals();
    boolean everything =
        statement.exceptActions()
            || statement.actions().stream()
                .map(action -> action.known() == null ? "" : action.known())
                .anyMatch(known -> known.equals("*") || known.endsWith(":*"));
    return statement.denies()
        && everybody
        && everything
        && statement.conditions().size() == 1
        && statement.conditions().stream().allMatch(DeniesPlainHttp::asksForPlainHttp);
  }

  private static boolean asksForPlainHttp(PolicyCondition condition) {
    return condition.keyName().equals("aws:securetransport")
        && condition.operator().toLowerCase(Locale.ROOT).startsWith("bool")
        && condition.values().stream().allMatch(value -> value.is("false"));
  }
}
