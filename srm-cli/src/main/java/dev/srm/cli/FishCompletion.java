package dev.srm.cli;

/** The completion script for fish, which picocli does not write. */
final class FishCompletion {

  private FishCompletion() {}

  static String script() {
    StringBuilder script = new StringBuilder("# srm completion fish | source\n");
    for (Command command : Command.values()) {
      script
          .append("complete -c srm -f -n __fish_use_subcommand -a ")
          .append(command.id())
          .append(" -d ")
          .append(quoted(command.summary()))
          .append('\n');
    }
    for (Command command : Command.values()) {
      for (Option option : command.options()) {
        append(script, command, option);
      }
    }
    return script.toString();
  }

  private static void append(StringBuilder script, Command command, Option option) {
    script
        .append("complete -c srm -n '__fish_seen_subcommand_from ")
        .append(command.id())
        .append("' -l ")
        .append(option.longName());
    Character letter = option.letter();
    if (letter != null) {
      script.append(" -s ").append(letter);
    }
    if (!option.isFlag()) {
      script.append(" -r");
    }
    if (!option.choices().isEmpty()) {
      script.append(" -f -a ").append(quoted(String.join(" ", option.choices())));
    }
    script.append(" -d ").append(quoted(option.description())).append('\n');
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
