package dev.srm.policy;

import java.util.List;
import java.util.Locale;

/**
 * One test of a statement's condition block.
 *
 * @param operator the operator as written, {@code ForAnyValue:StringLikeIfExists}
 * @param key the condition key
 * @param values what it is compared with; one has to match
 */
public record PolicyCondition(String operator, PolicyText key, List<PolicyText> values) {

  private static final String IF_EXISTS = "ifexists";
  private static final String FOR_ALL = "forallvalues:";

  /** Copies the values. */
  public PolicyCondition {
    values = List.copyOf(values);
  }

  /** Returns the key in lower case; empty when nothing of it is known. */
  public String keyName() {
    String name = key.pattern().replace(String.valueOf(PolicyText.OPEN), "");
    return name.toLowerCase(Locale.ROOT);
  }

  /** Whether the input does not show which key is tested. */
  public boolean hidesKey() {
    return !key.isKnown();
  }

  /** Returns the operator in lower case without quantifier and {@code IfExists}. */
  public String comparison() {
    String plain = operator.toLowerCase(Locale.ROOT);
    int quantifier = plain.indexOf(':');
    plain = quantifier < 0 ? plain : plain.substring(quantifier + 1);
    return plain.endsWith(IF_EXISTS)
        ? plain.substring(0, plain.length() - IF_EXISTS.length())
        : plain;
  }

  /** Whether it tests that the key is missing or there. */
  public boolean testsPresence() {
    return comparison().equals("null");
  }

  /** Whether it holds for values that do not match, and so when the key is missing. */
  public boolean isNegative() {
    return comparison().contains("not");
  }

  /** Whether it also holds when the key is missing: {@code IfExists} and {@code ForAllValues}. */
  public boolean isOptional() {
    String plain = operator.toLowerCase(Locale.ROOT);
    return plain.endsWith(IF_EXISTS) || plain.startsWith(FOR_ALL);
  }

  /** Whether it fails when the key is missing, although it is negative: {@code ForAnyValue}. */
  public boolean needsKey() {
    return operator.toLowerCase(Locale.ROOT).startsWith("foranyvalue:");
  }

  /** Whether wildcards in its values are wild. */
  public boolean isWild() {
    return comparison().endsWith("like") || comparison().startsWith("arn");
  }

  /** Whether the operator demands a match, and does so also when the key is missing. */
  public boolean demandsMatch() {
    return !isOptional() && !isNegative() && !testsPresence();
  }

  /** Whether every value is one text: {@code Bool} and {@code true}. */
  public boolean allAre(String value) {
    return !values.isEmpty()
        && values.stream().allMatch(one -> value.equalsIgnoreCase(one.pattern()));
  }
}
