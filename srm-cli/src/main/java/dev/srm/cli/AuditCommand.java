package dev.srm.cli;

import dev.srm.AuditRequest;
import dev.srm.AuditResult;
import dev.srm.diagnostic.InputException;

/** Makes the checklist and writes it; as {@code check}, also fails when the gate does. */
final class AuditCommand {

  private final Terminal terminal;
  private final Command command;
  private final Arguments arguments;

  AuditCommand(Terminal terminal, Command command, Arguments arguments) {
    this.terminal = terminal;
    this.command = command;
    this.arguments = arguments;
  }

  ExitCode run() throws UsageException, InputException {
    AuditRun run = AuditRun.of(terminal, command, arguments);
    AuditRequest request = run.settings().request(arguments.operands());
    if (command == Command.AUDIT) {
      request = request.ungated();
    }
    AuditResult result = run.audit(request);
    run.report(result, request.outputs());
    return command == Command.AUDIT ? ExitCode.OK : judged(result, run.messages());
  }

  private static ExitCode judged(AuditResult result, Messages messages) {
    if (result.gate().failed()) {
      messages.error("the check fails: " + result.gate().sentence());
      return ExitCode.GATE;
    }
    messages.note("the check passes: " + result.gate().sentence());
    return ExitCode.OK;
  }
}
