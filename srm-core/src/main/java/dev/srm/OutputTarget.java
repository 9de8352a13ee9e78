package dev.srm;

import org.jspecify.annotations.Nullable;

/**
 * A report to write and where to.
 *
 * @param format the name of its format
 * @param file the file to write; null for standard output
 */
public record OutputTarget(String format, @Nullable String file) {

  /**
   * Reads {@code FORMAT} or {@code FORMAT=FILE}.
   *
   * @throws InvalidOptionException when the format or the file is missing
   */
  static OutputTarget parse(String text) throws InvalidOptionException {
    int equals = text.indexOf('=');
    String format = equals < 0 ? text : text.substring(0, equals);
    String file = equals < 0 ? null : text.substring(equals + 1);
    if (format.isBlank() || (file != null && file.isBlank())) {
      throw new InvalidOptionException(
          AuditOption.OUTPUT, "\"" + text + "\" is no output; write FORMAT or FORMAT=FILE");
    }
    return new OutputTarget(format, file);
  }
}
