package dev.srm.cli;

import dev.srm.diagnostic.InputException;
import dev.srm.render.TerminalText;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows every option with its value and where the value comes from. */
final class ConfigCommand {

  private static final String HIDDEN = "=...";

  private final Terminal terminal;
  private final Arguments arguments;

  ConfigCommand(Terminal terminal, Arguments arguments) {
    this.terminal = terminal;
    this.arguments = arguments;
  }

  ExitCode run() throws UsageException, InputException {
    Operands.none(Command.CONFIG, arguments);
    Settings settings = SettingsReader.settings(terminal, arguments);
    for (Map.Entry<Option, Setting> entry : settings.all().entrySet()) {
      Option option = entry.getKey();
      if (!Command.CONFIG.options().contains(option)) {
        continue;
      }
      Setting setting = entry.getValue();
      String place =
          setting.origin().source() == Setting.Source.DEFAULT
              ? "default"
              : setting.origin().place();
      terminal.out().printf("%-22s %-28s %s\n", option.longName(), shown(option, setting), place);
    }
    return ExitCode.OK;
  }

  /** The value of a template parameter may be a secret. */
  private static String shown(Option option, Setting setting) {
    if (setting.values().isEmpty()) {
      return "-";
    }
    if (option != Option.PARAMETERS) {
      return TerminalText.of(setting.text());
    }
    return setting.values().stream()
        .map(value -> TerminalText.of(value.replaceFirst("(?s)=.*", "")) + HIDDEN)
        .collect(Collectors.joining(" "));
  }
}
