package dev.srm;

import dev.srm.catalog.Severity;
import dev.srm.checklist.ItemStatus;
import dev.srm.document.DocumentFormat;
import dev.srm.render.ReportFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Everything about a run that can be chosen. Front ends offer exactly these, each in its own
 * spelling: {@code failOn} is {@code --fail-on} on the command line, {@code SRM_FAIL_ON} in the
 * environment and {@code srm.failOn} in a POM.
 */
public enum AuditOption implements RunOption {
  /** Files, folders, patterns or {@code -}. */
  INPUTS("inputs", Form.LIST),
  /** The format of every input; recognised by content when absent. */
  INPUT_FORMAT("inputFormat", Form.TEXT),
  /** What the inputs are compared with: a file, a folder or {@code -}. */
  BASE("base", Form.TEXT),
  /** What to call standard input. */
  INPUT_NAME("inputName", Form.TEXT),
  /** Values of template parameters: {@code Key=Value}, or files of them. */
  PARAMETERS("parameters", Form.LIST),
  /** Which items the run is about. */
  SCOPE("scope", Form.TEXT),
  /** The least severity shown. */
  MIN_SEVERITY("minSeverity", Form.TEXT),
  /** Patterns of the responsibility ids to show. */
  ONLY("only", Form.COMMA_LIST),
  /** Patterns of the responsibility ids not to show. */
  SKIP("skip", Form.COMMA_LIST),
  /** The statuses to show. */
  STATUS("status", Form.COMMA_LIST),
  /** The least severity of an unsatisfied item that fails a check. */
  FAIL_ON("failOn", Form.TEXT),
  /** Whether undetermined items fail a check. */
  FAIL_ON_UNDETERMINED("failOnUndetermined", Form.FLAG),
  /** Whether manual items fail a check. */
  FAIL_ON_MANUAL("failOnManual", Form.FLAG),
  /** Whether open items whose attestation or waiver has expired fail a check. */
  FAIL_ON_EXPIRED("failOnExpired", Form.FLAG),
  /** The file of attestations. */
  ATTESTATIONS("attestations", Form.TEXT),
  /** The file of waivers. */
  WAIVERS("waivers", Form.TEXT),
  /** The file of items that were open before, on which no check fails. */
  BASELINE("baseline", Form.TEXT),
  /** The folder that all of these come from, such as a checkout of the base branch. */
  POLICY_FROM("policyFrom", Form.TEXT),
  /** The day that attestations and waivers are judged by, in place of today. */
  LOCK_TIME("lockTime", Form.TEXT),
  /** Tells the items of this input from those of others in their ids. */
  KEY("key", Form.TEXT),
  /** The reports to write: {@code FORMAT} or {@code FORMAT=FILE}. */
  OUTPUT("output", Form.LIST);

  /** What the value of an option looks like. */
  public enum Form {
    /** One text. */
    TEXT,
    /** {@code true} or {@code false}. */
    FLAG,
    /** Any number of texts. */
    LIST,
    /** Any number of texts, of which several may share one separated by commas. */
    COMMA_LIST
  }

  /** What makes every severity pass. */
  static final String NO_SEVERITY = "none";

  private final String id;
  private final Form form;

  AuditOption(String id, Form form) {
    this.id = id;
    this.form = form;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public List<String> choices() {
    return switch (this) {
      case INPUT_FORMAT -> Stream.of(DocumentFormat.values()).map(DocumentFormat::id).toList();
      case SCOPE -> Stream.of(Scope.values()).map(AuditOption::lowerCase).toList();
      case MIN_SEVERITY -> severities().toList();
      case FAIL_ON -> Stream.concat(severities(), Stream.of(NO_SEVERITY)).toList();
      case OUTPUT -> Stream.of(ReportFormat.values()).map(ReportFormat::id).toList();
      case STATUS -> Arrays.stream(ItemStatus.values()).map(AuditOption::lowerCase).toList();
      default -> List.of();
    };
  }

  @Override
  public List<String> defaults() {
    return switch (this) {
      case INPUT_NAME -> List.of("stdin");
      case SCOPE -> List.of("all");
      case FAIL_ON -> List.of("high");
      case FAIL_ON_UNDETERMINED, FAIL_ON_MANUAL, FAIL_ON_EXPIRED -> List.of("false");
      case OUTPUT -> List.of("text");
      default -> List.of();
    };
  }

  /** Says that a text is none of the choices, and what these are. */
  String refusal(String noun, String text) {
    List<String> choices = choices();
    int last = choices.size() - 1;
    String all = String.join(", ", choices.subList(0, last)) + " or " + choices.get(last);
    return "no " + noun + " \"" + text + "\"; use " + all;
  }

  /** The spelling of an enum constant in options: lower case, words joined by hyphens. */
  static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Stream<String> severities() {
    return Stream.of(Severity.values()).map(AuditOption::lowerCase);
  }
}
