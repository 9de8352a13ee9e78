package dev.srm.cli;

import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The commands and options as picocli wants them, for help and completion. Only these load picocli:
 * it takes longer to start than a small audit.
 */
final class PicocliModel {

  private static final int WIDTH = 90;

  private PicocliModel() {}

  /** Returns the help of a command: how to call it, and its options in groups. */
  static String usage(Command command) {
    return new CommandLine(command(command)).setUsageHelpWidth(WIDTH).getUsageMessage(Ansi.OFF);
  }

  /** Returns all commands under {@code srm}. */
  static CommandLine program() {
    CommandLine program = new CommandLine(CommandSpec.create().name("srm"));
    for (Command command : Command.values()) {
      program.addSubcommand(command.id(), new CommandLine(command(command)));
    }
    return program;
  }

  /** Returns one command with its options in groups, as help shows them. */
  static CommandSpec command(Command command) {
    CommandSpec spec = CommandSpec.create().name("srm " + command.id());
    spec.usageMessage()
        .sortOptions(false)
        .customSynopsis(Manual.synopsis(command))
        .description(command.summary() + ".");
    if (!command.operand().isEmpty()) {
      spec.addPositional(operand(command));
    }
    for (OptionGroup group : OptionGroup.values()) {
      addGroup(spec, command, group);
    }
    return spec;
  }

  /** Returns the completion script for bash; zsh reads it through its own bashcompinit. */
  static String completionForBash() {
    return AutoComplete.bash("srm", program());
  }

  private static void addGroup(CommandSpec spec, Command command, OptionGroup group) {
    ArgGroupSpec.Builder builder =
        ArgGroupSpec.builder().heading("%n" + group.heading() + "%n").validate(false);
    List<Option> options = group.options().stream().filter(command.options()::contains).toList();
    options.forEach(option -> builder.addArg(option(option)));
    if (!options.isEmpty()) {
      spec.addArgGroup(builder.build());
    }
  }

  private static OptionSpec option(Option option) {
    Character letter = option.letter();
    OptionSpec.Builder builder =
        letter == null
            ? OptionSpec.builder(option.flag())
            : OptionSpec.builder("-" + letter, option.flag());
    builder.description(option.help());
    if (option.isFlag()) {
      return builder.type(boolean.class).arity("0").build();
    }
    builder.paramLabel(option.label()).hideParamSyntax(true).arity("1");
    if (!option.choices().isEmpty()) {
      builder.completionCandidates(option.choices());
    }
    return option.isRepeatable()
        ? builder.type(List.class).auxiliaryTypes(String.class).build()
        : builder.type(String.class).build();
  }

  private static PositionalParamSpec operand(Command command) {
    return PositionalParamSpec.builder()
        .paramLabel(command.operand())
        .hideParamSyntax(true)
        .arity("0..*")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .hidden(true)
        .build();
  }
}
