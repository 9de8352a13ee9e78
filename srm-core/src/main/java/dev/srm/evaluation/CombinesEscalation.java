package dev.srm.evaluation;

import dev.srm.checklist.Evidence;
import dev.srm.policy.Escalation;
import dev.srm.policy.Match;
import dev.srm.policy.PolicyDocument;
import dev.srm.policy.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code policies-add-up-to-escalation}: whether the policies of a principal hold together, and
 * none of them alone, a well-known combination of actions by which it can give itself more rights.
 */
final class CombinesEscalation implements ConditionFunction {

  @Override
  public Verdict apply(FunctionCall call) {
    PrincipalPolicies policies = new PrincipalPolicies(call);
    PolicyDocument boundary = policies.boundary();
    List<Statement> bounds =
        boundary == null || !boundary.complete() ? null : boundary.statements();
    List<Escalation.Path> paths =
        Escalation.combined(policies.statements(), policies.open(), bounds);
    if (paths.isEmpty()) {
      return Verdict.of(
          false, call.subject().evidence("", "has no policies that add up to more rights"));
    }
    boolean unseenBoundary = policies.isBounded() && bounds == null;
    for (Escalation.Path path : paths) {
      if (path.certainty() == Match.YES && !policies.open() && !unseenBoundary) {
        return verdict(policies, path, "allows ");
      }
    }
    Evidence waits =
        call.subject()
            .evidence(
                "",
                unseenBoundary
                    ? "has a permissions boundary that is not in this input"
                    : "has policies that are known only after apply");
    return verdict(policies, paths.get(0), "may allow ").followed(waits).asUnknown();
  }

  private static Verdict verdict(PrincipalPolicies policies, Escalation.Path path, String verb) {
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < path.statements().size(); i++) {
      Statement statement = path.statements().get(i);
      String action =
          path.statements().size() == path.actions().size() ? path.actions().get(i) : "";
      evidence.add(evidence(policies, statement, verb, action.isEmpty() ? words(path) : action));
    }
    Verdict first = Verdict.of(true, evidence.get(0));
    for (Evidence other : evidence.subList(1, evidence.size())) {
      first = first.followed(other);
    }
    return first;
  }

  private static String words(Escalation.Path path) {
    return "part of " + String.join(" with ", path.actions());
  }

  private static Evidence evidence(
      PrincipalPolicies policies, Statement statement, String verb, String what) {
    for (PrincipalPolicies.Held held : policies.held()) {
      for (Statement one : held.policy().statements()) {
        if (one.equals(statement)) {
          String conclusion =
              held.policy().secret()
                  ? statement.label() + " is part of it (sensitive)"
                  : statement.label() + " " + verb + what + " on any resource";
          return held.subject().evidence(held.path(), conclusion);
        }
      }
    }
    throw new IllegalStateException("a statement of no policy");
  }
}
