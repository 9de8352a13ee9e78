package dev.srm.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.srm.cli.Terminal.Window;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppearanceTest {

  private static final Window WINDOW = new Window(true, true, 72);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # arguments   | variables                    | window | coloured
                        |                              | true   | true
                        |                              | false  | false
                        | TERM=dumb                    | true   | false
                        | NO_COLOR=1                   | true   | false
                        | NO_COLOR=                    | true   | true
                        | CLICOLOR_FORCE=1             | false  | true
                        | CLICOLOR_FORCE=0             | false  | false
                        | FORCE_COLOR=1 TERM=dumb      | false  | true
                        | NO_COLOR=1 CLICOLOR_FORCE=1  | true   | false
          --color=always| NO_COLOR=1                   | false  | true
          --color=never | CLICOLOR_FORCE=1             | true   | false
          --color=auto  | NO_COLOR=1                   | true   | false
                        | SRM_COLOR=always NO_COLOR=1  | false  | true
          """)
  void the_nearest_wish_decides_about_colour(
      String argument, String variables, boolean window, boolean coloured) throws Exception {
    assertThat(appearance(argument, variables, window ? WINDOW : Window.NONE).coloured())
        .isEqualTo(coloured);
  }

  @Test
  void a_configuration_file_yields_to_the_variables_of_the_terminal() throws Exception {
    Files.writeString(folder.resolve(".srm.yaml"), "color: always\n");

    assertThat(appearance(null, null, Window.NONE).coloured()).isTrue();
    assertThat(appearance(null, "NO_COLOR=1", Window.NONE).coloured()).isFalse();
  }

  @Test
  void the_window_is_filled_and_a_file_has_a_hundred_columns() throws Exception {
    assertThat(appearance(null, null, WINDOW).columns()).isEqualTo(72);
    assertThat(appearance(null, null, new Window(false, true, 72)).columns()).isEqualTo(100);
    assertThat(appearance(null, null, new Window(true, true, 0)).columns()).isEqualTo(100);
    assertThat(appearance(null, null, new Window(true, true, 12)).columns()).isEqualTo(40);
    assertThat(appearance("--width=120", null, WINDOW).columns()).isEqualTo(120);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --width=wide      | --width: "wide" is no width; use a number from 40 to 1000
          --width=39        | --width: "39" is no width; use a number from 40 to 1000
          --width=99999     | --width: "99999" is no width; use a number from 40 to 1000
          --color=red       | --color: no "red"; use auto, always or never
          """)
  void another_value_is_refused(String argument, String message) {
    UsageException refusal =
        catchThrowableOfType(
            UsageException.class,
            () -> {
              Appearance appearance = appearance(argument, null, WINDOW);
              appearance.columns();
              appearance.coloured();
            });

    assertThat(refusal).hasMessage(message);
  }

  private Appearance appearance(String argument, String variables, Window window) throws Exception {
    Map<String, String> environment = new HashMap<>();
    for (String variable : variables == null ? new String[0] : variables.split(" ")) {
      environment.put(variable.replaceFirst("=.*", ""), variable.replaceFirst("[^=]*=", ""));
    }
    Terminal terminal =
        new Terminal(
            environment,
            folder,
            InputStream.nullInputStream(),
            new PrintStream(OutputStream.nullOutputStream()),
            new PrintStream(OutputStream.nullOutputStream()),
            window);
    Arguments arguments =
        ArgumentParser.parse(
            Command.AUDIT, argument == null ? List.of() : List.of(argument.split(" ")));
    return new Appearance(SettingsReader.settings(terminal, arguments), terminal);
  }
}
