package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.InputException;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code Fn::Sub}: a text with {@code ${Name}}, {@code ${Name.Attribute}} and {@code ${!literal}}.
 */
final class Substitution {

  private static final String EXPECTED = "a text, or [text, map of variables]";

  private final Call call;
  private final @Nullable Mapping variables;

  private Substitution(Call call, @Nullable Mapping variables) {
    this.call = call;
    this.variables = variables;
  }

  static Value sub(Call call) throws InputException {
    List<Node> arguments = call.arguments();
    String text = arguments.isEmpty() ? null : Node.text(arguments.get(0));
    if (text == null || arguments.size() > 2) {
      return call.malformed(EXPECTED);
    }
    if (arguments.size() == 1) {
      return new Substitution(call, null).apply(text);
    }
    return arguments.get(1) instanceof Mapping variables && !Evaluator.isFunction(variables)
        ? new Substitution(call, variables).apply(text)
        : call.malformed(EXPECTED);
  }

  private Value apply(String text) throws InputException {
    List<Value> parts = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", from)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      parts.add(Value.text(text.substring(from, open)));
      parts.add(replacement(text.substring(open + 2, close)));
      from = close + 1;
    }
    parts.add(Value.text(text.substring(from)));
    return Conditionals.lift(parts, this::assemble);
  }

  private Value replacement(String written) throws InputException {
    String name = written.strip();
    if (name.startsWith("!")) {
      return Value.text("${" + name.substring(1) + "}");
    }
    Node variable = variables == null ? null : variables.get(name);
    if (variable != null) {
      return call.value(variable);
    }
    return name.indexOf('.') < 0
        ? ReferenceFunctions.named(call, name, call.at())
        : ReferenceFunctions.attribute(call, name, call.at());
  }

  private Value assemble(List<Value> parts) throws InputException {
    TextAssembly assembly = new TextAssembly();
    for (Value part : parts) {
      call.stack().work().spend(Values.size(part), call.at());
      assembly.add(part);
    }
    return assembly.toValue();
  }
}
