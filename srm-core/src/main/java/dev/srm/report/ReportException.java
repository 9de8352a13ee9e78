package dev.srm.report;

import java.util.Objects;

/** Something in a report that srm would not write; the message says where. */
final class ReportException extends Exception {

  private static final long serialVersionUID = 1L;

  ReportException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
