package dev.srm.cloudformation;

import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes texts apart of which only some parts are known. */
final class PartialText {

  /** What the CDK puts between the items of a list that it hands to another stack. */
  private static final String CDK_SEPARATOR = "||";

  private static final Set<String> PLACES =
      Set.of("AWS::AccountId", "AWS::Partition", "AWS::Region", "AWS::StackName", "AWS::URLSuffix");

  private static final Pattern RESOURCE =
      Pattern.compile("[^\\s.:{}]+(\\.[A-Za-z0-9.]*(Arn|Id|ID))?");

  private PartialText() {}

  /**
   * Returns the items of a text, or null when an unknown part may hold a separator itself.
   *
   * @param parts texts and unknown values in order
   */
  static @Nullable Value split(List<Value> parts, String separator) {
    boolean certain = parts.stream().allMatch(part -> isOneItem(part, separator));
    return certain ? Value.list(leadingItems(parts, separator)) : null;
  }

  /** Returns the items that are complete before the first part that may hold a separator. */
  static List<Value> leadingItems(List<Value> parts, String separator) {
    List<Value> items = new ArrayList<>();
    TextAssembly current = new TextAssembly();
    for (Value part : parts) {
      if (!isOneItem(part, separator)) {
        return items;
      }
      String text = Values.text(part);
      if (text == null) {
        current.add(part);
        continue;
      }
      String[] pieces = text.split(Pattern.quote(separator), -1);
      for (int i = 0; i < pieces.length; i++) {
        if (i > 0) {
          items.add(current.toValue());
          current = new TextAssembly();
        }
        current.add(new Value.Text(pieces[i], part.sensitive()));
      }
    }
    items.add(current.toValue());
    return items;
  }

  /** Identities hold none of the characters that separate the items of a list. */
  private static boolean isOneItem(Value part, String separator) {
    if (!(part instanceof Value.Unknown unknown)) {
      return Values.text(part) != null;
    }
    boolean separatesIdentities = separator.equals(",") || separator.equals(CDK_SEPARATOR);
    return separatesIdentities && unknown.references().stream().allMatch(PartialText::isIdentity);
  }

  /** Whether a reference stands for one id, name or ARN, and surely for something. */
  static boolean isIdentity(String reference) {
    boolean resource = RESOURCE.matcher(reference).matches() && !reference.equals("Ref");
    return resource || PLACES.contains(reference);
  }
}
