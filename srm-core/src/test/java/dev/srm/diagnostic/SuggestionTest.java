package dev.srm.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

  private static final List<String> KNOWN = List.of("critical", "high", "medium", "low", "none");

  @Test
  void a_slip_of_the_fingers_is_understood() {
    assertThat(Suggestion.nearest("hihg", KNOWN)).contains("high");
    assertThat(Suggestion.nearest("Critcal", KNOWN)).contains("critical");
    assertThat(Suggestion.nearest("mediums", KNOWN)).contains("medium");
  }

  @Test
  void another_word_is_not() {
    assertThat(Suggestion.nearest("severe", KNOWN)).isEmpty();
    assertThat(Suggestion.hint("severe", KNOWN)).isEmpty();
  }

  @Test
  void the_nearest_wins_and_ties_go_by_the_alphabet() {
    assertThat(Suggestion.nearest("plan1.json", List.of("plan3.json", "plan2.json")))
        .contains("plan2.json");
    assertThat(Suggestion.hint("plan.jsn", List.of("plans.json", "plan.json")))
        .isEqualTo("; did you mean \"plan.json\"?");
  }

  @Test
  void a_hostile_length_costs_nothing() {
    assertThat(Suggestion.nearest("x".repeat(1_000_000), KNOWN)).isEmpty();
  }
}
