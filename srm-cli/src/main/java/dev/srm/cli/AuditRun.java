package dev.srm.cli;

import dev.srm.AuditRequest;
import dev.srm.AuditResult;
import dev.srm.Auditor;
import dev.srm.OutputTarget;
import dev.srm.Workspace;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.InputException;
import dev.srm.render.RenderOptions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An audit on the command line: what the commands that make a checklist have in common. */
final class AuditRun {

  private static final String HINT =
      "srm explain <id> tells more · -o markdown|json writes a report · srm check fails a build";

  private final Terminal terminal;
  private final Command command;
  private final Settings settings;
  private final Messages messages;
  private final RenderOptions look;

  private AuditRun(Terminal terminal, Command command, Settings settings) throws UsageException {
    this.terminal = terminal;
    this.command = command;
    this.settings = settings;
    this.messages = Messages.of(terminal, settings);
    this.look = look(terminal, command, settings);
  }

  /** Reads the settings of a command. */
  static AuditRun of(Terminal terminal, Command command, Arguments arguments)
      throws UsageException, InputException {
    return new AuditRun(terminal, command, SettingsReader.settings(terminal, arguments));
  }

  Settings settings() {
    return settings;
  }

  Messages messages() {
    return messages;
  }

  /** Makes the checklist, and says before where the settings come from, when that matters. */
  AuditResult audit(AuditRequest request) throws UsageException, InputException {
    sayWhereSettingsComeFrom();
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

  /** Writes the reports and tells what happened on the way. */
  void report(AuditResult result, List<OutputTarget> outputs) throws UsageException {
    new Reports(terminal, look).write(result.report(), outputs);
    List<Diagnostic> notices = result.notices();
    notices.forEach(notice -> messages.note(withPlace(notice)));
    for (Diagnostic diagnostic : result.report().diagnostics()) {
      if (!notices.contains(diagnostic)) {
        messages.detail(diagnostic.message());
      }
    }
  }

  /** A file that the user has not named must not loosen the gate in silence. */
  private void sayWhereSettingsComeFrom() {
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
    sayWhatDoesNotCount();
    SettingsReader.misspelledVariables(terminal.environment()).forEach(messages::note);
    settings.configurationName().ifPresent(name -> messages.detail("configuration: " + name));
  }

  private void sayWhatDoesNotCount() {
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

  private static RenderOptions look(Terminal terminal, Command command, Settings settings)
      throws UsageException {
    Appearance appearance = new Appearance(settings, terminal);
    return RenderOptions.DEFAULT
        .withWidth(appearance.columns())
        .withColour(appearance.coloured())
        .withFull(settings.flag(Option.COVERAGE))
        .withHint(command == Command.AUDIT ? HINT : "");
  }
}
