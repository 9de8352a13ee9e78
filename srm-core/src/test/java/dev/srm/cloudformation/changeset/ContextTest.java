package dev.srm.cloudformation.changeset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.cloudformation.changeset.Context.Extent;
import dev.srm.resource.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContextTest {

  private static final String JSON =
      "{\"Properties\":{\"Name\":\"a\",\"Rules\":[{\"Port\":\"22\"}]},\"DeletionPolicy\":\"Retain\"}";

  private static final Map<String, Value> SHOWN =
      Map.of(
          "Name", Value.text("a"),
          "Rules", Value.list(List.of(Value.map(Map.of("Port", Value.text("22"))))),
          "$DeletionPolicy", Value.text("Retain"));

  @Test
  void properties_stand_beside_what_is_set_next_to_them() {
    Context context = Context.of(JSON);

    assertThat(context.extent()).isEqualTo(Extent.WHOLE);
    assertThat(context.attributes()).isEqualTo(SHOWN);
  }

  @Test
  void wherever_it_is_cut_off_only_what_was_shown_whole_counts() {
    for (int length = 0; length < JSON.length(); length++) {
      Context context = Context.of(JSON.substring(0, length));

      assertThat(context.extent()).as(JSON.substring(0, length)).isEqualTo(Extent.CUT_OFF);
      assertThat(SHOWN).containsAllEntriesOf(context.attributes());
    }
  }

  @Test
  void without_property_values_there_is_none() {
    assertThat(Context.of(null).extent()).isEqualTo(Extent.NONE);
  }

  @Test
  void what_is_no_object_or_hides_a_key_shows_nothing_whole() {
    assertThat(Context.of("[]").extent()).isEqualTo(Extent.CUT_OFF);
    assertThat(Context.of("{\"Properties\":{\"A\":\"1\",\"A\":\"2\"}}").extent())
        .isEqualTo(Extent.CUT_OFF);
    assertThat(Context.of("{} {}").extent()).isEqualTo(Extent.CUT_OFF);
  }
}
