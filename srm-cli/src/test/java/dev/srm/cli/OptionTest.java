package dev.srm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.AuditOption;
import dev.srm.CommentOption;
import dev.srm.RunOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OptionTest {

  @Test
  void every_option_of_a_request_but_the_operands_is_on_the_command_line() {
    List<RunOption> offered =
        Arrays.stream(Option.values()).map(Option::ofRun).filter(Objects::nonNull).toList();

    assertThat(offered)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of(AuditOption.values()), Stream.of(CommentOption.values()))
                .filter(option -> option != AuditOption.INPUTS)
                .toList());
  }

  @Test
  void each_command_takes_the_options_that_concern_it() {
    Set<Option> ofRun = EnumSet.allOf(Option.class);
    ofRun.removeAll(Command.ENTRY);
    ofRun.remove(Option.FILE);

    assertThat(Command.CONFIG.options()).containsExactlyInAnyOrderElementsOf(ofRun);
    assertThat(Command.CHECK.options())
        .hasSize(ofRun.size() - Command.COMMENTING.size())
        .doesNotContainAnyElementsOf(Command.COMMENTING);
    assertThat(Command.COMMENT.options())
        .hasSize(ofRun.size() - Command.GATE.size())
        .doesNotContainAnyElementsOf(Command.GATE);
    assertThat(Command.AUDIT.options())
        .isSubsetOf(Command.CHECK.options())
        .isSubsetOf(Command.COMMENT.options());
  }

  @Test
  void a_configuration_file_cannot_say_where_a_token_is_sent() {
    assertThat(
            Stream.of(
                Option.PLATFORM,
                Option.REPOSITORY,
                Option.PULL_REQUEST,
                Option.API_URL,
                Option.TOKEN_VARIABLE))
        .noneMatch(Option::inConfiguration);
    assertThat(Option.COMMENT_KEY.inConfiguration()).isTrue();
  }

  @Test
  void names_letters_and_variables_tell_options_apart() {
    assertThat(Arrays.stream(Option.values()).map(Option::variable)).doesNotHaveDuplicates();
    for (Command command : Command.values()) {
      assertThat(command.options().stream().map(Option::letter).filter(Objects::nonNull))
          .as(command.id())
          .doesNotHaveDuplicates();
    }
    assertThat(Option.FAIL_ON_UNDETERMINED.flag()).isEqualTo("--fail-on-undetermined");
    assertThat(Option.FAIL_ON_UNDETERMINED.variable()).isEqualTo("SRM_FAIL_ON_UNDETERMINED");
  }
}
