package dev.srm.render;

import dev.srm.checklist.Checklist;
import java.io.IOException;
import java.io.Writer;

/** Writes a checklist in one format. Renderers have no state: one instance serves any number. */
public interface ChecklistRenderer {

  /**
   * Writes a checklist piece by piece, so that a large one never stands in memory as text.
   *
   * <p>The text depends on the arguments only, its lines end with {@code \n}, and every name or
   * sentence that came from the input is neutralised for this format. Buffering and character set
   * are the caller's; a report that leaves the terminal is UTF-8.
   *
   * @param checklist what to write
   * @param out where to; flushed at the end, never closed
   * @param options how to write it
   * @throws IOException when {@code out} fails
   */
  void render(Checklist checklist, Writer out, RenderOptions options) throws IOException;
}
