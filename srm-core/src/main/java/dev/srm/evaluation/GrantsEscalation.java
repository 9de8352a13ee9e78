package dev.srm.evaluation;

import dev.srm.policy.Escalation;
import dev.srm.policy.Match;
import dev.srm.policy.Statement;

/**
 * {@code policy-grants-escalation}: whether a policy holds a well-known combination of actions by
 * which an identity can give itself more rights.
 */
final class GrantsEscalation {

  private GrantsEscalation() {}

  static Verdict of(PolicyContext context) {
    Escalation.Path found = Escalation.find(context.policy().statements());
    if (found != null && found.certainty() == Match.YES) {
      Statement first = found.statements().get(0);
      Verdict held =
          Verdict.of(true, context.of(first, "allows " + words(found) + " on any resource"));
      return PolicyFunction.unlessDenied(held, context);
    }
    if (!context.policy().complete()) {
      return context.hidden();
    }
    return found == null
        ? Verdict.of(false, context.about("holds no known way to gain more rights"))
        : Verdict.waiting(
            context.of(
                found.statements().get(0),
                "may allow " + words(found) + "; that waits for " + references(found)));
  }

  private static String references(Escalation.Path path) {
    return Descriptions.references(
        path.statements().stream().flatMap(one -> one.references().stream()).toList());
  }

  /** Returns the actions, and the other statements that some of them stand in. */
  private static String words(Escalation.Path path) {
    StringBuilder words = new StringBuilder();
    Statement last = path.statements().get(0);
    for (int i = 0; i < path.actions().size(); i++) {
      Statement statement = path.statements().get(i);
      words.append(i == 0 ? "" : " with ").append(path.actions().get(i));
      if (!statement.equals(last)) {
        words.append(" of ").append(statement.label());
        last = statement;
      }
    }
    return words.toString();
  }
}
