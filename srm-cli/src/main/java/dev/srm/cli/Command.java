package dev.srm.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The commands: what they are called, what they take and what help says about them. */
enum Command {
  AUDIT("Show what is ours to do, and whether it is done; never fails on what it finds", "PATH"),
  CHECK("Do an audit and fail when something important is not done", "PATH"),
  EXPLAIN("Tell all about one responsibility", "RESPONSIBILITY"),
  CATALOG("List services, responsibilities, or what is known of a resource type", "WHAT"),
  CONFIG("Show every option with its value and where the value comes from", ""),
  COMPLETION("Print a completion script for bash, zsh or fish", "SHELL"),
  HELP("Show the help of a command", "COMMAND"),
  VERSION("Show the versions of srm, its catalog and Java", "");

  /** The options that decide whether a check fails. */
  static final Set<Option> GATE =
      Set.of(Option.FAIL_ON, Option.FAIL_ON_UNDETERMINED, Option.FAIL_ON_MANUAL);

  private final String summary;
  private final String operand;

  Command(String summary, String operand) {
    this.summary = summary;
    this.operand = operand;
  }

  static List<String> names() {
    return Stream.of(values()).map(Command::id).toList();
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String summary() {
    return summary;
  }

  /** Returns what stands after the options, in capitals; empty when nothing does. */
  String operand() {
    return operand;
  }

  /** Returns the options it takes, in the order of help. */
  Set<Option> options() {
    return switch (this) {
      case AUDIT -> EnumSet.complementOf(EnumSet.copyOf(GATE));
      case CHECK, CONFIG -> EnumSet.allOf(Option.class);
      case EXPLAIN, CATALOG -> EnumSet.of(Option.COLOR, Option.WIDTH, Option.DEBUG);
      case COMPLETION, HELP, VERSION -> EnumSet.of(Option.DEBUG);
    };
  }
}
