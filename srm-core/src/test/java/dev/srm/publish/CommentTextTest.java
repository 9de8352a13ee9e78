package dev.srm.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.render.CommentStyle;
import dev.srm.render.Ticks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommentTextTest {

  private static final CommentKey LONGEST = new CommentKey("k".repeat(80));

  @Test
  void marker_and_memory_stay_within_the_room_that_is_kept_for_them() {
    CommentText text = new CommentText(fullState(), "");

    for (CommentStyle style : List.of(CommentStyle.GITHUB, CommentStyle.BITBUCKET)) {
      assertThat(text.compose(LONGEST, style).length()).isLessThanOrEqualTo(CommentText.RESERVED);
    }
  }

  private static CommentState fullState() {
    Map<String, String> ticked = new HashMap<>();
    for (int i = 0; i < 1000; i++) {
      ticked.put("%016x".formatted(i), "f".repeat(16));
    }
    Map<String, String> cleared = new HashMap<>();
    for (int i = 2000; i < 3000; i++) {
      cleared.put("%016x".formatted(i), "");
    }
    return new CommentState(Long.MAX_VALUE, new Ticks(ticked, cleared.keySet()), false);
  }
}
