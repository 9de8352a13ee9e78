package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.diagnostic.InputException;
import dev.srm.resource.Value;
import java.util.List;

/** Functions that ask for conditions. */
final class BranchFunctions {

  private BranchFunctions() {}

  /**
   * {@code Fn::If}: the branch when the condition is decided, otherwise both, each evaluated as it
   * would be if it were the one.
   */
  static Value branch(Call call) throws InputException {
    List<Node> arguments = call.arguments();
    String condition = arguments.size() == 3 ? Node.text(arguments.get(0)) : null;
    if (condition == null) {
      return call.malformed("[condition, value if true, value if false]");
    }
    Context context = call.context();
    Stack stack = call.stack();
    Conditions conditions = stack.conditions();
    Decision decision = conditions.decide(condition, call.at(), call.evaluator(), context);
    if (decision != Decision.OPEN) {
      context.trail().origin("condition " + stack.path() + condition);
      Node taken = arguments.get(decision == Decision.HOLDS ? 1 : 2);
      return call.evaluator().evaluate(taken, context);
    }
    Assumptions assumed = context.assumptions();
    Context ifTrue = context.assuming(conditions.assume(assumed, condition, true));
    Context ifFalse = context.assuming(conditions.assume(assumed, condition, false));
    return Conditionals.of(
        stack.path() + condition,
        call.evaluator().evaluate(arguments.get(1), ifTrue),
        call.evaluator().evaluate(arguments.get(2), ifFalse));
  }

  /** {@code Fn::And} and its like where a value is expected. */
  static Value decide(Call call) throws InputException {
    Node written = Node.Mapping.single(call.function(), call.argument());
    Decision decision =
        call.stack().conditions().decide(written, call.evaluator(), call.context().intoFunction());
    return decision == Decision.OPEN
        ? Value.unknown(call.function())
        : Value.bool(decision == Decision.HOLDS);
  }
}
