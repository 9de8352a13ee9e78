package dev.srm.publish;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A comment that could not be read or written. The message is one line for people: what failed,
 * where, and what to do about it; it never holds a token nor the text of an answer.
 */
public final class PublishException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why it failed. */
  public enum Problem {
    /** There is no token, or the platform does not know it. */
    UNAUTHORIZED,
    /** The token may not do this, as on the pull request of a fork. */
    FORBIDDEN,
    /** There is no such pull request or comment, or the token may not see it. */
    NOT_FOUND,
    /** Somebody changed the comment in between. */
    CONFLICT,
    /** The platform refuses the text, as one that is too long. */
    REJECTED,
    /** The platform wants fewer requests, still after waiting. */
    RATE_LIMITED,
    /** The platform cannot be reached, does not answer in time or fails. */
    UNAVAILABLE,
    /** The answer is not what the platform documents. */
    UNEXPECTED
  }

  private final Problem problem;

  /** Makes a failure with the line that people read. */
  public PublishException(Problem problem, String message) {
    this(problem, message, null);
  }

  /** Makes a failure with the line that people read and what caused it. */
  public PublishException(Problem problem, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.problem = problem;
  }

  /** Returns why it failed. */
  public Problem problem() {
    return problem;
  }

  /** Returns the line for people; there always is one. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
