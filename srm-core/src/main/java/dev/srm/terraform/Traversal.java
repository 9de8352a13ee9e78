package dev.srm.terraform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address or reference taken apart: {@code module.a["x.y"].aws_s3_bucket.b[0].id} has the steps
 * {@code module, a["x.y"], aws_s3_bucket, b[0], id}.
 *
 * @param steps names with their literal keys
 */
record Traversal(List<Step> steps) {

  /**
   * One step.
   *
   * @param name the name before the bracket
   * @param key the literal key in the bracket, or null when there is none
   */
  record Step(String name, @Nullable InstanceKey key) {

    InstanceKey keyOrNone() {
      return key == null ? InstanceKey.NONE : key;
    }
  }

  /** Takes an address apart; understands HCL's escapes in quoted keys. */
  static Traversal parse(String text) {
    List<Step> steps = new ArrayList<>();
    int position = 0;
    while (position < text.length()) {
      int end = endOfName(text, position);
      String name = text.substring(position, end);
      InstanceKey key = null;
      if (end < text.length() && text.charAt(end) == '[') {
        int close = endOfKey(text, end);
        key = key(text.substring(end + 1, close));
        end = Math.min(text.length(), close + 1);
      }
      steps.add(new Step(name, key));
      position = end < text.length() && text.charAt(end) == '.' ? end + 1 : end;
      if (end == text.length()) {
        break;
      }
    }
    return new Traversal(List.copyOf(steps));
  }

  private static int endOfName(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
      end++;
    }
    return end;
  }

  private static int endOfKey(String text, int open) {
    boolean quoted = false;
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ']' && !quoted) {
        return i;
      }
    }
    return text.length();
  }

  private static InstanceKey key(String inner) {
    if (inner.length() >= 2 && inner.startsWith("\"") && inner.endsWith("\"")) {
      String body = inner.substring(1, inner.length() - 1);
      return new InstanceKey(unescape(body), InstanceKey.Kind.FOR_EACH);
    }
    return new InstanceKey(inner, InstanceKey.Kind.COUNT);
  }

  private static String unescape(String body) {
    if (body.indexOf('\\') < 0 && !body.contains("$${") && !body.contains("%%{")) {
      return body;
    }
    StringBuilder plain = new StringBuilder(body.length());
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c == '\\' && i + 1 < body.length()) {
        i = unescapeAt(body, i + 1, plain);
      } else {
        plain.append(c);
      }
    }
    return plain.toString().replace("$${", "${").replace("%%{", "%{");
  }

  private static int unescapeAt(String body, int at, StringBuilder plain) {
    char c = body.charAt(at);
    int digits = c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits > 0 && at + digits < body.length()) {
      plain.appendCodePoint(Integer.parseInt(body.substring(at + 1, at + 1 + digits), 16));
      return at + digits;
    }
    plain.append(
        switch (c) {
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          default -> c;
        });
    return at;
  }
}
