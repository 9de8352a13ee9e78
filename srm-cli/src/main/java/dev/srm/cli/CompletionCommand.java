package dev.srm.cli;

import java.util.List;

/** Prints a script that lets a shell complete command lines of srm. */
final class CompletionCommand {

  private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  private final Terminal terminal;
  private final Arguments arguments;

  CompletionCommand(Terminal terminal, Arguments arguments) {
    this.terminal = terminal;
    this.arguments = arguments;
  }

  ExitCode run() throws UsageException {
    String shell = Operands.one(Command.COMPLETION, arguments);
    String script =
        switch (shell) {
          case "bash", "zsh" -> PicocliModel.completionForBash();
          case "fish" -> FishCompletion.script();
          default ->
              throw new UsageException(
                  "there is no completion for \"" + shell + "\"; use " + String.join(", ", SHELLS));
        };
    terminal.out().print(script);
    return ExitCode.OK;
  }
}
