package dev.srm.policy;

import java.util.List;
import java.util.Locale;

/**
 * One test of a statement's condition block.
 *
 * @param operator the operator as written, {@code StringEquals}
 * @param key the condition key
 * @param values what it is compared with; one has to match
 */
public record PolicyCondition(String operator, PolicyText key, List<PolicyText> values) {

  /** Copies the values. */
  public PolicyCondition {
    values = List.copyOf(values);
  }

  /** Returns the key in lower case; empty when it is not known. */
  public String keyName() {
    return key.known() == null ? "" : key.known().toLowerCase(Locale.ROOT);
  }

  /** Whether the operator demands a match, and does so also when the key is missing. */
  public boolean demandsMatch() {
    String plain = operator.toLowerCase(Locale.ROOT);
    boolean optional = plain.endsWith("ifexists") || plain.startsWith("forallvalues:");
    boolean negative = plain.contains("not") || plain.equals("null");
    return !optional && !negative;
  }
}
