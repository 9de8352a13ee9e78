package dev.srm.catalog;

/** How much harm an undone responsibility can do; the order is from worst to least. */
public enum Severity {
  /** Data or control is open to strangers. */
  CRITICAL,
  /** One further mistake away from harm, or harm that cannot be undone. */
  HIGH,
  /** Weakens protection, detection or recovery. */
  MEDIUM,
  /** Hygiene. */
  LOW;

  /** Whether this severity is as bad as the other or worse. */
  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
