package dev.srm.evaluation;

import dev.srm.policy.Match;
import dev.srm.policy.PlainHttp;
import dev.srm.policy.Statement;
import dev.srm.resource.Dialect;
import java.util.ArrayList;
import java.util.List;

/** {@code policy-denies-plain-http}: whether a policy refuses everybody who does not use TLS. */
final class DeniesPlainHttp {

  private DeniesPlainHttp() {}

  static Verdict of(PolicyContext context) {
    List<String> actions = context.call().texts("actions");
    List<Statement> refusing = new ArrayList<>();
    List<Statement> possible = new ArrayList<>();
    for (Statement statement : context.policy().statements()) {
      Match refuses = PlainHttp.refuses(statement, actions);
      if (refuses == Match.YES) {
        refusing.add(statement);
      } else if (refuses == Match.MAYBE) {
        possible.add(statement);
      }
    }
    Verdict sure = refusing.isEmpty() ? absent(context) : reaching(context, refusing);
    if (!sure.isFalse()) {
      return sure;
    }
    if (!possible.isEmpty()) {
      return Verdict.waiting(
          context.of(
              possible.get(0),
              "may deny requests without TLS; that " + StatementTests.waits(possible.get(0))));
    }
    return context.policy().complete() ? sure : context.hidden();
  }

  private static Verdict absent(PolicyContext context) {
    return Verdict.of(false, context.about("does not deny requests without TLS"));
  }

  /** A bucket is two things: itself and what is in it. */
  private static Verdict reaching(PolicyContext context, List<Statement> refusing) {
    Statement first = refusing.get(0);
    PlainHttp.Reach reach = PlainHttp.Reach.ALL;
    if (context.call().flag("objects")) {
      boolean plan = context.call().subject().dialect() == Dialect.TERRAFORM;
      reach = PlainHttp.reach(refusing, plan);
    }
    String leftOut = PlainHttp.leftOut(reach);
    if (leftOut == null) {
      return Verdict.of(true, context.of(first, "denies requests without TLS"));
    }
    return reach == PlainHttp.Reach.EITHER
        ? Verdict.waiting(
            context.of(
                first,
                "denies requests without TLS to "
                    + leftOut
                    + "; which "
                    + StatementTests.waits(first)))
        : Verdict.of(
            false, context.of(first, "denies requests without TLS, but leaves out " + leftOut));
  }
}
