package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Scalar;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.cloudformation.syntax.Wording;
import dev.srm.diagnostic.InputException;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes values of the nodes of one template, as far as the input decides them. */
final class Evaluator {

  private static final String REF = "Ref";
  private static final String PREFIX = "Fn::";

  private final Stack stack;

  Evaluator(Stack stack) {
    this.stack = stack;
  }

  Stack stack() {
    return stack;
  }

  /**
   * Returns the value of a node. A property that is not to be sent, by {@code AWS::NoValue} or by a
   * null, is {@link Value#NULL}; maps and lists leave it out.
   */
  Value evaluate(Node node, Context context) throws InputException {
    stack.work().spend(1, node.at());
    if (node instanceof Mapping mapping) {
      Map.Entry<String, Entry> only = mapping.only();
      return only != null && isFunction(mapping) ? call(only, context) : map(mapping, context);
    }
    if (node instanceof Sequence sequence) {
      return list(sequence, context);
    }
    return scalar((Scalar) node);
  }

  /** Whether a map is written for a function, such as {@code {"Ref": "Bucket"}}. */
  static boolean isFunction(Mapping mapping) {
    Map.Entry<String, Entry> only = mapping.only();
    return only != null && (only.getKey().equals(REF) || only.getKey().startsWith(PREFIX));
  }

  private static Value scalar(Scalar scalar) {
    return switch (scalar.kind()) {
      case STRING -> TextAssembly.of(scalar.text());
      case NUMBER -> Value.written(scalar.text());
      case BOOLEAN -> Value.bool(Boolean.parseBoolean(scalar.text()));
      case NULL -> Value.NULL;
    };
  }

  private Value list(Sequence sequence, Context context) throws InputException {
    List<Value> items = new ArrayList<>();
    int number = 0;
    for (Node item : sequence.items()) {
      Value value = evaluate(item, context.item(number, item.at()));
      if (!(value instanceof Value.Null)) {
        items.add(value);
        number++;
      }
    }
    return Value.list(items);
  }

  private Value map(Mapping mapping, Context context) throws InputException {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (Map.Entry<String, Entry> written : mapping.entries().entrySet()) {
      String key = written.getKey();
      Entry entry = written.getValue();
      if (key.startsWith(PREFIX)) {
        warnOfSibling(key, entry);
        continue;
      }
      Value value = evaluate(entry.value(), context.entry(key, entry.keyAt()));
      if (!(value instanceof Value.Null)) {
        entries.put(key, value);
      }
    }
    return new Value.MapOf(Collections.unmodifiableMap(entries), false);
  }

  private void warnOfSibling(String key, Entry entry) {
    if (key.equals(Functions.TRANSFORM)) {
      Functions.warnOfMacro(entry.value(), stack.diagnostics());
    } else {
      stack
          .diagnostics()
          .warn(
              "misplaced-function",
              Wording.shown(key) + " must be the only key of its map; it is left out",
              entry.keyAt());
    }
  }

  private Value call(Map.Entry<String, Entry> only, Context context) throws InputException {
    Call call =
        new Call(only.getKey(), only.getValue().value(), only.getValue().keyAt(), context, this);
    return Functions.find(only.getKey()).apply(call);
  }
}
