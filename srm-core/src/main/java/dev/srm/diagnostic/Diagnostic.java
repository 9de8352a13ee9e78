package dev.srm.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * A message about the input or the run, never about the user's security.
 *
 * @param level how much it matters
 * @param code stable kebab-case name of the kind of message, for tools
 * @param message one line that says what, where and what to do
 * @param location the place in the input, when there is one
 */
public record Diagnostic(
    Level level, String code, String message, @Nullable SourceLocation location) {

  /** How much a diagnostic matters. */
  public enum Level {
    /** The run cannot be relied on. */
    ERROR,
    /** Something was not assessed or not as the author may think. */
    WARNING,
    /** Good to know. */
    INFO
  }

  /** Returns a warning without a place in the input. */
  public static Diagnostic warning(String code, String message) {
    return new Diagnostic(Level.WARNING, code, message, null);
  }

  /** Returns a warning about a place in the input. */
  public static Diagnostic warning(String code, String message, SourceLocation location) {
    return new Diagnostic(Level.WARNING, code, message, location);
  }

  /** Returns a note without a place in the input. */
  public static Diagnostic info(String code, String message) {
    return new Diagnostic(Level.INFO, code, message, null);
  }
}
