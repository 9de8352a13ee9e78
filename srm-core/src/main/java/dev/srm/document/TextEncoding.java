package dev.srm.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * How the text of a document is written as bytes.
 *
 * @param charset the character set
 * @param markLength how many bytes of byte order mark precede the text
 */
record TextEncoding(Charset charset, int markLength) {

  /** How many bytes {@link #of} looks at. */
  static final int LOOKED_AT = 4;

  /**
   * Recognises the encoding by the byte order mark, or by where the zeros stand: every document
   * that srm reads begins with an ASCII character. Windows PowerShell redirects into UTF-16.
   */
  static TextEncoding of(byte[] head) {
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(UTF_8, 3);
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return new TextEncoding(UTF_16LE, 2);
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return new TextEncoding(UTF_16BE, 2);
    }
    if (head.length >= 2 && head[0] > 0 && head[1] == 0) {
      return new TextEncoding(UTF_16LE, 0);
    }
    if (head.length >= 2 && head[0] == 0 && head[1] > 0) {
      return new TextEncoding(UTF_16BE, 0);
    }
    return new TextEncoding(UTF_8, 0);
  }

  boolean utf8() {
    return charset.equals(UTF_8);
  }

  /** Decodes what follows the mark; bytes that are no text make the reader fail, never guess. */
  Reader decode(InputStream afterMark) {
    return new InputStreamReader(
        afterMark,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static boolean startsWith(byte[] head, int... expected) {
    if (head.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((head[i] & 0xff) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
