package dev.srm.render;

import dev.srm.checklist.Checklist;

/**
 * Writes the comment on a pull request: for a reviewer with half a minute, within the limits of its
 * platform.
 *
 * <p>Names and sentences from the input are neutralised as in the Markdown report. The only link is
 * the one to the report, which the options bring.
 */
public final class CommentRenderer {

  /** Returns the comment in as much detail as there is room for. */
  public CommentBody render(Checklist checklist, CommentOptions options) {
    ChecklistView view = new ChecklistView(checklist);
    Boxes boxes = new Boxes(checklist, options.ticks());
    for (CommentDetail detail : CommentDetail.LEVELS) {
      CommentBody body = new CommentWriter(view, boxes, options, detail).write();
      if (options.style().fits(body.text(), options.reserved())) {
        return body;
      }
    }
    throw new IllegalStateException("the counts alone are longer than a comment of any platform");
  }
}
