package dev.srm.checklist;

/** How far a responsibility is met. */
public enum ItemStatus {
  /** The input shows that it is done. */
  SATISFIED("satisfied"),
  /** The input shows that it is not done. */
  UNSATISFIED("unsatisfied"),
  /** The input cannot tell yet; the reason names what will decide it. */
  UNDETERMINED("undetermined"),
  /** No attribute can tell: a person must attest. */
  MANUAL("manual"),
  /** A person has attested it in the reviewed file. */
  ATTESTED("attested"),
  /** Someone has accepted, for a time, not doing it. */
  WAIVED("waived"),
  /** It does not apply to this resource. */
  NOT_APPLICABLE("notApplicable");

  private final String id;

  ItemStatus(String id) {
    this.id = id;
  }

  /** Returns the key of this status in the report's summary. */
  public String id() {
    return id;
  }

  /** Whether somebody still has to do or decide something. */
  public boolean open() {
    return this == UNSATISFIED || this == UNDETERMINED || this == MANUAL;
  }
}
