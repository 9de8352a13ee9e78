package dev.srm.checklist;

/**
 * A pattern of names: {@code *} stands for any run of characters, {@code ?} for one; everything
 * else, brackets and quotes of an address included, stands for itself.
 *
 * @param text the pattern as written
 */
public record Glob(String text) {

  /** Whether there is a wildcard in it. */
  public boolean wild() {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
  }

  /** Whether a name is one that it stands for; takes no more than both lengths multiplied. */
  public boolean matches(String name) {
    int position = 0;
    int next = 0;
    int star = -1;
    int resume = 0;
    while (position < name.length()) {
      if (next < text.length() && text.charAt(next) == '*') {
        star = next++;
        resume = position;
      } else if (next < text.length() && stands(text.charAt(next), name.charAt(position))) {
        next++;
        position++;
      } else if (star >= 0) {
        next = star + 1;
        position = ++resume;
      } else {
        return false;
      }
    }
    while (next < text.length() && text.charAt(next) == '*') {
      next++;
    }
    return next == text.length();
  }

  private static boolean stands(char pattern, char c) {
    return pattern == '?' || pattern == c;
  }

  @Override
  public String toString() {
    return text;
  }
}
