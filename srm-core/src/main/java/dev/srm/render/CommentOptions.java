package dev.srm.render;

import org.jspecify.annotations.Nullable;

/**
 * What a comment is written for.
 *
 * @param style what the platform makes of it
 * @param reserved how many characters of the platform's limit are kept for others
 * @param name what the comment is about when a pull request has several, such as {@code envs/prod};
 *     empty for none
 * @param commit the commit that the inputs were made from, when known
 * @param report the https address of the whole report, when there is one; from a trusted place only
 * @param ticks what people have ticked
 */
public record CommentOptions(
    CommentStyle style,
    int reserved,
    String name,
    @Nullable String commit,
    @Nullable String report,
    Ticks ticks) {

  /** Returns options with nothing but a style. */
  public static CommentOptions of(CommentStyle style) {
    return new CommentOptions(style, 0, "", null, null, Ticks.NONE);
  }

  /** Returns these options with other ticks. */
  public CommentOptions withTicks(Ticks others) {
    return new CommentOptions(style, reserved, name, commit, report, others);
  }

  /** Returns these options with so many characters kept for others. */
  public CommentOptions withReserved(int characters) {
    return new CommentOptions(style, characters, name, commit, report, ticks);
  }
}
