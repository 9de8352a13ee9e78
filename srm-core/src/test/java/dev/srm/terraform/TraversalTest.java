package dev.srm.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TraversalTest {

  @Test
  void dots_brackets_and_quotes_in_a_key_belong_to_the_key() {
    List<Traversal.Step> steps =
        Traversal.parse("module.a[\"x.y[\\\"z\\\"]/ü\"].aws_s3_bucket.b[0].id").steps();

    assertThat(steps)
        .extracting(Traversal.Step::name)
        .containsExactly("module", "a", "aws_s3_bucket", "b", "id");
    assertThat(steps.get(1).keyOrNone())
        .isEqualTo(new InstanceKey("x.y[\"z\"]/ü", InstanceKey.Kind.FOR_EACH));
    assertThat(steps.get(3).keyOrNone()).isEqualTo(new InstanceKey("0", InstanceKey.Kind.COUNT));
  }

  @Test
  void a_number_and_a_string_of_digits_are_different_keys() {
    assertThat(Traversal.parse("a.b[0]")).isNotEqualTo(Traversal.parse("a.b[\"0\"]"));
  }

  @Test
  void an_escaped_template_marker_is_plain_text() {
    Traversal.Step step = Traversal.parse("b[\"$${x}\"]").steps().get(0);

    assertThat(step.keyOrNone().text()).isEqualTo("${x}");
  }

  @Test
  void an_unfinished_address_does_not_fail() {
    assertThat(Traversal.parse("a.b[\"x").steps()).hasSize(2);
    assertThat(Traversal.parse("").steps()).isEmpty();
  }
}
