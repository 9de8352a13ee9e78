package dev.srm.render;

import java.util.Set;

/**
 * The text of a comment.
 *
 * @param text the Markdown; ends with a line end
 * @param boxes the ids of the items that have a box in it
 * @param ticks those of the ticks that hold, and all that were lost
 * @param truncated whether it leaves out what the platform's limit has no room for
 */
public record CommentBody(String text, Set<String> boxes, Ticks ticks, boolean truncated) {

  /** Copies the set. */
  public CommentBody {
    boxes = Set.copyOf(boxes);
  }
}
