package dev.srm.checklist;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has said about an item in a reviewed file.
 *
 * @param kind whether it is done, or need not be
 * @param terms who says so, why and until when
 * @param expired whether its time is over, so that the item is open again
 */
public record Acceptance(Kind kind, Terms terms, boolean expired) {

  /** What is said of an item. */
  public enum Kind {
    /** We do this. */
    ATTESTATION(ItemStatus.ATTESTED),
    /** We accept not doing this. */
    WAIVER(ItemStatus.WAIVED);

    private final ItemStatus status;

    Kind(ItemStatus status) {
      this.status = status;
    }

    /** Returns the name used in reports and messages. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the status that it gives an item. */
    public ItemStatus status() {
      return status;
    }

    /**
     * Whether it changes anything about an item of a status: nobody can attest what the input shows
     * to be undone, but anything open can be waived.
     */
    public boolean appliesTo(ItemStatus open) {
      return this == ATTESTATION ? open == ItemStatus.MANUAL : open.open();
    }
  }

  /**
   * Who says it, why and until when; all of it written by people.
   *
   * @param owner who answers for it
   * @param reason why it is so, in one line
   * @param evidence a link to the proof; null when there is none
   * @param date the day it was said
   * @param expires the last day it holds
   * @param ticket where it is tracked; null when it is not
   * @param approvedBy who agreed, other than the owner; null when the review of the file is all
   */
  public record Terms(
      String owner,
      String reason,
      @Nullable String evidence,
      LocalDate date,
      LocalDate expires,
      @Nullable String ticket,
      @Nullable String approvedBy) {}
}
