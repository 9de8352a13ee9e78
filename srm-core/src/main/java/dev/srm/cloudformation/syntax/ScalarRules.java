package dev.srm.cloudformation.syntax;

import dev.srm.cloudformation.syntax.Node.Scalar;
import dev.srm.cloudformation.syntax.Node.ScalarKind;
import dev.srm.diagnostic.SourceLocation;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Tells what an unquoted YAML scalar counts as. CloudFormation reads YAML 1.1, where {@code yes} is
 * a boolean. Of numbers only the plain decimal ones count: account ids with leading zeros, dates,
 * {@code 22:22} and {@code 1_000} stay what the author wrote.
 */
final class ScalarRules {

  private static final Set<String> TRUE =
      Set.of("true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON");
  private static final Set<String> FALSE =
      Set.of("false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF");
  private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?");

  private ScalarRules() {}

  /** Returns the node of an unquoted scalar. */
  static Scalar plain(String text, SourceLocation at) {
    if (TRUE.contains(text)) {
      return new Scalar("true", ScalarKind.BOOLEAN, at);
    }
    if (FALSE.contains(text)) {
      return new Scalar("false", ScalarKind.BOOLEAN, at);
    }
    if (NULL.contains(text)) {
      return new Scalar(text, ScalarKind.NULL, at);
    }
    return number(text, at);
  }

  /** Returns a number when the text is one that can be shown as it stands, else a string. */
  static Scalar number(String text, SourceLocation at) {
    boolean number = NUMBER.matcher(text).matches();
    return new Scalar(text, number ? ScalarKind.NUMBER : ScalarKind.STRING, at);
  }

  /** Returns the node of a scalar whose tag the author wrote, such as {@code !!str}. */
  static Scalar tagged(String tag, String text, SourceLocation at) {
    boolean plainRules =
        tag.equals(Tag.BOOL.getValue())
            || tag.equals(Tag.INT.getValue())
            || tag.equals(Tag.FLOAT.getValue())
            || tag.equals(Tag.NULL.getValue());
    return plainRules ? plain(text, at) : Scalar.string(text, at);
  }
}
