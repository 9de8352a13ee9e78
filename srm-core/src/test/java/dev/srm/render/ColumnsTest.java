package dev.srm.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

  @Test
  void wide_characters_take_two_columns_and_marks_and_colours_none() {
    assertThat(Columns.of("abc")).isEqualTo(3);
    assertThat(Columns.of("\u30d0\u30b1")).isEqualTo(4);
    assertThat(Columns.of("e\u0301")).isEqualTo(1);
    assertThat(Columns.of("\ud83d\udc0d")).isEqualTo(2);
    assertThat(Columns.of("\u001b[1;31mred\u001b[0m")).isEqualTo(3);
  }

  @Test
  void a_text_that_is_too_long_keeps_its_ends() {
    assertThat(Columns.shorten("abcdefghij", 10)).isEqualTo("abcdefghij");
    assertThat(Columns.shorten("abcdefghijk", 10)).isEqualTo("abcd\u2026ghijk");
    assertThat(Columns.shorten("\ud83d\udc0d".repeat(9), 6))
        .isEqualTo("\ud83d\udc0d\u2026\ud83d\udc0d");
  }

  @Test
  void words_flow_into_lines() {
    assertThat(Columns.flow(List.of("aa", "bb", "cc", "dddddd", "e"), 5))
        .containsExactly("aa bb", "cc", "dddddd", "e");
  }
}
