package dev.srm.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Text as UTF-8 bytes, for parsers that are fastest on those. */
final class Utf8Stream extends InputStream {

  private static final int BUFFERED_CHARS = 8192;

  private final Reader text;
  private final CharsetEncoder encoder =
      UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPORT);
  private final CharBuffer chars = CharBuffer.allocate(BUFFERED_CHARS).flip();
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFERED_CHARS * 3).flip();

  Utf8Stream(Reader text) {
    this.text = text;
  }

  @Override
  public int read() throws IOException {
    return refilled() ? bytes.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!refilled()) {
      return -1;
    }
    int count = Math.min(length, bytes.remaining());
    bytes.get(target, offset, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  /** Fills the byte buffer when it is empty; false at the end of the text. */
  private boolean refilled() throws IOException {
    boolean ended = false;
    while (!bytes.hasRemaining() && !ended) {
      chars.compact();
      ended = text.read(chars) < 0;
      chars.flip();
      bytes.clear();
      CoderResult result = encoder.encode(chars, bytes, ended);
      bytes.flip();
      if (result.isError()) {
        result.throwException();
      }
    }
    return bytes.hasRemaining();
  }
}
