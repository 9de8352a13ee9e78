package dev.srm;

import dev.srm.catalog.Severity;
import dev.srm.checklist.Acceptance;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.ItemStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What makes a check fail. Undetermined and manual items count from the same severity on; without a
 * severity, all of them do.
 *
 * @param failOn the least severity of an unsatisfied item that fails; null when none does
 * @param failOnUndetermined whether undetermined items fail, too
 * @param failOnManual whether items that nobody has attested fail, too
 * @param failOnExpired whether open items whose attestation or waiver has expired fail, too
 */
public record Gate(
    @Nullable Severity failOn,
    boolean failOnUndetermined,
    boolean failOnManual,
    boolean failOnExpired) {

  /** Lets everything pass: the gate of an audit. */
  public static final Gate OPEN = new Gate(null, false, false, false);

  /**
   * Counts what fails.
   *
   * @param inScope the items the run is about
   * @param shown those of them that the report shows
   */
  public Outcome judge(Checklist inScope, Checklist shown) {
    List<ChecklistItem> failing =
        inScope.items().stream().filter(item -> !item.baselined() && fails(item)).toList();
    Set<String> seen = new HashSet<>();
    shown.items().forEach(item -> seen.add(item.id()));
    return new Outcome(
        this,
        count(failing, item -> item.status() == ItemStatus.UNSATISFIED),
        count(failing, item -> item.status() == ItemStatus.UNDETERMINED),
        count(failing, item -> item.status() == ItemStatus.MANUAL),
        count(failing, item -> !seen.contains(item.id())),
        count(inScope.items(), item -> item.baselined() && fails(item)));
  }

  private boolean fails(ChecklistItem item) {
    if (item.delta() == Delta.REMOVED) {
      return false;
    }
    return switch (item.status()) {
      case UNSATISFIED -> (failOn != null || failsAsExpired(item)) && severeEnough(item);
      case UNDETERMINED -> (failOnUndetermined || failsAsExpired(item)) && severeEnough(item);
      case MANUAL -> (failOnManual || failsAsExpired(item)) && severeEnough(item);
      case SATISFIED, ATTESTED, WAIVED, NOT_APPLICABLE -> false;
    };
  }

  private boolean failsAsExpired(ChecklistItem item) {
    Acceptance acceptance = item.acceptance();
    return failOnExpired && acceptance != null && acceptance.expired();
  }

  private boolean severeEnough(ChecklistItem item) {
    return failOn == null || item.responsibility().severity().atLeast(failOn);
  }

  private static int count(List<ChecklistItem> items, Predicate<ChecklistItem> which) {
    return (int) items.stream().filter(which).count();
  }

  /**
   * What a gate made of a checklist.
   *
   * @param gate the gate
   * @param unsatisfied how many items fail because they are not done
   * @param undetermined how many fail because apply decides them
   * @param manual how many fail because a person has not attested them
   * @param hidden how many of all these a filter keeps out of the report
   * @param baselined how many more would fail if they were not in the baseline
   */
  public record Outcome(
      Gate gate, int unsatisfied, int undetermined, int manual, int hidden, int baselined) {

    /** Whether the check fails. */
    public boolean failed() {
      return failing() > 0;
    }

    /** Returns how many items fail. */
    public int failing() {
      return unsatisfied + undetermined + manual;
    }

    /**
     * Returns one line for people: what fails, from which severity on, and how much of it the
     * filter hides.
     */
    public String sentence() {
      return GateSentence.of(this);
    }
  }
}
