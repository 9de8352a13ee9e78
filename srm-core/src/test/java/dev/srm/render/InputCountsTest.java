package dev.srm.render;

import static dev.srm.checklist.ItemBuilder.item;
import static dev.srm.checklist.ResourceBuilder.assessed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.checklist.Checklists;
import dev.srm.checklist.Delta;
import dev.srm.checklist.ItemStatus;
import dev.srm.resource.ChangeAction;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputCountsTest {

  @Test
  void each_input_is_counted_with_what_the_change_opens_in_it() {
    InputCounts counts = InputCounts.of(new ChecklistView(TwoInputs.checklist()));

    assertThat(counts.table(10))
        .containsExactly(
            List.of(
                "input",
                "resources",
                "opened here",
                "not done",
                "decided at apply",
                "needs a person",
                "done"),
            List.of("`staging/plan.json`", "1", "2", "1", "0", "3", "0"),
            List.of("`production/plan.json`", "2", "0", "1", "0", "2", "0"));
    assertThat(counts.words("live/production/plan.json"))
        .isEqualTo("2 resources, 1 not done, 2 need a person");
  }

  @Test
  void inputs_beyond_the_most_are_told_by_their_number() {
    InputCounts counts = InputCounts.of(new ChecklistView(TwoInputs.checklist()));

    assertThat(counts.table(1)).hasSize(3).last().asString().startsWith("[and 1 more, ");
  }

  @Test
  void nothing_opens_where_everything_is_as_it_was() {
    Checklists state = Checklists.empty();
    for (String input : List.of("a", "b")) {
      state
          .input(input, "terraform-state", null)
          .with(assessed(Checklists.S3, "b", "t").change(ChangeAction.NO_OP).in(input))
          .with(
              item(Samples.VERSIONING, "b")
                  .is(ItemStatus.UNSATISFIED, "off")
                  .delta(Delta.UNCHANGED)
                  .in(input));
    }

    assertThat(InputCounts.of(new ChecklistView(state.build())).table(10).get(0))
        .doesNotContain("opened here");
  }

  @Test
  void the_only_input_is_not_counted_twice() {
    InputCounts counts = InputCounts.of(new ChecklistView(Samples.update()));

    assertThat(counts.table(10)).isEmpty();
    assertThat(counts.words("plan.json")).isEmpty();
  }
}
