package dev.srm.render;

import dev.srm.checklist.Checklist;
import java.io.IOException;
import java.io.Writer;

/**
 * The Markdown report within what GitHub takes as the summary of a step. A summary that is one byte
 * too long is not shown at all, so a long report ends between two entries and says so.
 */
final class StepSummaryRenderer implements ChecklistRenderer {

  /** The limit of the runner, in bytes of UTF-8. */
  static final int MOST_BYTES = 1_048_576;

  @Override
  public void render(Checklist checklist, Writer out, RenderOptions options) throws IOException {
    MarkdownCut cut = new MarkdownCut(MOST_BYTES);
    new MarkdownRenderer().render(checklist, cut, options);
    out.write(cut.text());
    out.flush();
  }
}
