package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Scalar;
import dev.srm.cloudformation.syntax.Node.ScalarKind;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.diagnostic.SourceLocation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the nodes that SAM adds to a template; they stand where what asks for them stands. */
final class Nodes {

  private Nodes() {}

  static Scalar text(String text, SourceLocation at) {
    return Scalar.string(text, at);
  }

  static Scalar bool(boolean value, SourceLocation at) {
    return new Scalar(Boolean.toString(value), ScalarKind.BOOLEAN, at);
  }

  static Sequence list(SourceLocation at, Node... items) {
    return new Sequence(Arrays.asList(items), at);
  }

  static Sequence texts(SourceLocation at, String... items) {
    return new Sequence(Arrays.stream(items).<Node>map(item -> text(item, at)).toList(), at);
  }

  static Mapping ref(String name, SourceLocation at) {
    return Mapping.single("Ref", text(name, at));
  }

  static Mapping getAtt(String name, String attribute, SourceLocation at) {
    return Mapping.single("Fn::GetAtt", texts(at, name, attribute));
  }

  static Mapping sub(String text, SourceLocation at) {
    return Mapping.single("Fn::Sub", text(text, at));
  }

  static Mapping sub(String text, Mapping variables) {
    return Mapping.single("Fn::Sub", list(variables.at(), text(text, variables.at()), variables));
  }

  static Mapping choose(String condition, Node whenTrue, Node whenFalse) {
    return Mapping.single(
        "Fn::If", list(whenTrue.at(), text(condition, whenTrue.at()), whenTrue, whenFalse));
  }

  /** Returns the items of a list; a single value is the only item, nothing is none. */
  static List<Node> items(@Nullable Node node) {
    if (node == null || Node.isNothing(node)) {
      return List.of();
    }
    return node instanceof Sequence sequence ? sequence.items() : List.of(node);
  }

  /** Whether a node is a function rather than a value. */
  static boolean isFunction(@Nullable Node node) {
    if (!(node instanceof Mapping mapping) || mapping.entries().size() != 1) {
      return false;
    }
    String key = mapping.entries().keySet().iterator().next();
    return key.equals("Ref") || key.startsWith("Fn::");
  }

  /** Returns the arguments of {@code Fn::If}, three of them; null when the node is none. */
  static @Nullable List<Node> branches(@Nullable Node node) {
    Node arguments = node instanceof Mapping mapping ? mapping.get("Fn::If") : null;
    return arguments instanceof Sequence list && list.items().size() == 3 ? list.items() : null;
  }

  /** Whether a node is {@code !Ref AWS::NoValue}. */
  static boolean isNoValue(Node node) {
    return node instanceof Mapping mapping && "AWS::NoValue".equals(mapping.text("Ref"));
  }
}
