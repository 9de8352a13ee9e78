package dev.srm.publish;

import org.jspecify.annotations.Nullable;

/**
 * What became of a comment that was to be posted.
 *
 * @param outcome what was done
 * @param link where people see the comment, when the platform tells
 */
public record Publication(Outcome outcome, @Nullable String link) {

  /** Returns one line for people: what was done, and where it can be seen. */
  public String sentence() {
    String what =
        switch (outcome) {
          case CREATED -> "the comment was posted";
          case UPDATED -> "the comment was updated";
          case UNCHANGED -> "the comment says the same already";
          case SUPERSEDED -> "a newer run has written the comment; this one left it alone";
        };
    return link == null ? what : what + ": " + link;
  }

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
