package dev.srm.evaluation;

import dev.srm.resource.TextDecoder;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes JSON text of which parts are unknown, such as a policy written with {@code !Sub}. An
 * unknown part is a piece of a string, or a whole value where it stands outside of quotes; that it
 * might end the string it stands in is not considered.
 */
final class PartialJson {

  private static final char OPENING = '\uE000';
  private static final char CLOSING = '\uE001';
  private static final Pattern PLACEHOLDER = Pattern.compile(OPENING + "([0-9]+)" + CLOSING);

  private final List<Value> parts;

  private PartialJson(List<Value> parts) {
    this.parts = parts;
  }

  /** Returns the data in a text; null when it is secret or none can be seen. */
  static @Nullable Value decode(Value.Partial text, TextDecoder decoder) {
    PartialJson json = new PartialJson(text.parts());
    String complete = text.sensitive() ? null : json.withPlaceholders();
    Value decoded = complete == null ? null : decoder.decode(complete);
    return decoded == null ? null : json.restored(decoded);
  }

  private @Nullable String withPlaceholders() {
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Value.Text known) {
        if (known.value().indexOf(OPENING) >= 0) {
          return null;
        }
        text.append(known.value());
        quoted = quotedAfter(known.value(), quoted);
      } else {
        String placeholder = "" + OPENING + i + CLOSING;
        text.append(quoted ? placeholder : '"' + placeholder + '"');
      }
    }
    return text.toString();
  }

  /** Whether a string of the JSON is open after some text. */
  private static boolean quotedAfter(String text, boolean quotedBefore) {
    boolean quoted = quotedBefore;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      }
    }
    return quoted;
  }

  private Value restored(Value value) {
    if (value instanceof Value.Text text) {
      return restored(text.value());
    }
    if (value instanceof Value.ListOf list) {
      return Value.list(list.items().stream().map(this::restored).toList());
    }
    if (value instanceof Value.MapOf map) {
      Map<String, Value> entries = new LinkedHashMap<>();
      map.entries().forEach((key, entry) -> entries.put(shown(key), restored(entry)));
      return Value.map(entries);
    }
    return value;
  }

  private Value restored(String text) {
    List<Value> pieces = new ArrayList<>();
    Matcher placeholder = PLACEHOLDER.matcher(text);
    int from = 0;
    while (placeholder.find()) {
      if (placeholder.start() > from) {
        pieces.add(Value.text(text.substring(from, placeholder.start())));
      }
      pieces.add(parts.get(Integer.parseInt(placeholder.group(1))));
      from = placeholder.end();
    }
    if (from < text.length() || pieces.isEmpty()) {
      pieces.add(Value.text(text.substring(from)));
    }
    return pieces.size() == 1 ? pieces.get(0) : new Value.Partial(pieces, false);
  }

  /** A key that is partly unknown can only be shown: {@code ${Provider}:aud}. */
  private String shown(String key) {
    return PLACEHOLDER
        .matcher(key)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    parts.get(Integer.parseInt(found.group(1))) instanceof Value.Unknown unknown
                        ? "${" + String.join(" ", unknown.references()) + "}"
                        : "${}"));
  }
}
