package dev.srm;

import dev.srm.catalog.Severity;
import dev.srm.checklist.ItemStatus;
import dev.srm.document.DocumentFormat;
import dev.srm.resource.Value;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a request of the texts that people write, and refuses those that mean nothing. */
public final class AuditRequestBuilder {

  private static final String STANDARD_INPUT = "-";
  private static final Pattern ID_PATTERN = Pattern.compile("[a-z0-9.*?-]+");

  private final Map<AuditOption, List<String>> texts = new EnumMap<>(AuditOption.class);

  private final AtomicReference<@Nullable LocalDate> today = new AtomicReference<>();

  AuditRequestBuilder() {}

  /** Says what day it is; without it, no attestation or waiver can be judged. */
  public AuditRequestBuilder today(LocalDate date) {
    today.set(date);
    return this;
  }

  /** Sets an option in place of its default; null leaves it as it is. */
  public AuditRequestBuilder set(AuditOption option, @Nullable String text) {
    return text == null ? this : set(option, List.of(text));
  }

  /** Sets an option in place of its default; an empty list leaves it as it is. */
  public AuditRequestBuilder set(AuditOption option, List<String> values) {
    if (!values.isEmpty()) {
      texts.put(option, List.copyOf(values));
    }
    return this;
  }

  /**
   * Returns the request.
   *
   * @throws InvalidOptionException for an option whose text it does not understand
   */
  public AuditRequest build() throws InvalidOptionException {
    return new AuditRequest(
        inputs(),
        choice(AuditOption.INPUT_FORMAT, "format", DocumentFormat.class),
        base(),
        required(text(AuditOption.INPUT_NAME)),
        parameters(),
        parameterFiles(),
        required(choice(AuditOption.SCOPE, "scope", Scope.class)),
        filter(),
        gate(),
        acceptance(),
        text(AuditOption.KEY),
        outputs());
  }

  private List<String> inputs() throws InvalidOptionException {
    List<String> inputs = all(AuditOption.INPUTS);
    if (inputs.isEmpty()) {
      throw new InvalidOptionException(
          AuditOption.INPUTS, "name a plan, a template or a folder, or - for standard input");
    }
    if (inputs.stream().filter(STANDARD_INPUT::equals).count() > 1) {
      throw new InvalidOptionException(
          AuditOption.INPUTS, "standard input (-) can be read only once");
    }
    return inputs;
  }

  private @Nullable String base() throws InvalidOptionException {
    String base = text(AuditOption.BASE);
    if (STANDARD_INPUT.equals(base) && all(AuditOption.INPUTS).contains(STANDARD_INPUT)) {
      throw new InvalidOptionException(
          AuditOption.BASE, "standard input (-) can be read only once");
    }
    if (base != null && base.isBlank()) {
      throw new InvalidOptionException(AuditOption.BASE, "name a file or a folder");
    }
    return base;
  }

  /** A value may be a secret: only the key is ever shown. */
  private Map<String, Value> parameters() throws InvalidOptionException {
    Map<String, Value> parameters = new HashMap<>();
    for (String text : all(AuditOption.PARAMETERS)) {
      Map.Entry<String, Value> parameter = ParameterText.parse(text);
      if (parameter == null && !ParameterFile.isNamedBy(text)) {
        throw new InvalidOptionException(
            AuditOption.PARAMETERS, "write Key=Value, or name a .json, .yaml or .toml file");
      }
      if (parameter != null && parameters.put(parameter.getKey(), parameter.getValue()) != null) {
        throw new InvalidOptionException(
            AuditOption.PARAMETERS, parameter.getKey() + " is given more than once");
      }
    }
    return parameters;
  }

  private List<String> parameterFiles() {
    return all(AuditOption.PARAMETERS).stream()
        .filter(text -> ParameterText.parse(text) == null)
        .toList();
  }

  private Filter filter() throws InvalidOptionException {
    Set<ItemStatus> statuses = EnumSet.noneOf(ItemStatus.class);
    for (String text : all(AuditOption.STATUS)) {
      statuses.add(constant(AuditOption.STATUS, "status", text, ItemStatus.class));
    }
    return new Filter(
        choice(AuditOption.MIN_SEVERITY, "severity", Severity.class),
        idPatterns(AuditOption.ONLY),
        idPatterns(AuditOption.SKIP),
        statuses);
  }

  private List<String> idPatterns(AuditOption option) throws InvalidOptionException {
    for (String text : all(option)) {
      if (!ID_PATTERN.matcher(text).matches()) {
        throw new InvalidOptionException(
            option,
            "\"" + text + "\" is no responsibility id; write s3.block-public-access or s3.*");
      }
    }
    return all(option);
  }

  private Gate gate() throws InvalidOptionException {
    String least = text(AuditOption.FAIL_ON);
    boolean none = AuditOption.NO_SEVERITY.equalsIgnoreCase(least);
    return new Gate(
        none ? null : choice(AuditOption.FAIL_ON, "severity", Severity.class),
        flag(AuditOption.FAIL_ON_UNDETERMINED),
        flag(AuditOption.FAIL_ON_MANUAL),
        flag(AuditOption.FAIL_ON_EXPIRED));
  }

  private AcceptanceSources acceptance() throws InvalidOptionException {
    String given = text(AuditOption.LOCK_TIME);
    return new AcceptanceSources(
        given == null ? today.get() : date(given),
        given != null,
        text(AuditOption.POLICY_FROM),
        text(AuditOption.ATTESTATIONS),
        text(AuditOption.WAIVERS),
        text(AuditOption.BASELINE));
  }

  private static LocalDate date(String text) throws InvalidOptionException {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new InvalidOptionException(
          AuditOption.LOCK_TIME, "\"" + text + "\" is no date; write 2026-11-22");
    }
  }

  private List<OutputTarget> outputs() throws InvalidOptionException {
    List<OutputTarget> outputs = new ArrayList<>();
    for (String text : all(AuditOption.OUTPUT)) {
      outputs.add(OutputTarget.parse(text));
    }
    if (outputs.stream().filter(output -> output.file() == null).count() > 1) {
      throw new InvalidOptionException(
          AuditOption.OUTPUT, "only one report can go to standard output; write FORMAT=FILE");
    }
    long files = outputs.stream().map(OutputTarget::file).distinct().count();
    if (files < outputs.size()) {
      throw new InvalidOptionException(AuditOption.OUTPUT, "two reports go to the same file");
    }
    return outputs;
  }

  private boolean flag(AuditOption option) throws InvalidOptionException {
    String text = text(option);
    if ("true".equalsIgnoreCase(text) || "false".equalsIgnoreCase(text)) {
      return Boolean.parseBoolean(text);
    }
    throw new InvalidOptionException(option, "\"" + text + "\" is neither true nor false");
  }

  private <E extends Enum<E>> @Nullable E choice(AuditOption option, String noun, Class<E> type)
      throws InvalidOptionException {
    String text = text(option);
    return text == null ? null : constant(option, noun, text, type);
  }

  private static <E extends Enum<E>> E constant(
      AuditOption option, String noun, String text, Class<E> type) throws InvalidOptionException {
    for (E constant : type.getEnumConstants()) {
      if (letters(constant.name()).equals(letters(text))) {
        return constant;
      }
    }
    throw new InvalidOptionException(option, option.refusal(noun, text));
  }

  /** Case and word separators make no difference: notApplicable, not-applicable, NOT_APPLICABLE. */
  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  private static <T> T required(@Nullable T valueOrDefault) {
    return Objects.requireNonNull(valueOrDefault, "the option has a default");
  }

  private @Nullable String text(AuditOption option) throws InvalidOptionException {
    List<String> values = all(option);
    if (values.size() > 1) {
      throw new InvalidOptionException(option, "is given more than once");
    }
    return values.isEmpty() ? null : values.get(0);
  }

  private List<String> all(AuditOption option) {
    List<String> values = texts.getOrDefault(option, option.defaults());
    if (option.form() != AuditOption.Form.COMMA_LIST) {
      return values;
    }
    return values.stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }
}
