package dev.srm.policy;

/**
 * One principal of a statement.
 *
 * @param type {@code AWS}, {@code Service}, {@code Federated}, {@code CanonicalUser}, or {@code *}
 * @param text who
 */
public record Principal(String type, PolicyText text) {

  /** The type of an account, user, role or session. */
  public static final String OF_AWS = "AWS";

  private static final String ANY_ACCOUNT = "arn:[a-z*-]+:(?:iam|sts)::\\*:.*";

  /** Whether it is everybody, or an identity of whatever account. */
  public boolean isAnybody() {
    return isOfAccount() && (text.is("*") || text.pattern().matches(ANY_ACCOUNT));
  }

  /** Whether it may turn out to be everybody. */
  public boolean mayBeAnybody() {
    return isOfAccount() && text.mayBeAnything();
  }

  /** Whether it is an identity of AWS, and neither a service nor somebody federated. */
  public boolean isOfAccount() {
    return type.equals("*") || type.equals(OF_AWS);
  }
}
