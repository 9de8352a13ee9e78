package dev.srm.publish;

import dev.srm.checklist.Checklist;
import dev.srm.render.CommentBody;
import dev.srm.render.CommentOptions;
import dev.srm.render.CommentRenderer;
import dev.srm.render.CommentStyle;
import dev.srm.render.Ticks;
import java.util.HashMap;
import java.util.Map;

/**
 * A comment to be posted: everything but the ticks, which are known only when it is written.
 *
 * @param key which of the comments of a pull request it is
 * @param run grows with newer runs of the same CI; 0 when the run cannot tell
 * @param checklist what it is about
 * @param options how it is written; the ticks in them count as older than those of the platform
 */
public record CommentDraft(CommentKey key, long run, Checklist checklist, CommentOptions options) {

  /** Returns the text that a platform gets when there is no comment yet. */
  public String text() {
    return text(Ticks.NONE).compose(key, style());
  }

  CommentStyle style() {
    return options.style();
  }

  CommentText text(Ticks found) {
    Ticks ticks = options.ticks().with(found);
    CommentBody body =
        new CommentRenderer()
            .render(checklist, options.withTicks(ticks).withReserved(CommentText.RESERVED));
    Map<String, String> hidden = new HashMap<>(body.ticks().ticked());
    hidden.keySet().removeAll(body.boxes());
    Ticks remembered = new Ticks(hidden, body.ticks().cleared());
    return new CommentText(new CommentState(run, remembered, body.truncated()), body.text());
  }
}
