package dev.srm.policy;

/**
 * One principal of a statement.
 *
 * @param type {@code AWS}, {@code Service}, {@code Federated}, {@code CanonicalUser}, or {@code *}
 * @param text who
 */
public record Principal(String type, PolicyText text) {

  /** Whether it is everybody. */
  public boolean isAnybody() {
    return text.is("*") && (type.equals("*") || type.equals("AWS"));
  }

  /** Whether it may turn out to be everybody. */
  public boolean mayBeAnybody() {
    return (type.equals("*") || type.equals("AWS")) && text.mayBeAnything();
  }
}
