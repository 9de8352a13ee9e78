package dev.srm.cli;

import dev.srm.AuditRequest;
import dev.srm.AuditResult;
import dev.srm.CommentOutcome;
import dev.srm.CommentRequest;
import dev.srm.Commenter;
import dev.srm.Credentials;
import dev.srm.OutputTarget;
import dev.srm.diagnostic.InputException;
import java.io.IOException;
import java.util.List;

/** Makes the checklist and keeps a comment about it on the pull request. */
final class CommentCommand {

  private final Terminal terminal;
  private final Arguments arguments;

  CommentCommand(Terminal terminal, Arguments arguments) {
    this.terminal = terminal;
    this.arguments = arguments;
  }

  ExitCode run() throws UsageException, InputException {
    AuditRun run = AuditRun.of(terminal, Command.COMMENT, arguments);
    CommentRequest wanted = run.settings().commentRequest();
    AuditRequest request = run.settings().request(arguments.operands()).ungated();
    Commenter commenter =
        new Commenter(
            wanted,
            terminal.environment(),
            terminal.folder(),
            Credentials.inEnvironment(terminal.environment(), wanted.tokenVariable()),
            new SystemClock());
    AuditResult result = run.audit(request);
    if (wanted.dryRun()) {
      run.report(result, files(request));
      terminal.out().print(commenter.text(result));
      return ExitCode.OK;
    }
    run.report(result, request.outputs());
    commenter.notes().forEach(run.messages()::note);
    return post(commenter, result, wanted, run.messages());
  }

  /** Standard output takes nothing but the comment when it is only printed. */
  private static List<OutputTarget> files(AuditRequest request) {
    return request.outputs().stream().filter(output -> output.file() != null).toList();
  }

  private static ExitCode post(
      Commenter commenter, AuditResult result, CommentRequest wanted, Messages messages)
      throws UsageException {
    try {
      CommentOutcome outcome = commenter.post(result);
      if (outcome.posted()) {
        messages.note(outcome.sentence());
        return ExitCode.OK;
      }
      messages.error(outcome.sentence());
      return wanted.failing() ? ExitCode.NOT_POSTED : ExitCode.OK;
    } catch (IOException e) {
      throw new UsageException(wanted.file() + " cannot be written", e);
    }
  }
}
