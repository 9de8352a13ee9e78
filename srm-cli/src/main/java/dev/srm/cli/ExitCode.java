package dev.srm.cli;

/** What the process tells its caller; scripts rely on the numbers. */
enum ExitCode {
  /** The command did what it was asked to. */
  OK(0, "no problem; for check, nothing fails the gate"),
  /** The gate of a check failed. */
  GATE(1, "check found items that fail the gate"),
  /** The command line, the configuration or an input is wrong. */
  USAGE(2, "wrong usage or configuration, or an input that cannot be read"),
  /** Nothing of what was named is an input that srm reads. */
  NO_INPUT(3, "no input of a kind that srm reads"),
  /** srm itself failed. */
  INTERNAL(4, "an error in srm itself"),
  /** The comment was not posted, and that was to fail the run. */
  NOT_POSTED(5, "the comment could not be posted, with --comment-failure fail");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  int number() {
    return number;
  }

  String meaning() {
    return meaning;
  }
}
