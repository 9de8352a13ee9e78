package dev.srm.acceptance;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts on their way into YAML: plain where nothing can go wrong, quoted otherwise. */
final class YamlText {

  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9._/-]*( [A-Za-z0-9._/(][A-Za-z0-9._/()-]*)*"
              + "|[0-9]{4}-[0-9]{2}-[0-9]{2}"
              + "|https://[A-Za-z0-9._/~%?=+-]+");

  /** Words that one version of YAML or another takes for something else than text. */
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private YamlText() {}

  /** Returns a text as a scalar in one line that every reader of YAML takes for that text. */
  static String of(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder yaml = new StringBuilder("\"");
    text.codePoints().forEach(codePoint -> append(yaml, codePoint));
    return yaml.append('"').toString();
  }

  private static void append(StringBuilder yaml, int codePoint) {
    if (codePoint == '"' || codePoint == '\\') {
      yaml.append('\\').append((char) codePoint);
    } else if ((codePoint >= ' ' && codePoint <= '~') || Character.isLetterOrDigit(codePoint)) {
      yaml.appendCodePoint(codePoint);
    } else if (codePoint <= 0xFFFF) {
      yaml.append("\\u").append(Integer.toHexString(0x10000 | codePoint).substring(1));
    } else {
      yaml.append("\\U").append("%08x".formatted(codePoint));
    }
  }
}
