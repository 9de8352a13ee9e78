package dev.srm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Help texts are compared with files; {@code -Dsrm.golden.update=true} writes them anew. */
class HelpTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "help");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "srm, --help",
    "audit, audit --help",
    "check, check -h",
    "attest, attest --help",
    "waive, waive --help",
    "baseline, baseline --help",
    "comment, comment --help",
    "explain, help explain",
    "catalog, catalog --help",
    "config, config --help",
    "completion, completion --help"
  })
  void help_is_as_agreed(String page, String commandLine) throws Exception {
    Run run = new Run(folder);

    assertThat(run.srm(commandLine.split(" "))).isZero();

    Path golden = GOLDEN.resolve(page + ".txt");
    if (Boolean.getBoolean("srm.golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, run.out());
    }
    assertThat(run.out()).isEqualTo(Files.readString(golden));
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Command.class)
  void help_names_every_option_of_a_command(Command command) {
    String page = Manual.page(command);

    assertThat(command.options()).allMatch(option -> page.contains(option.flag()));
    assertThat(Manual.overview()).contains("\n  " + command.id() + " ");
  }

  @Test
  void without_a_command_the_overview_goes_to_standard_error() {
    Run run = new Run(folder);

    assertThat(run.srm()).isEqualTo(2);

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo(Manual.overview());
  }

  @Test
  void completion_scripts_know_commands_options_and_choices() {
    Run run = new Run(folder);

    assertThat(run.srm("completion", "bash")).isZero();
    assertThat(run.out())
        .startsWith("#!/usr/bin/env bash")
        .contains("audit")
        .contains("--fail-on-undetermined")
        .contains("critical");
    assertThat(run.srm("completion", "fish")).isZero();
    assertThat(run.out())
        .contains("complete -c srm -f -n __fish_use_subcommand -a check -d ")
        .contains(
            "complete -c srm -n '__fish_seen_subcommand_from check' -l fail-on -r -f -a"
                + " 'critical high medium low none' -d ")
        .contains("-l output -s o -r -f -a 'text markdown json github");
  }
}
