package dev.srm.publish;

import org.jspecify.annotations.Nullable;

/**
 * A comment as a platform has it.
 *
 * @param id how the platform tells it from others
 * @param version what changes whenever its text does, on platforms that compare it; empty otherwise
 * @param body its text; lines end with {@code \n}
 * @param link where people see it, when the platform tells
 */
public record PostedComment(String id, String version, String body, @Nullable String link) {

  /** Brings the line ends of all platforms into one form. */
  public PostedComment {
    body = body.replace("\r\n", "\n");
  }
}
