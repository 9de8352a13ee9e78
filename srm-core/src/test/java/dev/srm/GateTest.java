package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.catalog.Severity;
import dev.srm.checklist.Acceptance;
import dev.srm.checklist.Acceptance.Terms;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.Delta;
import dev.srm.checklist.ItemStatus;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GateTest {

  private static final Checklist EVERYTHING = everything();

  @ParameterizedTest
  @CsvSource({"CRITICAL, 1", "HIGH, 2", "MEDIUM, 3", "LOW, 4"})
  void unsatisfied_items_fail_from_the_severity_on(Severity least, int expected) {
    Gate.Outcome outcome = new Gate(least, false, false, false).judge(EVERYTHING, EVERYTHING);

    assertThat(outcome.failed()).isTrue();
    assertThat(outcome.unsatisfied()).isEqualTo(expected);
    assertThat(outcome.failing()).isEqualTo(expected);
  }

  @Test
  void undetermined_and_manual_items_fail_when_asked_for_from_the_same_severity_on() {
    Gate.Outcome outcome = new Gate(Severity.HIGH, true, true, false).judge(EVERYTHING, EVERYTHING);

    assertThat(outcome.undetermined()).isEqualTo(2);
    assertThat(outcome.manual()).isEqualTo(2);
    assertThat(outcome.failing()).isEqualTo(6);
  }

  @Test
  void without_a_severity_unsatisfied_items_pass_and_the_others_fail_when_asked_for() {
    assertThat(Gate.OPEN.judge(EVERYTHING, EVERYTHING).failed()).isFalse();
    assertThat(new Gate(null, true, false, false).judge(EVERYTHING, EVERYTHING).failing())
        .isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(
      value = ItemStatus.class,
      names = {"SATISFIED", "ATTESTED", "WAIVED", "NOT_APPLICABLE"})
  void what_is_done_or_accepted_never_fails(ItemStatus status) {
    Checklist checklist =
        new SampleChecklist().item("r", "s3.a", Severity.CRITICAL, status).build();

    assertThat(new Gate(Severity.LOW, true, true, false).judge(checklist, checklist).failed())
        .isFalse();
  }

  @Test
  void what_goes_away_never_fails() {
    Checklist checklist =
        new SampleChecklist()
            .item("r", "s3.a", Severity.CRITICAL, ItemStatus.UNSATISFIED, Delta.REMOVED)
            .build();

    assertThat(new Gate(Severity.LOW, true, true, false).judge(checklist, checklist).failed())
        .isFalse();
  }

  @Test
  void a_filter_hides_nothing_from_the_gate_and_the_sentence_says_so() {
    Checklist shown = EVERYTHING.withItems(EVERYTHING.items().subList(0, 1));

    Gate.Outcome outcome = new Gate(Severity.HIGH, true, false, false).judge(EVERYTHING, shown);

    assertThat(outcome.failing()).isEqualTo(4);
    assertThat(outcome.hidden()).isEqualTo(3);
    assertThat(outcome.sentence())
        .isEqualTo(
            "2 not done, 2 decided at apply (high or worse);"
                + " the filter hides 3 of them from the report");
  }

  @Test
  void a_passed_gate_says_what_it_looked_for() {
    Checklist empty = new SampleChecklist().build();

    assertThat(new Gate(Severity.CRITICAL, false, false, false).judge(empty, empty).sentence())
        .isEqualTo("nothing fails the gate (critical)");
    assertThat(Gate.OPEN.judge(EVERYTHING, EVERYTHING).sentence())
        .isEqualTo("nothing fails the gate");
  }

  @Test
  void what_has_expired_fails_when_asked_for_even_if_it_would_not_otherwise() {
    Terms terms = new Terms("o", "r", null, LocalDate.EPOCH, LocalDate.EPOCH, null, null);
    Acceptance expired = new Acceptance(Acceptance.Kind.ATTESTATION, terms, true);
    Checklist all =
        EVERYTHING.withItems(EVERYTHING.items().stream().map(one -> one.with(expired)).toList());

    assertThat(new Gate(null, false, false, true).judge(all, all).failing()).isEqualTo(12);
    assertThat(new Gate(Severity.HIGH, false, false, true).judge(all, all).failing()).isEqualTo(6);
    assertThat(new Gate(null, false, false, false).judge(all, all).failed()).isFalse();
    assertThat(new Gate(null, false, false, true).judge(EVERYTHING, EVERYTHING).failed()).isFalse();
  }

  @Test
  void what_is_in_the_baseline_never_fails_and_is_counted() {
    Checklist all =
        EVERYTHING.withItems(EVERYTHING.items().stream().map(one -> one.inBaseline()).toList());

    Gate.Outcome outcome = new Gate(Severity.HIGH, true, false, false).judge(all, all);

    assertThat(outcome.failed()).isFalse();
    assertThat(outcome.sentence())
        .isEqualTo(
            "nothing fails the gate (high or worse); the baseline keeps 4 more from failing");
  }

  private static Checklist everything() {
    SampleChecklist checklist = new SampleChecklist();
    for (ItemStatus status : ItemStatus.values()) {
      for (Severity severity : Severity.values()) {
        checklist.item("r", "s3." + status + severity, severity, status);
      }
    }
    Checklist built = checklist.build();
    return built.withItems(
        built.items().stream().sorted((a, b) -> Boolean.compare(isWorst(b), isWorst(a))).toList());
  }

  private static boolean isWorst(dev.srm.checklist.ChecklistItem item) {
    return item.status() == ItemStatus.UNSATISFIED
        && item.responsibility().severity() == Severity.CRITICAL;
  }
}
