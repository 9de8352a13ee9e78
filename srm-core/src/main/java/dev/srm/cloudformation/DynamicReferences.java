package dev.srm.cloudformation;

import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises {@code {{resolve:secretsmanager:...}}} in text, also where functions put it together.
 * CloudFormation looks the value up during deployment, so it is unknown, and not a literal.
 */
final class DynamicReferences {

  private static final String OPENING = "{{resolve:";
  private static final String CLOSING = "}}";

  private final List<Value> done = new ArrayList<>();
  private final List<Value> open = new ArrayList<>();

  private DynamicReferences() {}

  /** Whether a text may hold a dynamic reference. */
  static boolean mayOccurIn(String text) {
    return text.contains(OPENING);
  }

  /** Returns the parts of a text with every dynamic reference as one unknown part. */
  static List<Value> resolve(List<Value> parts) {
    DynamicReferences references = new DynamicReferences();
    for (Value part : parts) {
      if (part instanceof Value.Text text) {
        references.add(text.value(), text.sensitive());
      } else {
        references.current().add(part);
      }
    }
    references.done.addAll(references.open);
    return references.done;
  }

  private List<Value> current() {
    return open.isEmpty() ? done : open;
  }

  private void add(String text, boolean sensitive) {
    int from = 0;
    while (from < text.length()) {
      int to = open.isEmpty() ? text.indexOf(OPENING, from) : afterClosing(text, from);
      int end = to < 0 ? text.length() : to;
      if (end > from) {
        current().add(new Value.Text(text.substring(from, end), sensitive));
      }
      if (to >= 0 && open.isEmpty()) {
        open.add(new Value.Text(OPENING, false));
        end += OPENING.length();
      } else if (to >= 0) {
        close();
      }
      from = end;
    }
  }

  private static int afterClosing(String text, int from) {
    int at = text.indexOf(CLOSING, from);
    return at < 0 ? -1 : at + CLOSING.length();
  }

  private void close() {
    StringBuilder shown = new StringBuilder();
    for (Value part : open) {
      shown.append(shown(part));
    }
    List<String> references = new ArrayList<>();
    references.add(shown.toString());
    references.addAll(Values.references(open));
    String service = shown.substring(OPENING.length());
    boolean secret = service.startsWith("secretsmanager") || service.startsWith("ssm-secure");
    boolean sensitive = secret || open.stream().anyMatch(Value::sensitive);
    done.add(new Value.Unknown(Value.Setting.SET, references, sensitive));
    open.clear();
  }

  private static String shown(Value part) {
    if (part.sensitive()) {
      return "***";
    }
    @Nullable String text = Values.text(part);
    return text != null ? text : "${" + String.join(" ", Values.references(List.of(part))) + "}";
  }
}
