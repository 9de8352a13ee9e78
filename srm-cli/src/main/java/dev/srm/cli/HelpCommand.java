package dev.srm.cli;

import dev.srm.diagnostic.Suggestion;

/** Shows the help of a command, or of all. */
final class HelpCommand {

  private final Terminal terminal;
  private final Arguments arguments;

  HelpCommand(Terminal terminal, Arguments arguments) {
    this.terminal = terminal;
    this.arguments = arguments;
  }

  ExitCode run() throws UsageException {
    Operands.atMost(1, Command.HELP, arguments);
    terminal
        .out()
        .print(
            arguments.operands().isEmpty()
                ? Manual.overview()
                : Manual.page(named(arguments.operands().get(0))));
    return ExitCode.OK;
  }

  /** Returns the command of a name, or says which name was probably meant. */
  static Command named(String name) throws UsageException {
    for (Command command : Command.values()) {
      if (command.id().equals(name)) {
        return command;
      }
    }
    String hint = Suggestion.hint(name, Command.names());
    throw new UsageException(
        "there is no command \"" + name + "\"" + (hint.isEmpty() ? "; see srm --help" : hint));
  }
}
