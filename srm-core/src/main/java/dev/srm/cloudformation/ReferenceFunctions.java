package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Wording;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that name something of the same stack: {@code Ref}, {@code Fn::GetAtt}. */
final class ReferenceFunctions {

  private static final String PSEUDO = "AWS::";
  private static final String NO_VALUE = "AWS::NoValue";
  private static final String OUTPUTS = "Outputs.";

  private ReferenceFunctions() {}

  static Value ref(Call call) throws InputException {
    String name = Node.text(call.argument());
    return name == null
        ? call.malformed("{\"Ref\": name}")
        : named(call, name, call.argument().at());
  }

  /** Names are plain; with the language extensions functions of known values may make them. */
  private static @Nullable String name(Call call, Node written) throws InputException {
    return written instanceof Mapping ? Values.text(call.value(written)) : Node.text(written);
  }

  /** Returns what a name refers to: a pseudo parameter, a parameter or a resource. */
  static Value named(Call call, String name, SourceLocation at) throws InputException {
    Stack stack = call.stack();
    if (name.startsWith(PSEUDO)) {
      return name.equals(NO_VALUE) ? Value.NULL : stack.pseudo(name);
    }
    Parameters.Parameter parameter = stack.parameters().find(name);
    if (parameter != null) {
      call.context().trail().origin(origin(stack, name, parameter));
      Value supposed = call.context().assumptions().supposed(name);
      if (supposed != null && parameter.isOpen()) {
        return supposed;
      }
      stack.work().spend(Values.size(parameter.value()), at);
      return parameter.value();
    }
    return resource(stack, stack.resources().meant(name), null, at);
  }

  private static String origin(Stack stack, String name, Parameters.Parameter parameter) {
    String reference = Parameters.REFERENCE + stack.path() + name;
    return parameter.defaulted() ? reference + " (default)" : reference;
  }

  static Value getAtt(Call call) throws InputException {
    List<Node> arguments = call.arguments();
    String resource = arguments.isEmpty() ? null : name(call, arguments.get(0));
    if (resource != null && arguments.size() == 1) {
      return attribute(call, resource, call.argument().at());
    }
    if (resource == null || arguments.size() != 2) {
      return call.malformed("[resource, attribute] or resource.attribute");
    }
    String attribute = Values.text(call.value(arguments.get(1)));
    return attribute == null
        ? Value.unknown(call.stack().path() + resource)
        : attribute(call, resource + "." + attribute, call.argument().at());
  }

  /** Returns an attribute of a resource or an output of a nested stack, written with dots. */
  static Value attribute(Call call, String written, SourceLocation at) throws InputException {
    Stack stack = call.stack();
    String dotted = stack.resources().meant(written);
    int dot = dotted.indexOf('.');
    if (dot < 0) {
      return written.equals(dotted)
          ? call.malformed("[resource, attribute] or resource.attribute")
          : resource(stack, dotted, null, at);
    }
    String resource = dotted.substring(0, dot);
    String attribute = dotted.substring(dot + 1);
    if (attribute.startsWith(OUTPUTS)) {
      Value output = stack.nested().output(resource, attribute.substring(OUTPUTS.length()));
      if (output != null) {
        return output;
      }
    }
    Value carried = StackFunctions.carried(stack, resource, attribute);
    if (carried != null) {
      return carried;
    }
    Value stated = StatedAttributes.find(stack, resource, attribute);
    return stated == null ? resource(stack, resource, attribute, at) : stated;
  }

  private static Value resource(
      Stack stack, String name, @Nullable String attribute, SourceLocation at)
      throws InputException {
    String reference = stack.path() + (attribute == null ? name : name + "." + attribute);
    if (!stack.resources().mayExist(name) && !stack.resources().isInModule(name)) {
      stack
          .diagnostics()
          .warn(
              "unresolved-reference",
              Wording.quoted(name) + " is neither a parameter nor a resource of this template",
              at);
    }
    return Value.unknown(reference);
  }
}
