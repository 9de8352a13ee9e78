package dev.srm.cli;

import static dev.srm.AuditOption.Form.FLAG;
import static dev.srm.AuditOption.Form.TEXT;

import dev.srm.AuditOption;
import dev.srm.AuditOption.Form;
import dev.srm.CommentOption;
import dev.srm.RunOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The options of the command line: their spelling, in help the words about them, and which of them
 * belong to the request. The one table that parsing, help, completion, the environment and the
 * configuration file go by.
 */
enum Option {
  INPUT_FORMAT(AuditOption.INPUT_FORMAT, "FORMAT", "Take every input for this format."),
  BASE(
      AuditOption.BASE,
      "PATH",
      "Compare with this file, or with the files of the same names in this folder: what is new,"
          + " resolved, regressed or gone."),
  INPUT_NAME(AuditOption.INPUT_NAME, "NAME", "What to call standard input in reports."),
  PARAMETERS(
      AuditOption.PARAMETERS,
      "FILE|KEY=VALUE",
      "Values of template parameters, which beat the defaults: one, or a file as the AWS CLI,"
          + " CodePipeline or SAM write it. Repeatable."),
  KEY(
      AuditOption.KEY,
      "TEXT",
      "Keeps the ids of items apart from those of other inputs; by default the input's name."),

  SCOPE(
      AuditOption.SCOPE,
      "SCOPE",
      "changed: only items of resources that the change touches; all: every item."),
  MIN_SEVERITY(AuditOption.MIN_SEVERITY, "SEVERITY", "Show items of this severity or worse."),
  ONLY(
      AuditOption.ONLY,
      "ID,...",
      "Show these responsibilities only; s3.* stands for all of a service."),
  SKIP(AuditOption.SKIP, "ID,...", "Do not show these responsibilities."),
  STATUS(AuditOption.STATUS, "STATUS,...", "Show items of these statuses only."),

  FAIL_ON(AuditOption.FAIL_ON, "SEVERITY", "Fail on items not done, of this severity or worse."),
  FAIL_ON_UNDETERMINED(
      AuditOption.FAIL_ON_UNDETERMINED, "", "Fail on items decided at apply, too."),
  FAIL_ON_MANUAL(
      AuditOption.FAIL_ON_MANUAL, "", "Fail on items that need a person and nobody attested, too."),
  FAIL_ON_EXPIRED(
      AuditOption.FAIL_ON_EXPIRED,
      "",
      "Fail on open items whose attestation or waiver has expired, too."),

  ATTESTATIONS(
      AuditOption.ATTESTATIONS,
      "FILE",
      "What people attest; by default .srm/attestations.yaml, if there is one."),
  WAIVERS(
      AuditOption.WAIVERS,
      "FILE",
      "What need not be done for a time; by default .srm/waivers.yaml, if there is one."),
  BASELINE(
      AuditOption.BASELINE,
      "FILE",
      "Do not fail on the items that srm baseline has written there."),
  POLICY_FROM(
      AuditOption.POLICY_FROM,
      "DIR",
      "Take these files and .srm.yaml from there only, such as a checkout of the base branch."),
  LOCK_TIME(
      AuditOption.LOCK_TIME, "DATE", "Judge what has expired by this day; by default today (UTC)."),

  RESOURCE(
      "resource", TEXT, "PATTERN", "The resource, such as aws_instance.*, or account; needed."),
  OWNER("owner", TEXT, "WHO", "Who answers for it; needed."),
  REASON("reason", TEXT, "TEXT", "How it is done, or why it need not be; needed."),
  EXPIRES("expires", TEXT, "DATE", "The last day it holds; by default in 90 days, at most 366."),
  EVIDENCE("evidence", TEXT, "URL", "Link to the proof."),
  TICKET("ticket", TEXT, "TEXT", "Where it is tracked."),
  APPROVED_BY("approved-by", TEXT, "WHO", "Who agreed, other than the owner."),
  FOR_INPUT("for-input", TEXT, "PATTERN", "Holds only in inputs of this path or --key."),
  INPUT("input", TEXT, "PATH", "Tell what it changes for this plan or template."),

  OUTPUT(
      AuditOption.OUTPUT,
      "FORMAT[=FILE]",
      "Write a report to standard output or a file. Repeatable."),
  FILE("file", TEXT, "FILE", "Where to write; by default .srm/baseline.json, - to print."),
  COVERAGE("coverage", FLAG, "", "List every resource and name, however long the report gets."),
  COLOR("color", TEXT, "WHEN", "Colour the report for the terminal."),
  WIDTH("width", TEXT, "COLUMNS", "Columns of the report for the terminal."),
  NO_PROGRESS("no-progress", FLAG, "", "Show no progress while reading large inputs."),
  QUIET("quiet", FLAG, "", "Print the report and errors only."),
  VERBOSE("verbose", FLAG, "", "Say what is done on the way."),
  DEBUG("debug", FLAG, "", "Print stack traces with errors."),

  PLATFORM(CommentOption.PLATFORM, "PLATFORM", "Where the pull request is reviewed."),
  REPOSITORY(CommentOption.REPOSITORY, "NAME", "The repository that the pull request changes."),
  PULL_REQUEST(CommentOption.PULL_REQUEST, "NUMBER", "The number of the pull request."),
  API_URL(CommentOption.API_URL, "URL", "The address of the platform's API, when it is your own."),
  TOKEN_VARIABLE(
      CommentOption.TOKEN_VARIABLE, "NAME", "The environment variable that holds the token."),
  COMMENT_KEY(
      CommentOption.COMMENT_KEY,
      "KEY",
      "Keeps this comment apart from others of srm on the same pull request."),
  BEHAVIOR(CommentOption.BEHAVIOR, "HOW", "What becomes of the comment of a former run."),
  COMMENT_FAILURE(
      CommentOption.COMMENT_FAILURE, "HOW", "What a comment that cannot be posted leads to."),
  COMMENT_FILE(CommentOption.COMMENT_FILE, "FILE", "Takes the comment when it cannot be posted."),
  DRY_RUN(CommentOption.DRY_RUN, "", "Print the comment and post nothing; needs no token."),

  CONFIG("config", TEXT, "FILE", "Read this configuration file and look for no other."),
  NO_CONFIG("no-config", FLAG, "", "Read no configuration file.");

  /** What the name of every environment variable begins with. */
  static final String VARIABLE_PREFIX = "SRM_";

  private static final Set<Option> NOT_IN_CONFIGURATION =
      EnumSet.of(CONFIG, NO_CONFIG, DEBUG, POLICY_FROM, LOCK_TIME, FILE);

  private final String longName;
  private final Form form;
  private final String label;
  private final String description;

  /** Both implementations are enums. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final @Nullable RunOption ofRun;

  Option(RunOption ofRun, String label, String description) {
    this.longName = ofRun.kebab();
    this.form = ofRun.form();
    this.label = label;
    this.description = description;
    this.ofRun = ofRun;
  }

  Option(String longName, Form form, String label, String description) {
    this.longName = longName;
    this.form = form;
    this.label = label;
    this.description = description;
    this.ofRun = null;
  }

  /** Returns the name without dashes, {@code fail-on}; also its key in a configuration file. */
  String longName() {
    return longName;
  }

  /** Returns the name as people write it, {@code --fail-on}. */
  String flag() {
    return "--" + longName;
  }

  /** Returns the letter of the short form, or null when there is none. */
  @Nullable Character letter() {
    return switch (this) {
      case OUTPUT, FILE -> 'o';
      case QUIET -> 'q';
      case VERBOSE -> 'v';
      default -> null;
    };
  }

  /** Returns the name of the environment variable, {@code SRM_FAIL_ON}. */
  String variable() {
    return VARIABLE_PREFIX + longName.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** Returns the option of a run that it is the spelling of, or null. */
  @Nullable RunOption ofRun() {
    return ofRun;
  }

  /** Whether it is about the comment on a pull request. */
  boolean ofComment() {
    return ofRun instanceof CommentOption;
  }

  boolean isFlag() {
    return form == FLAG;
  }

  /** Whether it may be given more than once. */
  boolean isRepeatable() {
    return form == Form.LIST || form == Form.COMMA_LIST;
  }

  /**
   * Whether a configuration file may hold it: it cannot say where it is itself, nor stop the clock,
   * and not where a token is sent, for it may come with the change that is under review.
   */
  boolean inConfiguration() {
    boolean ofToken = ofRun instanceof CommentOption comment && comment.decidesWhereTokenGoes();
    return !ofToken && !NOT_IN_CONFIGURATION.contains(this) && !Command.ENTRY.contains(this);
  }

  String label() {
    return label;
  }

  String description() {
    return description;
  }

  /** Returns the description with the choices and the default. */
  String help() {
    StringBuilder help = new StringBuilder(description);
    if (!choices().isEmpty() && this != SCOPE) {
      help.append(" One of ").append(String.join(", ", choices())).append('.');
    }
    if (!isFlag() && !defaults().isEmpty()) {
      help.append(" Default: ").append(String.join(" ", defaults())).append('.');
    }
    return help.toString();
  }

  /** Returns the values it takes, when these are few. */
  List<String> choices() {
    if (this == COLOR) {
      return List.of("auto", "always", "never");
    }
    return ofRun == null ? List.of() : ofRun.choices();
  }

  /** Returns the value when nobody sets it. */
  List<String> defaults() {
    if (ofRun != null) {
      return ofRun.defaults();
    }
    if (this == COLOR) {
      return List.of("auto");
    }
    return isFlag() ? List.of("false") : List.of();
  }
}
