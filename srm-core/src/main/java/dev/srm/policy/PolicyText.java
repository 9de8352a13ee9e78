package dev.srm.policy;

import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A string of a policy: an action, resource, principal or condition value.
 *
 * @param pattern the text, with {@link #OPEN} in the place of every part that is not known
 * @param references what the unknown parts refer to
 */
public record PolicyText(String pattern, List<String> references) {

  /** Stands for a part that is not known. */
  static final char OPEN = '\uE000';

  private static final Pattern PASSAGE =
      Pattern.compile(
          "(?:module\\..*\\.)?(?:local|var|each|count)\\..*"
              + "|(?:module\\..*\\.)?data\\.aws_(?:partition|region)\\..*"
              + "|AWS::(?:Partition|Region|URLSuffix)");

  /** Copies the list. */
  public PolicyText {
    references = List.copyOf(references);
  }

  /** Returns the text that a value stands for. */
  static PolicyText of(Value value) {
    StringBuilder pattern = new StringBuilder();
    List<String> references = new ArrayList<>();
    add(value, pattern, references);
    return new PolicyText(pattern.toString(), references);
  }

  private static void add(Value value, StringBuilder pattern, List<String> references) {
    if (value instanceof Value.Partial partial) {
      partial.parts().forEach(part -> add(part, pattern, references));
    } else if (value instanceof Value.Text text) {
      pattern.append(text.value());
    } else if (value instanceof Value.Bool bool) {
      pattern.append(bool.value());
    } else if (value instanceof Value.Num number) {
      pattern.append(number.value().toPlainString());
    } else {
      pattern.append(OPEN);
      if (value instanceof Value.Unknown unknown) {
        references.addAll(unknown.references());
      }
    }
  }

  /** Returns the text when all of it is known, else null. */
  public @Nullable String known() {
    return isKnown() ? pattern : null;
  }

  /** Whether all of the text is known. */
  public boolean isKnown() {
    return pattern.indexOf(OPEN) < 0;
  }

  /** Whether the text is known and equal to another. */
  public boolean is(String other) {
    return other.equals(pattern);
  }

  /** Whether nothing of the text is known, so that it may be anything. */
  public boolean mayBeAnything() {
    return hidesAll() && !namesOneThing();
  }

  /** Whether nothing of the text is known, though it may be the identity of one thing. */
  public boolean hidesAll() {
    return !pattern.isEmpty() && pattern.chars().allMatch(c -> c == OPEN);
  }

  /**
   * Whether an unknown text is the identity of one resource, and so no wildcard. What else the
   * expression goes through - inputs, local values, where it runs - chooses between identities: a
   * wildcard that somebody typed would be known.
   */
  public boolean namesOneThing() {
    return references.stream().anyMatch(PolicyText::isIdentity)
        && references.stream().allMatch(one -> isIdentity(one) || PASSAGE.matcher(one).matches());
  }

  private static boolean isIdentity(String reference) {
    String last = reference.substring(reference.lastIndexOf('.') + 1);
    return last.equals("arn")
        || last.equals("id")
        || last.equals("account_id")
        || last.endsWith("Arn")
        || last.endsWith("_arn")
        || last.equals("AWS::AccountId");
  }

  /** Written out for a quick start, see {@link dev.srm.resource.ResourceAddress#equals}. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PolicyText text
        && text.pattern.equals(pattern)
        && text.references.equals(references);
  }

  @Override
  public int hashCode() {
    return pattern.hashCode();
  }
}
