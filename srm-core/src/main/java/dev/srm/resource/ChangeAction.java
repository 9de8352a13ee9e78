package dev.srm.resource;

/** What the change does to one resource. */
public enum ChangeAction {
  /** It comes into being. */
  CREATE("create"),
  /** It is changed in place. */
  UPDATE("update"),
  /** It is destroyed and made anew, in either order. */
  REPLACE("replace"),
  /** It is destroyed. */
  DELETE("delete"),
  /** It leaves management but goes on existing. */
  FORGET("forget"),
  /** It exists and comes under management. */
  IMPORT("import"),
  /** It exists and stays as it is. */
  NO_OP("no-op"),
  /** A data source is read during apply. */
  READ("read");

  private final String id;

  ChangeAction(String id) {
    this.id = id;
  }

  /** Returns the name used in reports, such as {@code no-op}. */
  public String id() {
    return id;
  }

  /** Whether the resource is under management once the change is done. */
  public boolean remains() {
    return this != DELETE && this != FORGET;
  }
}
