package dev.srm.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

class ArgumentParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plan.json",
        "-",
        "a b c",
        "--fail-on critical plan.json",
        "--fail-on=critical plan.json",
        "plan.json --fail-on critical",
        "-o json=a.json -omarkdown=b.md -o=text plan.json",
        "--output=json --output text",
        "-qv plan.json",
        "-qvo json plan.json",
        "--coverage --quiet -- --not-an-option -v",
        "--fail-on-manual x --fail-on-undetermined",
        "--only s3.*,ec2.* --only rds.*",
        "--parameters A=b=c --parameters D=",
        "--input-name=",
        "--key -dash x",
      })
  void it_takes_a_command_line_apart_as_picocli_does(String commandLine) throws Exception {
    String[] arguments = commandLine.isEmpty() ? new String[0] : commandLine.split(" ");

    Arguments ours = ArgumentParser.parse(Command.CHECK, List.of(arguments));
    ParseResult theirs = new CommandLine(PicocliModel.command(Command.CHECK)).parseArgs(arguments);

    assertThat(ours.operands()).isEqualTo(theirs.matchedPositionalValue(0, List.of()));
    assertThat(byFlag(ours)).isEqualTo(byFlag(theirs));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --fial-on high    | srm check has no option --fial-on; did you mean "--fail-on"?
          --nonsense        | srm check has no option --nonsense; see srm check --help
          -x                | srm check has no option -x; see srm check --help
          -qx               | srm check has no option -x; see srm check --help
          --fail-on         | --fail-on needs a value: SEVERITY
          --fail-on --quiet | --fail-on needs a value: SEVERITY
          -o                | --output needs a value: FORMAT[=FILE]
          --key a --key b   | --key is given more than once
          """)
  void a_wrong_command_line_is_answered_with_what_would_be_right(String line, String message) {
    UsageException refusal =
        catchThrowableOfType(
            UsageException.class,
            () -> ArgumentParser.parse(Command.CHECK, List.of(line.split(" "))));

    assertThat(refusal).hasMessage(message);
  }

  @Test
  void a_flag_can_be_taken_down_where_a_file_or_variable_has_put_it_up() throws Exception {
    Arguments arguments =
        ArgumentParser.parse(Command.CHECK, List.of("--fail-on-manual=false", "-q", "false"));

    assertThat(arguments.options())
        .isEqualTo(Map.of(Option.FAIL_ON_MANUAL, List.of("false"), Option.QUIET, List.of("true")));
    assertThat(arguments.operands()).containsExactly("false");
  }

  @Test
  void an_option_of_another_command_is_pointed_out() {
    UsageException refusal =
        catchThrowableOfType(
            UsageException.class,
            () -> ArgumentParser.parse(Command.AUDIT, List.of("--fail-on", "high")));

    assertThat(refusal).hasMessage("srm audit has no option --fail-on; srm check has");
  }

  @Test
  void help_is_heard_wherever_it_stands_but_not_as_an_operand() throws Exception {
    assertThat(ArgumentParser.parse(Command.AUDIT, List.of("x", "-h")).help()).isTrue();
    assertThat(ArgumentParser.parse(Command.AUDIT, List.of("--help", "--nonsense")).help())
        .isTrue();
    assertThat(ArgumentParser.parse(Command.AUDIT, List.of("--", "--help")).help()).isFalse();
  }

  private static Map<String, List<String>> byFlag(Arguments arguments) {
    Map<String, List<String>> values = new TreeMap<>();
    arguments.options().forEach((option, given) -> values.put(option.flag(), given));
    return values;
  }

  private static Map<String, List<String>> byFlag(ParseResult result) {
    Map<String, List<String>> values = new TreeMap<>();
    for (OptionSpec option : result.matchedOptions()) {
      Object value = option.getValue();
      Stream<?> all = value instanceof List<?> list ? list.stream() : Stream.of(value);
      values.put(option.longestName(), all.map(String::valueOf).toList());
    }
    return values;
  }
}
