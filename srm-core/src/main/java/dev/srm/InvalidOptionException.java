package dev.srm;

import java.util.Objects;

/**
 * A value that an option does not take. The message is one line for the user; a front end puts its
 * own spelling of the option before it.
 */
public final class InvalidOptionException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient RunOption option;

  /** Makes the refusal of a value, saying what is wrong and what would be right. */
  public InvalidOptionException(RunOption option, String message) {
    super(message);
    this.option = option;
  }

  /** Returns the option. */
  public RunOption option() {
    return option;
  }

  /** Returns the line for the user; there always is one. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
