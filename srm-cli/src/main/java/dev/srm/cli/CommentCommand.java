package dev.srm.cli;

import dev.srm.AuditRequest;
import dev.srm.AuditResult;
import dev.srm.CommentFallback;
import dev.srm.CommentRequest;
import dev.srm.Commenter;
import dev.srm.Credentials;
import dev.srm.OutputTarget;
import dev.srm.diagnostic.InputException;
import dev.srm.publish.CommentDraft;
import dev.srm.publish.Publication;
import dev.srm.publish.PublishException;
import dev.srm.publish.ci.CiContext;
import java.io.IOException;
import java.nio.file.Files;
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
    CiContext context =
        CiContext.of(
            terminal.environment(), name -> Files.newInputStream(terminal.folder().resolve(name)));
    Commenter commenter =
        new Commenter(
            wanted,
            context,
            Credentials.inEnvironment(terminal.environment(), wanted.tokenVariable()),
            new ProcessTime());
    AuditResult result = run.audit(request);
    CommentDraft draft = commenter.draft(result.report());
    if (wanted.dryRun()) {
      run.report(result, files(request));
      terminal.out().print(draft.text());
      return ExitCode.OK;
    }
    run.report(result, request.outputs());
    context.notes().forEach(run.messages()::note);
    return post(commenter, draft, wanted, new CommentFallback(terminal.folder(), context), run);
  }

  /** Standard output takes nothing but the comment when it is only printed. */
  private static List<OutputTarget> files(AuditRequest request) {
    return request.outputs().stream().filter(output -> output.file() != null).toList();
  }

  private static ExitCode post(
      Commenter commenter,
      CommentDraft draft,
      CommentRequest wanted,
      CommentFallback fallback,
      AuditRun run)
      throws UsageException {
    try {
      Publication done = commenter.post(draft);
      run.messages().note(done.sentence());
      return ExitCode.OK;
    } catch (PublishException notPosted) {
      try {
        String kept = fallback.keep(draft, wanted.file());
        run.messages().error(sentence(notPosted.getMessage()) + " " + kept);
      } catch (IOException e) {
        throw new UsageException(wanted.file() + " cannot be written", e);
      }
      return wanted.failing() ? ExitCode.NOT_POSTED : ExitCode.OK;
    }
  }

  private static String sentence(String message) {
    return message.endsWith(".") ? message : message + ".";
  }
}
