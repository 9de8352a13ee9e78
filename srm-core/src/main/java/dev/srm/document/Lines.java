package dev.srm.document;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of which only the start is kept: a line of a gigabyte takes no more than a short one.
 */
final class Lines {

  private static final int KEPT_LENGTH = 1024;

  private final Reader text;
  private final CharBuffer buffer = CharBuffer.allocate(1 << 14).flip();

  Lines(Reader text) {
    this.text = text;
  }

  /** Returns the start of the next line, or null at the end of the text. */
  @Nullable String next() throws IOException {
    if (!filled()) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    while (filled()) {
      char c = buffer.get();
      if (c == '\n') {
        break;
      }
      if (c != '\r' && line.length() < KEPT_LENGTH) {
        line.append(c);
      }
    }
    return line.toString();
  }

  private boolean filled() throws IOException {
    if (!buffer.hasRemaining()) {
      buffer.clear();
      text.read(buffer);
      buffer.flip();
    }
    return buffer.hasRemaining();
  }
}
