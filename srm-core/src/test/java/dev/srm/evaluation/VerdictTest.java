package dev.srm.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.catalog.Truth;
import dev.srm.checklist.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private static final Verdict YES = Verdict.of(true, evidence("yes"));
  private static final Verdict NO = Verdict.of(false, evidence("no"));
  private static final Verdict WAITS = Verdict.waiting(evidence("waits"));

  @Test
  void an_unknown_part_that_cannot_change_the_answer_does_not() {
    assertThat(Verdict.all(List.of(WAITS, NO)).truth()).isEqualTo(Truth.FALSE);
    assertThat(Verdict.any(List.of(WAITS, YES)).truth()).isEqualTo(Truth.TRUE);
  }

  @Test
  void an_unknown_part_that_can_change_the_answer_makes_it_unknown() {
    assertThat(Verdict.all(List.of(YES, WAITS)).truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(Verdict.any(List.of(NO, WAITS)).truth()).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void only_what_decided_is_evidence() {
    assertThat(Verdict.all(List.of(YES, NO)).evidence()).containsExactly(evidence("no"));
    assertThat(Verdict.any(List.of(NO, WAITS)).evidence()).containsExactly(evidence("waits"));
  }

  @Test
  void nothing_to_meet_is_met() {
    assertThat(Verdict.all(List.of()).truth()).isEqualTo(Truth.TRUE);
    assertThat(Verdict.any(List.of()).truth()).isEqualTo(Truth.FALSE);
  }

  private static Evidence evidence(String conclusion) {
    return new Evidence(null, "", conclusion);
  }
}
