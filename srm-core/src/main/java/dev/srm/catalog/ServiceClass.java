package dev.srm.catalog;

/** AWS's own classes of services; each has a column of owners in {@link Layer}. */
public enum ServiceClass {
  /** The customer holds the guest operating system. */
  INFRASTRUCTURE("infrastructure"),
  /** Dedicated instances run by AWS; patching is shared. */
  MANAGED_SINGLE_TENANT("managed-single-tenant"),
  /** Abstracted service; AWS patches without the customer. */
  MANAGED_MULTI_TENANT("managed-multi-tenant"),
  /** Software as a service. */
  SOFTWARE("software"),
  /** A control-plane setting of the account or organisation. */
  GOVERNANCE("governance");

  private final String id;

  ServiceClass(String id) {
    this.id = id;
  }

  /** Returns the name used in reports, such as {@code managed-multi-tenant}. */
  public String id() {
    return id;
  }
}
