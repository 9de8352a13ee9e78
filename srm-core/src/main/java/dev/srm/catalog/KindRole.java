package dev.srm.catalog;

/** What a kind of resource is for. */
public enum KindRole {
  /** It carries responsibilities of its own. */
  DUTIES("duties"),
  /** It configures another resource, which carries the responsibilities. */
  CONFIGURES("configures"),
  /** It only connects two resources. */
  ASSOCIATION("association"),
  /** It is content or a record without security settings of its own. */
  DATA("data");

  private final String id;

  KindRole(String id) {
    this.id = id;
  }

  /** Returns the name used in the catalog and in reports. */
  public String id() {
    return id;
  }
}
