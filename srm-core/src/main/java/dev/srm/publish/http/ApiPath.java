package dev.srm.publish.http;

import java.nio.charset.StandardCharsets;

/** A path below the base address of a platform; whatever it is made of is escaped. */
public final class ApiPath {

  private static final String UNRESERVED = "-._~";

  private final String text;

  private ApiPath(String text) {
    this.text = text;
  }

  /** Returns the path of these segments; a slash in one of them does not part it. */
  public static ApiPath of(String... segments) {
    return new ApiPath("").and(segments);
  }

  /** Returns this path with further segments. */
  public ApiPath and(String... segments) {
    StringBuilder path = new StringBuilder(text);
    for (String segment : segments) {
      path.append('/').append(escaped(segment));
    }
    return new ApiPath(path.toString());
  }

  /** Returns this path with a parameter behind it. */
  public ApiPath with(String key, String value) {
    char mark = text.indexOf('?') < 0 ? '?' : '&';
    return new ApiPath(text + mark + escaped(key) + "=" + escaped(value));
  }

  /**
   * Returns a name that can be a segment: dots would climb out of the path, and control characters
   * would reach a log.
   *
   * @param what what the name stands for, for people
   */
  public static String requireName(String what, String name) {
    boolean shown = name.codePoints().noneMatch(Character::isISOControl);
    if (name.isBlank() || name.equals(".") || name.equals("..") || !shown) {
      throw new IllegalArgumentException("this is no name of a " + what);
    }
    return name;
  }

  /** Returns a number that pull requests can have. */
  public static long requireNumber(long number) {
    if (number < 1) {
      throw new IllegalArgumentException("pull requests are numbered from 1, not " + number);
    }
    return number;
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (isUnreserved(c)) {
        escaped.append(c);
      } else {
        escaped.append('%').append(hex(c >> 4)).append(hex(c & 0xF));
      }
    }
    return escaped.toString();
  }

  private static boolean isUnreserved(char c) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || UNRESERVED.indexOf(c) >= 0;
  }

  private static char hex(int digit) {
    return Character.toUpperCase(Character.forDigit(digit, 16));
  }

  @Override
  public String toString() {
    return text;
  }
}
