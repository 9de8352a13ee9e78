package dev.srm.cli;

import dev.srm.AcceptanceDraft;
import dev.srm.AcceptanceFile;
import dev.srm.AcceptanceSources;
import dev.srm.AuditOption;
import dev.srm.AuditRequest;
import dev.srm.AuditResult;
import dev.srm.Auditor;
import dev.srm.InvalidOptionException;
import dev.srm.Workspace;
import dev.srm.checklist.Acceptance;
import dev.srm.diagnostic.InputException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;

/** Adds an attestation or a waiver to its file and, given an input, says what it changes there. */
final class AcceptCommand {

  private final Terminal terminal;
  private final Command command;
  private final Arguments arguments;
  private final Acceptance.Kind kind;

  AcceptCommand(Terminal terminal, Command command, Arguments arguments) {
    this.terminal = terminal;
    this.command = command;
    this.arguments = arguments;
    this.kind = command == Command.ATTEST ? Acceptance.Kind.ATTESTATION : Acceptance.Kind.WAIVER;
  }

  ExitCode run() throws UsageException, InputException {
    String responsibility = Operands.one(command, arguments);
    Settings settings = SettingsReader.withoutFile(terminal, arguments);
    Messages messages = Messages.of(terminal, settings);
    LocalDate today = today(settings);
    AcceptanceDraft draft =
        new AcceptanceDraft(kind, responsibility, today)
            .set("resource", needed(settings, Option.RESOURCE))
            .set("input", settings.text(Option.FOR_INPUT))
            .set("owner", needed(settings, Option.OWNER))
            .set("reason", needed(settings, Option.REASON))
            .set("evidence", settings.text(Option.EVIDENCE))
            .until(settings.text(Option.EXPIRES))
            .set("ticket", settings.text(Option.TICKET))
            .set("approvedBy", settings.text(Option.APPROVED_BY));
    String named = settings.text(fileOption());
    String name = named == null ? AcceptanceSources.usual(kind) : named;
    Auditor auditor = Auditor.withBundledCatalog();
    AcceptanceFile file = new AcceptanceFile(auditor.catalog(), terminal.folder(), name);
    AcceptanceFile.Added added = file.add(draft);
    messages.note(
        (added.created() ? "wrote " : "added to ")
            + added.location()
            + "; it holds until "
            + added.terms().expires());
    String input = settings.text(Option.INPUT);
    if (input != null) {
      sayWhatItChanges(auditor, input, name, today, added, messages);
    }
    return ExitCode.OK;
  }

  private Option fileOption() {
    return command == Command.ATTEST ? Option.ATTESTATIONS : Option.WAIVERS;
  }

  private static LocalDate today(Settings settings) throws UsageException {
    String given = settings.text(Option.LOCK_TIME);
    try {
      return given == null ? Settings.today() : LocalDate.parse(given);
    } catch (DateTimeParseException e) {
      throw settings.refused(Option.LOCK_TIME, "\"" + given + "\" is no date; write 2026-11-22");
    }
  }

  private String needed(Settings settings, Option option) throws UsageException {
    String text = settings.text(option);
    if (text == null) {
      throw new UsageException(
          "srm " + command.id() + " needs " + option.flag() + " " + option.label());
    }
    return text;
  }

  private void sayWhatItChanges(
      Auditor auditor,
      String input,
      String name,
      LocalDate today,
      AcceptanceFile.Added added,
      Messages messages)
      throws UsageException, InputException {
    AuditRequest request = request(input, name, today);
    AuditResult result = auditor.audit(request, Workspace.in(terminal.folder()));
    long items =
        result.complete().items().stream()
            .map(item -> item.acceptance())
            .filter(Objects::nonNull)
            .filter(said -> said.kind() == kind && said.terms().equals(added.terms()))
            .count();
    if (items > 0) {
      String count = items == 1 ? "1 item" : items + " items";
      messages.note("in " + input + " it leaves " + count + " " + kind.status().id());
    }
    result.notices().stream()
        .filter(notice -> added.location().equals(notice.location()))
        .forEach(notice -> messages.note(AuditRun.withPlace(notice)));
  }

  private AuditRequest request(String input, String name, LocalDate today) throws UsageException {
    AuditOption file = command == Command.ATTEST ? AuditOption.ATTESTATIONS : AuditOption.WAIVERS;
    try {
      return AuditRequest.builder()
          .today(today)
          .set(AuditOption.INPUTS, List.of(input))
          .set(file, name)
          .build();
    } catch (InvalidOptionException e) {
      throw new UsageException(e.getMessage(), e);
    }
  }
}
