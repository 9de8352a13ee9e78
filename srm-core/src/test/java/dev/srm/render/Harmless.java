package dev.srm.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.srm.render.RunnerCommands.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** What holds for every report, whatever texts are in it. */
public final class Harmless {

  private static final Set<String> LEVELS = Set.of("error", "warning", "notice");
  private static final Set<String> PROPERTIES =
      Set.of(
          "file",
          "line",
          "col",
          "title",
          "type",
          "sourcepath",
          "linenumber",
          "columnnumber",
          "code");

  private Harmless() {}

  /** Fails when a report holds something that srm did not write itself. */
  public static void check(ReportFormat format, String report, String about) {
    checkCharacters(report, about);
    switch (format) {
      case GITHUB -> checkCommands(report, about, LEVELS);
      case AZURE -> checkCommands(report, about, Set.of("task.logissue"));
      default -> checkCommands(report, about, Set.of());
    }
    switch (format) {
      case MARKDOWN, STEP_SUMMARY -> HarmlessMarkdown.check(report, about);
      case JSON, GITLAB_CODEQUALITY -> checkJson(report, about);
      default -> {}
    }
  }

  /** Fails when a line that people read in a log does more than being read. */
  public static void checkLine(String line, String about) {
    checkCharacters(line, about);
    checkCommands(line, about, Set.of());
  }

  /** Fails when a screen would obey a character or show nothing for it. */
  static void checkCharacters(String text, String about) {
    assertThat(text.codePoints().filter(c -> c != '\n' && VisibleText.isHidden(c)).toArray())
        .as(about)
        .isEmpty();
  }

  private static void checkCommands(String text, String about, Set<String> allowed) {
    List<Command> commands = RunnerCommands.in(text);
    assertThat(commands).as(about).extracting(Command::name).isSubsetOf(allowed);
    for (Command command : commands) {
      assertThat(command.properties().keySet()).as(about).isSubsetOf(PROPERTIES);
    }
  }

  private static void checkJson(String text, String about) {
    try {
      assertThat(new ObjectMapper().readTree(text)).as(about).isNotNull();
    } catch (IOException e) {
      throw new UncheckedIOException(about, e);
    }
  }
}
