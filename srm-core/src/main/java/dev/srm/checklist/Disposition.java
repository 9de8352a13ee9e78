package dev.srm.checklist;

/** What became of a resource of the input; every resource has exactly one. */
public enum Disposition {
  /** The catalog has responsibilities for it and they were decided. */
  ASSESSED("assessed"),
  /** The catalog knows it and it carries no responsibility of its own. */
  NO_RESPONSIBILITY("noResponsibility"),
  /** The catalog does not know its type. */
  UNMAPPED("unmapped"),
  /** It is not an AWS resource. */
  OTHER_PROVIDER("otherProvider"),
  /** It was not assessed, for the reason given. */
  NOT_ASSESSED("notAssessed");

  private final String id;

  Disposition(String id) {
    this.id = id;
  }

  /** Returns the name used in reports. */
  public String id() {
    return id;
  }
}
