package dev.srm;

import dev.srm.render.ReportFormat;
import org.jspecify.annotations.Nullable;

/**
 * A report to write and where to.
 *
 * @param format its format
 * @param file the file to write; null for standard output
 */
public record OutputTarget(ReportFormat format, @Nullable String file) {

  /**
   * Reads {@code FORMAT} or {@code FORMAT=FILE}.
   *
   * @throws InvalidOptionException when there is no such format, or no file after the sign
   */
  static OutputTarget parse(String text) throws InvalidOptionException {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    String file = equals < 0 ? null : text.substring(equals + 1);
    ReportFormat format = ReportFormat.find(name.strip());
    if (format == null) {
      throw new InvalidOptionException(AuditOption.OUTPUT, advice(text, name));
    }
    if (file != null && file.isBlank()) {
      throw new InvalidOptionException(
          AuditOption.OUTPUT, "there is no file after \"" + text + "\"; write FORMAT=FILE");
    }
    return new OutputTarget(format, file);
  }

  /** Who names a file only is told how to write the two together. */
  private static String advice(String text, String name) {
    ReportFormat byEnding = ReportFormat.find(name.substring(name.lastIndexOf('.') + 1));
    return byEnding == null
        ? AuditOption.OUTPUT.refusal("format", name)
        : "\"" + text + "\" names no format; write " + byEnding.id() + "=" + text;
  }
}
