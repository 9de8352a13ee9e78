package dev.srm.render;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/**
 * Escapes in JSON what a screen would hide or obey, for reports end up in logs: the data stays
 * exact, and no name can print a direction mark or {@code ##[error]}.
 */
final class JsonEscapes extends CharacterEscapes {

  private static final long serialVersionUID = 1L;

  private static final int[] ASCII = ascii();

  private static int[] ascii() {
    int[] codes = standardAsciiEscapesForJSON();
    codes['#'] = ESCAPE_STANDARD;
    codes[0x7F] = ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ASCII.clone();
  }

  /** Called with single chars: the halves of every pair are escaped alike. */
  @Override
  public @Nullable SerializableString getEscapeSequence(int ch) {
    return VisibleText.isHidden(ch)
        ? new SerializedString("\\u" + Integer.toHexString(0x10000 | ch).substring(1))
        : null;
  }
}
