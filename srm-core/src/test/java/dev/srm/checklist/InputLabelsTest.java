package dev.srm.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputLabelsTest {

  /** What comes out for each of the names, in their order. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plan.json                            | plan.json
          a/plan.json b/plan.json              | a/plan.json b/plan.json
          x/a/plan.json x/b/plan.json          | a/plan.json b/plan.json
          live/eu/plan.json live/us/other.json | plan.json other.json
          plan.json a/plan.json                | plan.json a/plan.json
          a/x/plan.json b/x/plan.json c.json   | a/x/plan.json b/x/plan.json c.json
          ../plan.json plan.json               | ../plan.json plan.json
          /ci/run7/a/plan.json /ci/run7/b/plan.json | a/plan.json b/plan.json
          ./a/plan.json b//plan.json           | a/plan.json b/plan.json
          /plan.json /ci/plan.json             | plan.json ci/plan.json
          """)
  void an_input_is_called_by_the_shortest_end_that_no_other_has(String names, String labels) {
    List<String> given = Arrays.asList(names.split(" "));
    InputLabels all = InputLabels.of(given);

    assertThat(given.stream().map(all::of)).containsExactly(labels.split(" "));
  }

  @Test
  void spellings_that_would_come_to_the_same_stay_as_they_are() {
    InputLabels labels = InputLabels.of(List.of("plan.json", "./plan.json"));

    assertThat(labels.of("plan.json")).isEqualTo("plan.json");
    assertThat(labels.of("./plan.json")).isEqualTo("./plan.json");
  }

  @Test
  void the_only_input_of_a_run_has_no_label() {
    assertThat(InputLabels.of(List.of("plan.json")).of((String) null)).isEmpty();
  }
}
