package dev.srm.cli;

import dev.srm.diagnostic.InputException;
import dev.srm.render.TerminalText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;

/** The program: finds the command, runs it and turns what goes wrong into a line and a number. */
final class Program {

  private static final Set<String> HELP = Set.of("--help", "-h");
  private static final Set<String> VERSION = Set.of("--version", "-V");

  private final Terminal terminal;

  Program(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs a command line; never throws. */
  ExitCode run(List<String> arguments) {
    boolean debug = arguments.contains(Option.DEBUG.flag());
    Messages messages = new Messages(terminal.err(), false, false);
    try {
      return printed(runCommand(arguments), messages);
    } catch (UsageException e) {
      return failed(messages, e, debug, ExitCode.USAGE);
    } catch (InputException e) {
      boolean otherKind = e.problem() == InputException.Problem.UNSUPPORTED;
      return failed(messages, e, debug, otherKind ? ExitCode.NO_INPUT : ExitCode.USAGE);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return broken(messages, e, debug);
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  /** A report that was cut off, by a full disk or a closed pipe, must not look like a whole one. */
  private ExitCode printed(ExitCode code, Messages messages) {
    if (!terminal.out().checkError()) {
      return code;
    }
    messages.error("standard output was closed or full before all was printed");
    return code == ExitCode.OK ? ExitCode.USAGE : code;
  }

  private ExitCode runCommand(List<String> arguments) throws UsageException, InputException {
    if (arguments.isEmpty()) {
      terminal.err().print(Manual.overview());
      return ExitCode.USAGE;
    }
    String first = arguments.get(0);
    if (HELP.contains(first)) {
      terminal.out().print(Manual.overview());
      return ExitCode.OK;
    }
    Command command = VERSION.contains(first) ? Command.VERSION : HelpCommand.named(first);
    Arguments parsed = ArgumentParser.parse(command, arguments.subList(1, arguments.size()));
    if (parsed.help()) {
      terminal.out().print(Manual.page(command));
      return ExitCode.OK;
    }
    return switch (command) {
      case AUDIT, CHECK -> new AuditCommand(terminal, command, parsed).run();
      case ATTEST, WAIVE -> new AcceptCommand(terminal, command, parsed).run();
      case BASELINE -> new BaselineCommand(terminal, parsed).run();
      case COMMENT -> new CommentCommand(terminal, parsed).run();
      case EXPLAIN -> new ExplainCommand(terminal, parsed).run();
      case CATALOG -> new CatalogCommand(terminal, parsed).run();
      case CONFIG -> new ConfigCommand(terminal, parsed).run();
      case COMPLETION -> new CompletionCommand(terminal, parsed).run();
      case HELP -> new HelpCommand(terminal, parsed).run();
      case VERSION -> new VersionCommand(terminal, parsed).run();
    };
  }

  private ExitCode failed(Messages messages, Exception e, boolean debug, ExitCode code) {
    messages.error(String.valueOf(e.getMessage()));
    if (debug) {
      printStackTrace(e);
    }
    return code;
  }

  /** The messages in it may name files that a stranger named. */
  private void printStackTrace(Throwable e) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    trace
        .toString()
        .lines()
        .forEach(line -> terminal.err().println(TerminalText.of(line.replace("\t", "    "))));
  }

  /** The text of an unexpected exception may hold content of the input: only debugging shows it. */
  private ExitCode broken(Messages messages, Throwable e, boolean debug) {
    String what =
        e instanceof OutOfMemoryError
            ? "out of memory; give it more with SRM_JAVA_OPTS=-Xmx2g"
            : "internal error (" + e.getClass().getSimpleName() + "); this is a defect of srm.";
    messages.error(debug ? what : what + " Run again with --debug for the stack trace.");
    if (debug) {
      printStackTrace(e);
    }
    return ExitCode.INTERNAL;
  }
}
