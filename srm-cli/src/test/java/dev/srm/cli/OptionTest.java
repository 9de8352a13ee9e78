package dev.srm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.AuditOption;
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
    List<AuditOption> offered =
        Arrays.stream(Option.values()).map(Option::ofRequest).filter(Objects::nonNull).toList();

    assertThat(offered)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(AuditOption.values())
                .filter(option -> option != AuditOption.INPUTS)
                .toList());
  }

  @Test
  void an_audit_and_a_check_take_every_option_but_those_of_the_gate() {
    Set<Option> ofRun = EnumSet.allOf(Option.class);
    ofRun.removeAll(Command.ENTRY);
    ofRun.remove(Option.FILE);

    assertThat(Command.CHECK.options()).containsExactlyInAnyOrderElementsOf(ofRun);
    assertThat(Command.AUDIT.options())
        .hasSize(ofRun.size() - Command.GATE.size())
        .doesNotContainAnyElementsOf(Command.GATE);
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
