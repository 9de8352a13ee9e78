package dev.srm.cli;

import dev.srm.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a command line apart as POSIX and GNU have it: {@code --name value}, {@code --name=value},
 * {@code -o value}, {@code -ovalue}, {@code -o=value}, {@code -qv}, and {@code --} before operands
 * that begin with a dash. A dash alone is an operand.
 *
 * <p>It exists because picocli, which renders help and completion of the same options, takes longer
 * to load than a small audit does (decision record 0006); a test holds the two against each other.
 */
final class ArgumentParser {

  private static final String END_OF_OPTIONS = "--";
  private static final Set<String> HELP = Set.of("--help", "-h");

  private final Command command;
  private final Map<Option, List<String>> options = new EnumMap<>(Option.class);
  private final List<String> operands = new ArrayList<>();

  private ArgumentParser(Command command) {
    this.command = command;
  }

  /**
   * Takes the arguments of a command apart.
   *
   * @throws UsageException for an option that the command does not have, or one without its value
   */
  static Arguments parse(Command command, List<String> arguments) throws UsageException {
    ArgumentParser parser = new ArgumentParser(command);
    boolean help = parser.parse(arguments.iterator());
    return new Arguments(parser.options, parser.operands, help);
  }

  private boolean parse(Iterator<String> arguments) throws UsageException {
    while (arguments.hasNext()) {
      String argument = arguments.next();
      if (HELP.contains(argument)) {
        return true;
      }
      if (argument.equals(END_OF_OPTIONS)) {
        arguments.forEachRemaining(operands::add);
      } else if (argument.startsWith("--")) {
        parseLong(argument, arguments);
      } else if (argument.startsWith("-") && argument.length() > 1) {
        parseLetters(argument.substring(1), arguments);
      } else {
        operands.add(argument);
      }
    }
    return false;
  }

  private void parseLong(String argument, Iterator<String> rest) throws UsageException {
    int equals = argument.indexOf('=');
    String flag = equals < 0 ? argument : argument.substring(0, equals);
    String attached = equals < 0 ? null : argument.substring(equals + 1);
    Option option =
        command.options().stream()
            .filter(candidate -> candidate.flag().equals(flag))
            .findFirst()
            .orElseThrow(() -> unknown(flag));
    add(option, attached, rest);
  }

  /** Flags may share a dash; what follows the letter of another option is its value. */
  private void parseLetters(String letters, Iterator<String> rest) throws UsageException {
    for (int i = 0; i < letters.length(); i++) {
      Option option = withLetter(letters.charAt(i));
      if (!option.isFlag()) {
        String attached = letters.substring(i + 1);
        boolean equals = attached.startsWith("=");
        add(option, attached.isEmpty() ? null : attached.substring(equals ? 1 : 0), rest);
        return;
      }
      add(option, null, rest);
    }
  }

  private Option withLetter(char letter) throws UsageException {
    for (Option option : command.options()) {
      Character own = option.letter();
      if (own != null && own == letter) {
        return option;
      }
    }
    throw unknown("-" + letter);
  }

  private void add(Option option, @Nullable String attached, Iterator<String> rest)
      throws UsageException {
    List<String> values = options.computeIfAbsent(option, key -> new ArrayList<>());
    if (!values.isEmpty() && !option.isRepeatable() && !option.isFlag()) {
      throw new UsageException(option.flag() + " is given more than once");
    }
    if (option.isFlag()) {
      values.clear();
      values.add(attached == null ? "true" : attached);
    } else {
      values.add(attached == null ? next(option, rest) : attached);
    }
  }

  private String next(Option option, Iterator<String> rest) throws UsageException {
    if (rest.hasNext()) {
      String value = rest.next();
      boolean forgotten = command.options().stream().anyMatch(other -> other.flag().equals(value));
      if (!forgotten) {
        return value;
      }
    }
    throw new UsageException(option.flag() + " needs a value: " + option.label());
  }

  private UsageException unknown(String flag) {
    String wrong = "srm " + command.id() + " has no option " + flag;
    for (Command other : Command.values()) {
      if (other.options().stream().anyMatch(option -> option.flag().equals(flag))) {
        return new UsageException(wrong + "; srm " + other.id() + " has");
      }
    }
    List<String> known = command.options().stream().map(Option::flag).toList();
    String hint = Suggestion.hint(flag, known);
    return new UsageException(
        wrong + (hint.isEmpty() ? "; see srm " + command.id() + " --help" : hint));
  }
}
