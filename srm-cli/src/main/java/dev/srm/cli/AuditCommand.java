package dev.srm.cli;

import dev.srm.AuditRequest;
import dev.srm.AuditResult;
import dev.srm.Auditor;
import dev.srm.Workspace;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.InputException;
import dev.srm.render.RenderOptions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes the checklist and writes it; as {@code check}, also fails when the gate does. */
final class AuditCommand {

  private static final String HINT =
      "srm explain <id> tells more · -o markdown|json writes a report · srm check fails a build";

  private final Terminal terminal;
  private final Command command;
  private final Arguments arguments;

  AuditCommand(Terminal terminal, Command command, Arguments arguments) {
    this.terminal = terminal;
    this.command = command;
    this.arguments = arguments;
  }

  ExitCode run() throws UsageException, InputException {
    Settings settings = SettingsReader.settings(terminal, arguments);
    Messages messages = Messages.of(terminal, settings);
    AuditRequest request = settings.request(arguments.operands());
    if (command == Command.AUDIT) {
      request = request.ungated();
    }
    RenderOptions look = look(settings);
    sayWhereSettingsComeFrom(settings, messages);
    AuditResult result = audit(request, settings);
    new Reports(terminal, look).write(result.report(), request.outputs());
    List<Diagnostic> notices = result.notices();
    notices.forEach(notice -> messages.note(withPlace(notice)));
    for (Diagnostic diagnostic : result.report().diagnostics()) {
      if (!notices.contains(diagnostic)) {
        messages.detail(diagnostic.message());
      }
    }
    return command == Command.AUDIT ? ExitCode.OK : judged(result, messages);
  }

  /** A file that the user has not named must not loosen the gate in silence. */
  private void sayWhereSettingsComeFrom(Settings settings, Messages messages) {
    Map<Option, Setting> ofGate = new EnumMap<>(settings.all());
    ofGate
        .keySet()
        .removeIf(option -> !Command.GATE.contains(option) && !Command.AGREED.contains(option));
    if (command == Command.CHECK && settings.configurationDiscovered()) {
      ofGate.forEach(
          (option, setting) -> {
            if (setting.origin().source() == Setting.Source.FILE) {
              messages.note(setting.origin().place() + " is " + setting.text());
            }
          });
    }
    sayWhatDoesNotCount(settings, messages);
    SettingsReader.misspelledVariables(terminal.environment()).forEach(messages::note);
    settings.configurationName().ifPresent(name -> messages.detail("configuration: " + name));
  }

  private void sayWhatDoesNotCount(Settings settings, Messages messages) {
    String policy = settings.text(Option.POLICY_FROM);
    String passedOver = ConfigurationSearch.nameIn(terminal.folder());
    boolean looked = settings.configurationDiscovered() || settings.configurationName().isEmpty();
    if (policy != null && passedOver != null && looked) {
      messages.note(passedOver + " here does not count: " + policy + " decides");
    }
  }

  static String withPlace(Diagnostic diagnostic) {
    return diagnostic.location() == null
        ? diagnostic.message()
        : diagnostic.location() + ": " + diagnostic.message();
  }

  private RenderOptions look(Settings settings) throws UsageException {
    Appearance appearance = new Appearance(settings, terminal);
    return RenderOptions.DEFAULT
        .withWidth(appearance.columns())
        .withColour(appearance.coloured())
        .withFull(settings.flag(Option.COVERAGE))
        .withHint(command == Command.AUDIT ? HINT : "");
  }

  private AuditResult audit(AuditRequest request, Settings settings)
      throws UsageException, InputException {
    boolean shown =
        terminal.window().err()
            && terminal.variable("CI").isEmpty()
            && !settings.flag(Option.NO_PROGRESS)
            && !settings.flag(Option.QUIET);
    try (ProgressLine progress = new ProgressLine(terminal.err(), shown)) {
      return Auditor.withBundledCatalog()
          .audit(request, new Workspace(terminal.folder(), terminal.in(), progress));
    }
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
