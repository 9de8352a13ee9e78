package dev.srm.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands: what they are called, what they take and what help says about them. */
enum Command {
  AUDIT("Show what is ours to do, and whether it is done; never fails on what it finds", "PATH"),
  CHECK("Do an audit and fail when something important is not done", "PATH"),
  ATTEST("Write down that we do something that no attribute shows", "RESPONSIBILITY"),
  WAIVE("Write down that something need not be done for a time", "RESPONSIBILITY"),
  BASELINE("Freeze the open items, so that a check fails on new ones only", "PATH"),
  COMMENT("Do an audit and keep a comment about it on the pull request", "PATH"),
  EXPLAIN("Tell all about one responsibility", "RESPONSIBILITY"),
  CATALOG("List services, responsibilities, or what is known of a resource type", "WHAT"),
  CONFIG("Show every option with its value and where the value comes from", ""),
  COMPLETION("Print a completion script for bash, zsh or fish", "SHELL"),
  HELP("Show the help of a command", "COMMAND"),
  VERSION("Show the versions of srm, its catalog and Java", "");

  /** The options that decide whether a check fails. */
  static final Set<Option> GATE =
      Set.of(
          Option.FAIL_ON,
          Option.FAIL_ON_UNDETERMINED,
          Option.FAIL_ON_MANUAL,
          Option.FAIL_ON_EXPIRED);

  /** The options that decide on which items no check fails. */
  static final Set<Option> AGREED = Set.of(Option.ATTESTATIONS, Option.WAIVERS, Option.BASELINE);

  /** The options that an entry of a file is made of. */
  static final Set<Option> ENTRY =
      Set.of(
          Option.RESOURCE,
          Option.OWNER,
          Option.REASON,
          Option.EXPIRES,
          Option.EVIDENCE,
          Option.TICKET,
          Option.APPROVED_BY,
          Option.FOR_INPUT,
          Option.INPUT);

  /** The options that are about the comment on a pull request. */
  static final Set<Option> COMMENTING =
      Stream.of(Option.values()).filter(Option::ofComment).collect(Collectors.toUnmodifiableSet());

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
      case AUDIT -> without(GATE, CHECK.options());
      case CHECK -> without(COMMENTING, CONFIG.options());
      case COMMENT -> without(GATE, CONFIG.options());
      case CONFIG -> without(Set.of(Option.FILE), without(ENTRY, all()));
      case ATTEST -> entry(Option.ATTESTATIONS);
      case WAIVE -> entry(Option.WAIVERS);
      case BASELINE -> baseline();
      case EXPLAIN, CATALOG -> EnumSet.of(Option.COLOR, Option.WIDTH, Option.DEBUG);
      case COMPLETION, HELP, VERSION -> EnumSet.of(Option.DEBUG);
    };
  }

  private static Set<Option> all() {
    return EnumSet.allOf(Option.class);
  }

  private static Set<Option> without(Set<Option> some, Set<Option> all) {
    all.removeAll(some);
    return all;
  }

  private static Set<Option> entry(Option file) {
    EnumSet<Option> options = EnumSet.copyOf(ENTRY);
    options.add(file);
    options.addAll(List.of(Option.LOCK_TIME, Option.QUIET, Option.DEBUG));
    return options;
  }

  /** What is shown and when a check fails has nothing to do with what is open. */
  private static Set<Option> baseline() {
    Set<Option> options = without(GATE, CHECK.options());
    options.removeAll(
        List.of(
            Option.BASELINE,
            Option.BASE,
            Option.SCOPE,
            Option.MIN_SEVERITY,
            Option.ONLY,
            Option.SKIP,
            Option.STATUS,
            Option.OUTPUT));
    options.removeAll(List.of(Option.COVERAGE, Option.COLOR, Option.WIDTH));
    options.add(Option.FILE);
    return options;
  }
}
