package dev.srm.publish;

import java.util.regex.Pattern;

/**
 * Tells the comment of one run from those of others on the same pull request: one comment for each
 * key.
 *
 * @param text letters and digits, joined by single dots, slashes, hyphens or underscores
 */
public record CommentKey(String text) {

  private static final int LONGEST = 80;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]+(?:[._/-][A-Za-z0-9]+)*");

  /** The key of who needs only one. */
  public static final CommentKey DEFAULT = new CommentKey("default");

  /** Whether a text can be a key: it stands in an HTML comment, so it cannot hold what ends one. */
  public static boolean accepts(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }

  /** Refuses what is no key. */
  public CommentKey {
    if (!accepts(text)) {
      throw new IllegalArgumentException("no comment key: " + text.length() + " characters");
    }
  }

  /** Returns the words that mark a comment of this key. */
  String marker() {
    return "srm:checklist v1 key=" + text;
  }
}
