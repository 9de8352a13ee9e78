package dev.srm.cloudformation.syntax;

/** Puts names that the input chose into messages without letting them run away. */
public final class Wording {

  private static final int LONGEST = 80;

  private Wording() {}

  /** Returns a name in double quotes, shortened, and without characters that break a line. */
  public static String quoted(String name) {
    return '"' + shown(name) + '"';
  }

  /** Returns a name, shortened, and without characters that break a line. */
  public static String shown(String name) {
    StringBuilder text = new StringBuilder();
    name.codePoints()
        .limit(LONGEST)
        .forEach(point -> text.appendCodePoint(Character.isISOControl(point) ? ' ' : point));
    if (name.codePointCount(0, name.length()) > LONGEST) {
      text.append("...");
    }
    return text.toString();
  }
}
