package dev.srm;

import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The value of one template parameter as people write it on one line. */
final class ParameterText {

  private static final Pattern PLAIN = Pattern.compile("([A-Za-z0-9:]+)=(.*)", Pattern.DOTALL);

  /** What the AWS CLI takes: {@code ParameterKey=Env,ParameterValue=prod}. */
  private static final Pattern SHORTHAND =
      Pattern.compile(
          "ParameterKey=([A-Za-z0-9]+),(?:ParameterValue=(.*)|UsePreviousValue=(?i:true))",
          Pattern.DOTALL);

  /** A word of the shell: quotes keep blanks together, a backslash any character. */
  private static final Pattern WORD =
      Pattern.compile("(?:\"(?:\\\\.|[^\"\\\\])*\"|'[^']*'|\\\\.|[^\\s\"'\\\\])+", Pattern.DOTALL);

  private static final Pattern PART =
      Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"|'([^']*)'|\\\\(.)|([^\"'\\\\]+)", Pattern.DOTALL);

  private ParameterText() {}

  /** Returns the value of a parameter that keeps the one it has in the stack. */
  static Value previous(String key) {
    return Value.unknown("the previous value of parameter " + key);
  }

  /** Returns the name and the value, or null when the text gives no parameter a value. */
  static Map.@Nullable Entry<String, Value> parse(String text) {
    Matcher shorthand = SHORTHAND.matcher(text);
    if (shorthand.matches()) {
      String key = shorthand.group(1);
      String value = shorthand.group(2);
      return Map.entry(key, value == null ? previous(key) : Value.text(value.replace("\\,", ",")));
    }
    Matcher plain = PLAIN.matcher(text);
    return plain.matches() ? Map.entry(plain.group(1), Value.text(plain.group(2))) : null;
  }

  /** Takes apart what SAM calls overrides: {@code Env=prod Title='A shop'}. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(unquoted(word.group()));
    }
    return words;
  }

  private static String unquoted(String word) {
    StringBuilder plain = new StringBuilder();
    Matcher part = PART.matcher(word);
    while (part.find()) {
      if (part.group(1) != null) {
        plain.append(part.group(1).replaceAll("\\\\(.)", "$1"));
      } else if (part.group(2) != null) {
        plain.append(part.group(2));
      } else {
        plain.append(part.group(3) == null ? part.group(4) : part.group(3));
      }
    }
    return plain.toString();
  }
}
