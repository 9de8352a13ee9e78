package dev.srm.publish;

import dev.srm.render.BoxMarker;
import dev.srm.render.CommentStyle;
import dev.srm.render.Ticks;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The whole text of a comment: marker, memory and what people read. The marker says which comment
 * it is; who wrote it, the platform says.
 *
 * @param state what it remembers
 * @param body what people read
 */
record CommentText(CommentState state, String body) {

  /** What marker and memory take of the room of a comment at most. */
  static final int RESERVED = 16_000;

  private static final String STATE = "srm:state ";

  private static final Pattern HIDDEN_STATE =
      Pattern.compile("^<!-- srm:state ([A-Za-z0-9+/]*) -->$", Pattern.MULTILINE);

  private static final Pattern SHOWN_STATE = Pattern.compile("`srm:state ([A-Za-z0-9+/]*)`\n*$");

  private static final Pattern REPORT = Pattern.compile("\\[full report]\\([^)]*\\)");

  /** Returns the text as the platform gets it. */
  String compose(CommentKey key, CommentStyle style) {
    return style.hiddenText()
        ? "<!-- " + key.marker() + " -->\n<!-- " + STATE + state.encode() + " -->\n" + body
        : body + "`" + key.marker() + "` `" + STATE + state.encode() + "`\n";
  }

  /**
   * Whether a comment has the marker of a key, where srm writes it on this platform and nowhere
   * else: the same token may post texts of strangers for other tools.
   */
  static boolean isOf(CommentKey key, CommentStyle style, PostedComment comment) {
    String body = comment.body();
    if (style.hiddenText()) {
      String marker = "<!-- " + key.marker() + " -->";
      return body.equals(marker) || body.startsWith(marker + "\n");
    }
    int end = body.lastIndexOf('\n', Math.max(0, body.stripTrailing().length() - 1));
    return body.substring(end + 1).startsWith("`" + key.marker() + "` `" + STATE);
  }

  /** Returns what a comment holds of a former run. */
  static CommentText of(PostedComment comment) {
    Matcher hidden = HIDDEN_STATE.matcher(comment.body());
    if (hidden.find()) {
      String body = comment.body().substring(Math.min(hidden.end() + 1, comment.body().length()));
      return new CommentText(CommentState.decode(hidden.group(1)), body);
    }
    Matcher shown = SHOWN_STATE.matcher(comment.body());
    if (shown.find()) {
      String body =
          comment.body().substring(0, comment.body().lastIndexOf('\n', shown.start()) + 1);
      return new CommentText(CommentState.decode(shown.group(1)), body);
    }
    return new CommentText(CommentState.NONE, comment.body());
  }

  /**
   * Returns every tick of a comment: those of its boxes, and of the items it has no box for those
   * it remembers.
   */
  Ticks ticks() {
    Map<String, String> ticked = new HashMap<>(state.ticks().ticked());
    ticked.keySet().removeAll(BoxMarker.items(body));
    ticked.putAll(BoxMarker.ticked(body));
    return new Ticks(ticked, state.ticks().cleared());
  }

  /**
   * Whether another text says the same to people and remembers the same, whatever its run: the link
   * to the report of an earlier run leads to the same report.
   */
  boolean saysSameAs(CommentText other) {
    return said().equals(other.said())
        && state.ticks().equals(other.state.ticks())
        && state.truncated() == other.state.truncated();
  }

  private String said() {
    return REPORT.matcher(body).replaceFirst("").strip();
  }
}
