package dev.srm.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures, shortens and flows text by the columns it takes on a screen: two for East Asian wide
 * characters and pictographs, none for combining marks and colour sequences.
 */
final class Columns {

  private static final String ELLIPSIS = "\u2026";

  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2E80, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60,
    0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1FAFF, 0x20000, 0x3FFFD,
  };

  private static final int[] COMBINING = {
    0x0300, 0x036F, 0x0483, 0x0489, 0x0591, 0x05BD, 0x0610, 0x061A, 0x064B, 0x065F, 0x1AB0, 0x1AFF,
    0x1DC0, 0x1DFF, 0x20D0, 0x20FF, 0xFE20, 0xFE2F,
  };

  private Columns() {}

  /** Returns how many columns a text takes. */
  static int of(String text) {
    int columns = 0;
    int i = 0;
    while (i < text.length()) {
      if (text.charAt(i) == '\u001b') {
        i = text.indexOf('m', i) + 1;
        continue;
      }
      int codePoint = text.codePointAt(i);
      columns += of(codePoint);
      i += Character.charCount(codePoint);
    }
    return columns;
  }

  /** Returns the text, with an ellipsis for its middle when it takes more columns than given. */
  static String shorten(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    int head = (columns - 1) / 2;
    int tail = columns - 1 - head;
    return text.substring(0, end(text, head)) + ELLIPSIS + text.substring(start(text, tail));
  }

  /** Returns the words in lines that take at most the given columns, longer words alone in one. */
  static List<String> flow(List<String> words, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : words) {
      int needed = of(word);
      if (used > 0 && used + 1 + needed > columns) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += needed;
    }
    lines.add(line.toString());
    return lines;
  }

  /** Returns spaces that fill a text up to the given columns. */
  static String padding(String text, int columns) {
    return " ".repeat(Math.max(0, columns - of(text)));
  }

  private static int end(String text, int columns) {
    int used = 0;
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      used += of(codePoint);
      if (used > columns) {
        break;
      }
      i += Character.charCount(codePoint);
    }
    return i;
  }

  private static int start(String text, int columns) {
    int used = 0;
    int i = text.length();
    while (i > 0) {
      int codePoint = text.codePointBefore(i);
      used += of(codePoint);
      if (used > columns) {
        break;
      }
      i -= Character.charCount(codePoint);
    }
    return i;
  }

  private static int of(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    return within(COMBINING, codePoint) ? 0 : within(WIDE, codePoint) ? 2 : 1;
  }

  private static boolean within(int[] ranges, int codePoint) {
    for (int i = 0; i < ranges.length && ranges[i] <= codePoint; i += 2) {
      if (codePoint <= ranges[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
