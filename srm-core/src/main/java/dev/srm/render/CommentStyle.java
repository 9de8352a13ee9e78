package dev.srm.render;

/**
 * What a platform makes of the Markdown of a comment, and how much of it it takes.
 *
 * @param maxChars the most UTF-16 units of a comment, below the limit of the platform
 * @param maxBytes the most bytes of its UTF-8 form
 * @param folds whether {@code <details>} folds
 * @param hiddenText whether an HTML comment is invisible; without, markers are written as small
 *     print
 * @param boxes whether {@code - [ ]} is a box that people can tick
 */
public record CommentStyle(
    int maxChars, int maxBytes, boolean folds, boolean hiddenText, boolean boxes) {

  /** GitHub: 65,536 characters, and by what others met about four times as many bytes. */
  public static final CommentStyle GITHUB = new CommentStyle(60_000, 190_000, true, true, true);

  /** GitLab: 1,000,000 characters. */
  public static final CommentStyle GITLAB = new CommentStyle(900_000, 900_000, true, true, true);

  /** Bitbucket Data Center: less than 32,768 characters; the limit of Cloud is not documented. */
  public static final CommentStyle BITBUCKET =
      new CommentStyle(30_000, 30_000, false, false, false);

  /** Azure DevOps: 150,000 characters. */
  public static final CommentStyle AZURE = new CommentStyle(140_000, 140_000, true, true, true);

  /** Whether a text is short enough when some characters are kept for others. */
  boolean fits(String text, int reserved) {
    return text.length() + reserved <= maxChars
        && (text.length() * 3L + reserved <= maxBytes || utf8Length(text) + reserved <= maxBytes);
  }

  private static long utf8Length(String text) {
    return text.codePoints().mapToLong(CommentStyle::utf8Length).sum();
  }

  private static int utf8Length(int c) {
    if (c < 0x80) {
      return 1;
    }
    if (c < 0x800) {
      return 2;
    }
    return c < 0x10000 ? 3 : 4;
  }
}
