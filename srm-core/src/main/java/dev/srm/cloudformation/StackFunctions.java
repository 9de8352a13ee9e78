package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.InputException;
import dev.srm.resource.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Functions that take something from another stack. The value is followed into that stack where it
 * is part of the same input, and is otherwise unknown and named.
 */
final class StackFunctions {

  /** A custom resource of the CDK whose attributes are what a stack of another Region wrote. */
  private static final String READER = "Custom::CrossRegionExportReader";

  private StackFunctions() {}

  static Value importValue(Call call) throws InputException {
    Value name = call.value(call.argument());
    String text = Values.text(name);
    Value exported = text == null ? null : neighbours(call.stack()).export(call.stack(), text);
    return taken(call, exported, "export " + shown(name));
  }

  /** {@code Fn::GetStackOutput}: {@code {StackName, OutputName, Region, RoleArn}}. */
  static Value getStackOutput(Call call) throws InputException {
    if (!(call.argument() instanceof Mapping written)) {
      return call.malformed("{StackName, OutputName}");
    }
    Node stackName = written.get("StackName");
    Node outputName = written.get("OutputName");
    if (stackName == null || outputName == null) {
      return call.malformed("{StackName, OutputName}");
    }
    Value stack = call.value(stackName);
    Value output = call.value(outputName);
    Node region = written.get("Region");
    Value place = region == null ? call.stack().pseudo("AWS::Region") : call.value(region);
    String stackText = Values.text(stack);
    String outputText = Values.text(output);
    Value value =
        stackText == null || outputText == null
            ? null
            : neighbours(call.stack()).output(stackText, Values.text(place), outputText);
    return taken(call, value, "output " + shown(output) + " of the stack " + shown(stack));
  }

  /** Returns what the CDK carried here from a stack of another Region; null for anything else. */
  static @Nullable Value carried(Stack stack, String resource, String attribute)
      throws InputException {
    Mapping declaration = stack.resources().find(resource);
    return declaration != null && READER.equals(declaration.text("Type"))
        ? neighbours(stack).carried(attribute)
        : null;
  }

  private static Value taken(Call call, @Nullable Value value, String reference)
      throws InputException {
    if (value == null) {
      return Value.unknown(reference);
    }
    call.stack().work().spend(Values.size(value), call.at());
    return value;
  }

  private static Neighbours neighbours(Stack stack) {
    return stack.run().surroundings().neighbours();
  }

  /** Returns a name as messages may show it, with what is unknown in it as a placeholder. */
  private static String shown(Value name) {
    List<Value> parts = name instanceof Value.Partial partial ? partial.parts() : List.of(name);
    StringBuilder shown = new StringBuilder();
    for (Value part : parts) {
      String known = part.sensitive() ? "***" : Values.text(part);
      shown.append(
          known != null ? known : "${" + String.join(" ", Values.references(List.of(part))) + "}");
    }
    return shown.toString();
  }
}
