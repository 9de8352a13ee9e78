package dev.srm.cli;

import dev.srm.ConfigurationFile;
import dev.srm.cli.Setting.Origin;
import dev.srm.cli.Setting.Source;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.Suggestion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for the value of every option: command line, environment, configuration file, default. */
final class SettingsReader {

  private final Map<String, String> environment;
  private final Arguments arguments;

  SettingsReader(Map<String, String> environment, Arguments arguments) {
    this.environment = environment;
    this.arguments = arguments;
  }

  /**
   * Returns the settings of a command.
   *
   * @throws UsageException when the configuration file names an option that does not exist
   * @throws InputException when the configuration file cannot be read
   */
  static Settings settings(Terminal terminal, Arguments arguments)
      throws UsageException, InputException {
    return new SettingsReader(terminal.environment(), arguments).read(terminal.folder());
  }

  /**
   * Returns a message about every environment variable that looks like a slip of the fingers; other
   * programs may have variables of this prefix, too.
   */
  static List<String> misspelledVariables(Map<String, String> environment) {
    List<String> known = Arrays.stream(Option.values()).map(Option::variable).toList();
    return environment.keySet().stream()
        .filter(name -> name.startsWith(Option.VARIABLE_PREFIX) && !known.contains(name))
        .sorted()
        .flatMap(
            name -> Suggestion.nearest(name, known).stream().map(near -> misspelled(name, near)))
        .toList();
  }

  private static String misspelled(String name, String near) {
    return "the environment variable " + name + " sets nothing; did you mean " + near + "?";
  }

  /** Returns the settings of a command that audits nothing and has no use for the file. */
  static Settings withoutFile(Terminal terminal, Arguments arguments) {
    return new SettingsReader(terminal.environment(), arguments).all(null);
  }

  private Settings read(Path folder) throws UsageException, InputException {
    Settings outsideFile = all(null);
    boolean none = outsideFile.flag(Option.NO_CONFIG);
    String named = outsideFile.text(Option.CONFIG);
    if (none && named != null) {
      throw new UsageException(
          Option.CONFIG.flag() + " and " + Option.NO_CONFIG.flag() + " contradict each other");
    }
    String policy = outsideFile.text(Option.POLICY_FROM);
    ConfigurationFile file = none ? null : new ConfigurationSearch(folder, policy).read(named);
    if (file == null) {
      return outsideFile;
    }
    refuseUnknownKeys(file);
    return all(file);
  }

  private Settings all(@Nullable ConfigurationFile file) {
    Map<Option, Setting> settings = new EnumMap<>(Option.class);
    for (Option option : Option.values()) {
      settings.put(option, setting(option, file));
    }
    return new Settings(settings, file == null ? null : file.name());
  }

  private Setting setting(Option option, @Nullable ConfigurationFile file) {
    List<String> given = arguments.options().get(option);
    if (given != null) {
      return new Setting(given, new Origin(Source.COMMAND_LINE, option.flag()));
    }
    String variable = environment.get(option.variable());
    if (variable != null && !variable.isBlank()) {
      return new Setting(
          values(option, variable), new Origin(Source.ENVIRONMENT, option.variable()));
    }
    return inFile(option, file)
        .orElseGet(() -> new Setting(option.defaults(), new Origin(Source.DEFAULT, option.flag())));
  }

  /** Several values share one variable: one a line. */
  private static List<String> values(Option option, String variable) {
    return option.isRepeatable()
        ? Arrays.stream(variable.split("\\R")).filter(line -> !line.isBlank()).toList()
        : List.of(variable);
  }

  private static Optional<Setting> inFile(Option option, @Nullable ConfigurationFile file) {
    if (file == null || !option.inConfiguration()) {
      return Optional.empty();
    }
    return file.entry(option.longName())
        .map(
            entry ->
                new Setting(
                    entry.values(),
                    new Origin(Source.FILE, entry.location() + ": " + option.longName())));
  }

  private static void refuseUnknownKeys(ConfigurationFile file) throws UsageException {
    List<String> known =
        Arrays.stream(Option.values())
            .filter(Option::inConfiguration)
            .map(Option::longName)
            .toList();
    for (ConfigurationFile.Entry entry : file.entries()) {
      if (!known.contains(entry.key())) {
        throw new UsageException(
            entry.location()
                + ": there is no option \""
                + entry.key()
                + "\""
                + Suggestion.hint(entry.key(), known));
      }
    }
  }
}
