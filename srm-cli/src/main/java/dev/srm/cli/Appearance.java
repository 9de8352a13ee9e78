package dev.srm.cli;

import dev.srm.cli.Setting.Source;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How output for a terminal looks: coloured or not, and how wide. */
final class Appearance {

  private static final int COLUMNS = 100;
  private static final int FEWEST_COLUMNS = 40;
  private static final int MOST_COLUMNS = 1000;

  private final Settings settings;
  private final Terminal terminal;

  Appearance(Settings settings, Terminal terminal) {
    this.settings = settings;
    this.terminal = terminal;
  }

  /**
   * Whether to colour. What the user says about srm decides; then {@code NO_COLOR}, {@code
   * CLICOLOR_FORCE} and {@code FORCE_COLOR}; then a configuration file; then the terminal.
   */
  boolean coloured() throws UsageException {
    Setting setting = settings.get(Option.COLOR);
    Boolean chosen = chosen(setting);
    boolean chosenForThisRun =
        setting.origin().source() == Source.COMMAND_LINE
            || setting.origin().source() == Source.ENVIRONMENT;
    if (chosen != null && chosenForThisRun) {
      return chosen;
    }
    if (!terminal.variable("NO_COLOR").isEmpty()) {
      return false;
    }
    if (forced("CLICOLOR_FORCE") || forced("FORCE_COLOR")) {
      return true;
    }
    if (chosen != null) {
      return chosen;
    }
    return terminal.window().out() && !terminal.variable("TERM").equals("dumb");
  }

  /** Returns how many columns a report has. */
  int columns() throws UsageException {
    String text = settings.text(Option.WIDTH);
    if (text != null) {
      return columns(text);
    }
    int known = terminal.window().out() ? terminal.window().columns() : 0;
    return known > 0 ? Math.min(Math.max(known, FEWEST_COLUMNS), MOST_COLUMNS) : COLUMNS;
  }

  private int columns(String text) throws UsageException {
    if (text.matches("[0-9]{1,4}")) {
      int columns = Integer.parseInt(text);
      if (columns >= FEWEST_COLUMNS && columns <= MOST_COLUMNS) {
        return columns;
      }
    }
    throw settings.refused(
        Option.WIDTH,
        "\""
            + text
            + "\" is no width; use a number from "
            + FEWEST_COLUMNS
            + " to "
            + MOST_COLUMNS);
  }

  private @Nullable Boolean chosen(Setting setting) throws UsageException {
    String text = setting.values().get(0);
    return switch (text) {
      case "always" -> Boolean.TRUE;
      case "never" -> Boolean.FALSE;
      case "auto" -> null;
      default ->
          throw settings.refused(Option.COLOR, "no \"" + text + "\"; use auto, always or never");
    };
  }

  private boolean forced(String variable) {
    return !Set.of("", "0", "false").contains(terminal.variable(variable));
  }
}
