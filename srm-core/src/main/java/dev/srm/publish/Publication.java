package dev.srm.publish;

import org.jspecify.annotations.Nullable;

/**
 * What became of a comment that was to be posted.
 *
 * @param outcome what was done
 * @param link where people see the comment, when the platform tells
 */
public record Publication(Outcome outcome, @Nullable String link) {

  /** What was done. */
  public enum Outcome {
    /** A new comment was posted. */
    CREATED,
    /** The comment of a former run was rewritten. */
    UPDATED,
    /** The comment says the same already. */
    UNCHANGED,
    /** A newer run has written the comment, so it was left alone. */
    SUPERSEDED
  }
}
