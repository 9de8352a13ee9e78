package dev.srm.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTextTest {

  @Test
  void escape_sequences_and_line_ends_are_spelled_out() {
    assertThat(TerminalText.of("a\u001b[31mb\r\nc\td\u009bm"))
        .isEqualTo("a\\u001b[31mb\\u000d\\u000ac\\u0009d\\u009bm");
  }

  @Test
  void direction_marks_and_invisible_characters_are_spelled_out() {
    assertThat(TerminalText.of("a\u202eb\u200bc\ufeffd\udb40\udc41e\ud800f"))
        .isEqualTo("a\\u202eb\\u200bc\\ufeffd\\u{e0041}e\\ud800f");
  }

  @Test
  void letters_of_every_script_stay() {
    String text = "\u00fcber-\u30d0\u30b1\u30c3\u30c8-\u05d3\u05dc\u05d9-\ud83d\udc0d";

    assertThat(TerminalText.of(text)).isEqualTo(text);
  }

  @Test
  void runner_commands_are_broken_and_type_names_are_not() {
    assertThat(TerminalText.of("::error::x ::debug::y AWS::S3::Bucket"))
        .isEqualTo("\\u003a:error::x \\u003a:debug::y AWS::S3::Bucket");
    assertThat(TerminalText.of("x##[error] ##vso[task] ###[a"))
        .doesNotContain("##")
        .isEqualTo("x#\\u0023[error] #\\u0023vso[task] #\\u0023#[a");
  }

  @Test
  void a_line_cannot_start_with_a_command_whatever_space_is_before_it() {
    assertThat(TerminalText.line(" \u00a0\u3000::error::"))
        .isEqualTo(" \u00a0\u3000\\u003a:error::");
    assertThat(TerminalText.line("a ::b")).isEqualTo("a ::b");
  }
}
