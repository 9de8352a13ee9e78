package dev.srm.render;

/**
 * Text from the input on its way to a terminal or to the log of a CI run.
 *
 * <p>A terminal obeys escape sequences; the runners of GitHub, Azure and TeamCity obey {@code
 * ::error::} at the start of a line and {@code ##[error]}, {@code ##vso[...]} anywhere in one. None
 * of them may come from an input, so the character that makes the command is spelled out.
 */
public final class TerminalText {

  private static final String COLON = "\\u003a";
  private static final String HASH = "\\u0023";

  private TerminalText() {}

  /** Returns the text such that a terminal and a CI runner only show it. */
  public static String of(String text) {
    String visible = VisibleText.of(text);
    if (visible.contains("##")) {
      visible = visible.replace("##", "#" + HASH);
    }
    return visible.contains("::") ? withoutCommands(visible) : visible;
  }

  /** Returns a finished line such that a CI runner does not take it for a command. */
  static String line(String line) {
    int start = 0;
    while (start < line.length() && isSpace(line.charAt(start))) {
      start++;
    }
    return line.startsWith("::", start)
        ? line.substring(0, start) + COLON + line.substring(start + 1)
        : line;
  }

  /** Only a double colon that could come first in a line is a command: AWS::S3::Bucket is not. */
  private static String withoutCommands(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      boolean first = i == 0 || isSpace(text.charAt(i - 1));
      if (first && text.startsWith("::", i)) {
        safe.append(COLON);
      } else {
        safe.append(text.charAt(i));
      }
    }
    return safe.toString();
  }

  /** Every space that a runner may trim before it looks for a command. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
