package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.diagnostic.InputException;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions that make or take apart texts. */
final class TextFunctions {

  private TextFunctions() {}

  static Value join(Call call) throws InputException {
    List<Node> arguments = call.arguments();
    String separator = arguments.size() == 2 ? separator(arguments.get(0)) : null;
    if (separator == null) {
      return call.malformed("[separator, list]");
    }
    Value list = call.value(arguments.get(1));
    if (list instanceof Value.Unknown) {
      return Values.derived(call.function(), List.of(list));
    }
    return Conditionals.lift(
        Values.items(list),
        items -> {
          List<Value> flat = Values.flat(items);
          for (Value item : flat) {
            call.stack().work().spend(Values.size(item) + separator.length(), call.at());
          }
          TextAssembly assembly = new TextAssembly();
          assembly.addJoined(separator, flat);
          return assembly.toValue();
        });
  }

  /** A separator of nothing at all is written as an empty text, but also as a null. */
  private static @Nullable String separator(Node node) {
    return Node.isNothing(node) ? "" : Node.text(node);
  }

  static Value split(Call call) throws InputException {
    List<Node> arguments = call.arguments();
    String separator = arguments.size() == 2 ? Node.text(arguments.get(0)) : null;
    if (separator == null || separator.isEmpty()) {
      return call.malformed("[separator, text]");
    }
    return Conditionals.lift(
        List.of(call.value(arguments.get(1))), texts -> split(call, separator, texts.get(0)));
  }

  private static Value split(Call call, String separator, Value value) throws InputException {
    String text = Values.text(value);
    if (text == null) {
      Value items =
          value instanceof Value.Partial partial
              ? PartialText.split(partial.parts(), separator)
              : null;
      return items == null ? Values.derived(call.function(), List.of(value)) : items;
    }
    call.stack().work().spend(text.length(), call.at());
    List<Value> items = new ArrayList<>();
    for (String item : text.split(Pattern.quote(separator), -1)) {
      items.add(new Value.Text(item, value.sensitive()));
    }
    return new Value.ListOf(items, value.sensitive());
  }

  /**
   * Returns an item of what a split makes of a partly known text, when it comes before everything
   * unknown; null otherwise, and when the node is no split.
   */
  static @Nullable Value itemOfSplit(Call call, Node node, int number) throws InputException {
    boolean splits = node instanceof Node.Mapping mapping && mapping.get("Fn::Split") != null;
    List<Node> arguments =
        splits && ((Node.Mapping) node).get("Fn::Split") instanceof Node.Sequence sequence
            ? sequence.items()
            : List.of();
    String separator = arguments.size() == 2 ? Node.text(arguments.get(0)) : null;
    if (separator == null || separator.isEmpty()) {
      return null;
    }
    if (!(call.value(arguments.get(1)) instanceof Value.Partial partial)) {
      return null;
    }
    List<Value> items = PartialText.leadingItems(partial.parts(), separator);
    return number < items.size() ? items.get(number) : null;
  }

  /** Keeps the text itself: what matters in user data is what it says, not how it is encoded. */
  static Value base64(Call call) throws InputException {
    return call.value(call.argument());
  }

  /**
   * Keeps the structure itself: conditions look into JSON text and into what it is made of alike.
   */
  static Value toJsonString(Call call) throws InputException {
    return call.evaluator().evaluate(call.argument(), call.context());
  }
}
