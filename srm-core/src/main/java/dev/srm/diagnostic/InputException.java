package dev.srm.diagnostic;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An input that srm refuses as a whole. The message is one line for the user: what is wrong, where,
 * and what to do about it. It never holds content of the input.
 */
public final class InputException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Problem problem;

  private InputException(Problem problem, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.problem = problem;
  }

  /** Why the input is refused; decides the exit code. */
  public enum Problem {
    /** The input is damaged, unsafe or not readable. */
    UNREADABLE,
    /** The input is a document of a kind that srm does not read. */
    UNSUPPORTED
  }

  /** Returns the refusal of a damaged, unsafe or unreadable input. */
  public static InputException unreadable(String message) {
    return new InputException(Problem.UNREADABLE, message, null);
  }

  /**
   * Returns the refusal of a damaged, unsafe or unreadable input, keeping the cause for debugging.
   */
  public static InputException unreadable(String message, Throwable cause) {
    return new InputException(Problem.UNREADABLE, message, cause);
  }

  /** Returns the refusal of a document of a kind that srm does not read. */
  public static InputException unsupported(String message) {
    return new InputException(Problem.UNSUPPORTED, message, null);
  }

  /** Returns why the input is refused. */
  public Problem problem() {
    return problem;
  }

  /** Returns the line for the user; there always is one. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
