package dev.srm.cli;

import dev.srm.render.TerminalText;
import java.io.PrintStream;

/** What srm says on standard error: one line each, with its name before. */
final class Messages {

  private final PrintStream err;
  private final boolean quiet;
  private final boolean verbose;

  Messages(PrintStream err, boolean quiet, boolean verbose) {
    this.err = err;
    this.quiet = quiet;
    this.verbose = verbose;
  }

  /** Returns messages as loud as the settings want them. */
  static Messages of(Terminal terminal, Settings settings) throws UsageException {
    return new Messages(terminal.err(), settings.flag(Option.QUIET), settings.flag(Option.VERBOSE));
  }

  /** Says why the command did not do what it was asked to. */
  void error(String message) {
    print(message);
  }

  /** Says something that the user should know. */
  void note(String message) {
    if (!quiet) {
      print(message);
    }
  }

  /** Says what happens on the way. */
  void detail(String message) {
    if (verbose) {
      print(message);
    }
  }

  /** Names of files come from strangers, too: a terminal or a CI runner must only show them. */
  private void print(String message) {
    err.println("srm: " + TerminalText.of(message));
  }
}
