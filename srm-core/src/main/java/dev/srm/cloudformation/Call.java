package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A function as it stands in a template.
 *
 * @param function its long name, {@code Fn::Join} or {@code Ref}
 * @param argument what it is given
 * @param at where it stands
 * @param context what holds there
 * @param evaluator evaluates its arguments
 */
record Call(
    String function, Node argument, SourceLocation at, Context context, Evaluator evaluator) {

  /** Returns the arguments as a list; a single one that is no list is the only item. */
  List<Node> arguments() {
    return argument instanceof Sequence sequence ? sequence.items() : List.of(argument);
  }

  Stack stack() {
    return evaluator.stack();
  }

  /** Evaluates an argument; what it comes from counts for the property the function stands in. */
  Value value(Node node) throws InputException {
    return evaluator.evaluate(node, context.intoFunction());
  }

  /** Evaluates several arguments. */
  List<Value> values(List<Node> nodes) throws InputException {
    List<Value> values = new ArrayList<>(nodes.size());
    for (Node node : nodes) {
      values.add(value(node));
    }
    return values;
  }

  /**
   * Says that the function is not written as CloudFormation defines it.
   *
   * @param expected what it should look like
   * @return an unknown value that names the function
   */
  Value malformed(String expected) {
    stack()
        .diagnostics()
        .warn(
            "malformed-function",
            function + " should be " + expected + "; its value is unknown",
            at);
    return Value.unknown(function);
  }
}
