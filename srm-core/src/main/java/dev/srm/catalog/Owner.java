package dev.srm.catalog;

/** Who answers for a layer of a resource. */
public enum Owner {
  /** AWS alone: security of the cloud. */
  AWS,
  /** The customer alone: security in the cloud. */
  CUSTOMER,
  /** Both, each for its own part. */
  SHARED,
  /** The attribute that decides is unknown until apply. */
  UNDECIDED,
  /** The resource has no such layer. */
  ABSENT;

  /** Whether the customer has, or may turn out to have, a part in it. */
  public boolean mayBeCustomer() {
    return this == CUSTOMER || this == SHARED || this == UNDECIDED;
  }
}
