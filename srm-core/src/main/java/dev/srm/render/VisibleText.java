package dev.srm.render;

/**
 * Makes visible what a screen hides: control characters, direction marks, zero-width and filler
 * characters and broken surrogates become {@code \}{@code u202e} or, beyond the first plane, {@code
 * \}{@code u{e0041}}.
 *
 * <p>The ranges are written out and not taken from {@link Character#getType}, whose answers change
 * with the Java version and with them the report.
 */
final class VisibleText {

  /** First and last code point of each range, ascending. */
  private static final int[] HIDDEN = {
    0x0000, 0x001F, // C0 controls, among them escape and the line ends
    0x007F, 0x009F, // delete and C1 controls
    0x00AD, 0x00AD, // soft hyphen
    0x034F, 0x034F, // combining grapheme joiner
    0x061C, 0x061C, // Arabic letter mark
    0x115F, 0x1160, // Hangul fillers
    0x17B4, 0x17B5, // Khmer inherent vowels
    0x180B, 0x180F, // Mongolian selectors and vowel separator
    0x200B, 0x200F, // zero-width characters and direction marks
    0x2028, 0x202E, // line and paragraph separator, bidirectional embedding
    0x2060, 0x206F, // word joiner, invisible operators, bidirectional isolates
    0x2800, 0x2800, // blank Braille pattern
    0x3164, 0x3164, // Hangul filler
    0xD800, 0xDFFF, // surrogates that belong to no pair
    0xFE00, 0xFE0F, // variation selectors
    0xFEFF, 0xFEFF, // byte order mark
    0xFFA0, 0xFFA0, // half-width Hangul filler
    0xFFF0, 0xFFFB, // interlinear annotation
    0x1BCA0, 0x1BCA3, // shorthand format controls
    0x1D173, 0x1D17A, // musical format controls
    0xE0000, 0xE0FFF, // tags and more variation selectors
  };

  private VisibleText() {}

  /** Returns the text with everything hidden spelled out. */
  static String of(String text) {
    int length = text.length();
    int clean = 0;
    while (clean < length && isPlain(text.charAt(clean))) {
      clean++;
    }
    if (clean == length) {
      return text;
    }
    StringBuilder visible = new StringBuilder(length + 16).append(text, 0, clean);
    int codePoint;
    for (int i = clean; i < length; i += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(i);
      if (isHidden(codePoint)) {
        spellOut(visible, codePoint);
      } else {
        visible.appendCodePoint(codePoint);
      }
    }
    return visible.toString();
  }

  /** Whether a screen shows nothing, or something else, for a code point. */
  static boolean isHidden(int codePoint) {
    for (int i = 0; i < HIDDEN.length && HIDDEN[i] <= codePoint; i += 2) {
      if (codePoint <= HIDDEN[i + 1]) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlain(char c) {
    return c >= 0x20 && c < 0x7F;
  }

  private static void spellOut(StringBuilder out, int codePoint) {
    String hex = Integer.toHexString(codePoint);
    if (codePoint > 0xFFFF) {
      out.append("\\u{").append(hex).append('}');
    } else {
      out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
    }
  }
}
