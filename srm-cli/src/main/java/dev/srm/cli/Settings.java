package dev.srm.cli;

import dev.srm.AuditOption;
import dev.srm.AuditRequest;
import dev.srm.AuditRequestBuilder;
import dev.srm.CommentOption;
import dev.srm.CommentRequest;
import dev.srm.InvalidOptionException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The value of every option, each from the first place that has one. */
final class Settings {

  private final Map<Option, Setting> settings;
  private final @Nullable String configurationName;

  Settings(Map<Option, Setting> settings, @Nullable String configurationName) {
    this.settings = Collections.unmodifiableMap(new EnumMap<>(settings));
    this.configurationName = configurationName;
  }

  /** Returns the name of the configuration file, if there is one. */
  Optional<String> configurationName() {
    return Optional.ofNullable(configurationName);
  }

  /** Whether srm has found the configuration file without being told its name. */
  boolean configurationDiscovered() {
    return configurationName != null && get(Option.CONFIG).values().isEmpty();
  }

  /** Returns every option and its value, in the order of help. */
  Map<Option, Setting> all() {
    return settings;
  }

  Setting get(Option option) {
    return Objects.requireNonNull(settings.get(option));
  }

  /** Returns the one value of an option, or null when there is none. */
  @Nullable String text(Option option) {
    List<String> values = get(option).values();
    return values.isEmpty() ? null : values.get(0);
  }

  /** Whether a flag is up. */
  boolean flag(Option option) throws UsageException {
    String text = text(option);
    if ("true".equalsIgnoreCase(text)) {
      return true;
    }
    if ("false".equalsIgnoreCase(text)) {
      return false;
    }
    throw refused(option, "\"" + text + "\" is neither true nor false");
  }

  /** Returns the request that the settings and the named inputs make. */
  AuditRequest request(List<String> inputs) throws UsageException {
    AuditRequestBuilder builder =
        AuditRequest.builder().today(today()).set(AuditOption.INPUTS, inputs);
    settings.forEach(
        (option, setting) -> {
          if (option.ofRun() instanceof AuditOption ofAudit) {
            builder.set(ofAudit, setting.values());
          }
        });
    try {
      return builder.build();
    } catch (InvalidOptionException e) {
      throw refused(e);
    }
  }

  /**
   * Returns the day, the same for everybody wherever they run it. SOURCE_DATE_EPOCH does not stop
   * it: a rebuild must not revive what has expired.
   */
  static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  /** Returns what the settings ask to be done with a comment. */
  CommentRequest commentRequest() throws UsageException {
    CommentRequest.Builder builder = CommentRequest.builder();
    for (Option option : settings.keySet()) {
      if (option.ofRun() instanceof CommentOption ofComment) {
        builder.set(ofComment, text(option));
      }
    }
    flag(Option.DRY_RUN);
    try {
      return builder.build();
    } catch (InvalidOptionException e) {
      throw refused(e);
    }
  }

  /** Says what is wrong with a value and where the value stands. */
  UsageException refused(Option option, String message) {
    return new UsageException(get(option).origin().place() + ": " + message);
  }

  private UsageException refused(InvalidOptionException e) {
    return settings.keySet().stream()
        .filter(option -> option.ofRun() == e.option())
        .findFirst()
        .map(option -> refused(option, e.getMessage()))
        .orElseGet(() -> new UsageException(e.getMessage(), e));
  }
}
