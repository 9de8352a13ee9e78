package dev.srm.render;

import java.util.List;

/**
 * How much a comment tells. A comment that is too long is written again with less detail, so that
 * it is never cut within an entry.
 *
 * @param closed whether what needs no action is listed: done, attested, waived, removed
 * @param before whether what was open before the change is listed
 * @param findings how many reasons stand under a responsibility
 * @param resources how many resources are named in one list, and boxes drawn for a responsibility
 * @param groups how many responsibilities a list holds; 0 for the counts alone
 */
record CommentDetail(boolean closed, boolean before, int findings, int resources, int groups) {

  private static final int ALL = Integer.MAX_VALUE;

  /** From everything to the counts alone. */
  static final List<CommentDetail> LEVELS =
      List.of(
          new CommentDetail(true, true, 10, 50, ALL),
          new CommentDetail(false, true, 10, 50, ALL),
          new CommentDetail(false, true, 3, 20, ALL),
          new CommentDetail(false, true, 1, 5, ALL),
          new CommentDetail(false, false, 1, 5, ALL),
          new CommentDetail(false, false, 1, 3, 60),
          new CommentDetail(false, false, 0, 3, 25),
          new CommentDetail(false, false, 0, 1, 8),
          new CommentDetail(false, false, 0, 0, 0));

  /** Whether anything is left out that the most detailed comment has. */
  boolean reduced() {
    return !closed;
  }
}
