package dev.srm.document;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the keys of the outermost JSON object without building anything: memory does not grow
 * with the document. It does not validate; that is the reader's business.
 */
final class TopLevelKeys {

  /** How the walk ended. */
  enum End {
    /** The visitor had seen enough. */
    STOPPED,
    /** The object was closed. */
    COMPLETE,
    /** The text ended inside the object. */
    TRUNCATED,
    /** The text is no JSON object. */
    MALFORMED
  }

  /** No key that anybody looks for is longer; the rest of a longer one is not kept. */
  private static final int KEPT_KEY_LENGTH = 64;

  private static final int END_OF_TEXT = -1;

  private final Reader text;
  private final CharBuffer buffer = CharBuffer.allocate(1 << 14).flip();

  TopLevelKeys(Reader text) {
    this.text = text;
  }

  /** Hands every key to the visitor, before its value is passed over, until it answers false. */
  End visit(Predicate<String> visitor) throws IOException {
    if (firstAfterSpace() != '{') {
      return End.MALFORMED;
    }
    int next = firstAfterSpace();
    while (next != '}') {
      if (next != '"') {
        return next == END_OF_TEXT ? End.TRUNCATED : End.MALFORMED;
      }
      StringBuilder key = new StringBuilder();
      if (!string(key)) {
        return End.TRUNCATED;
      }
      if (!visitor.test(key.toString())) {
        return End.STOPPED;
      }
      int colon = firstAfterSpace();
      if (colon != ':') {
        return colon == END_OF_TEXT ? End.TRUNCATED : End.MALFORMED;
      }
      next = passValue();
      if (next == ',') {
        next = firstAfterSpace();
      }
    }
    return End.COMPLETE;
  }

  /** Passes over a value and returns the comma or brace after it, or the end of the text. */
  private int passValue() throws IOException {
    long depth = 0;
    while (true) {
      int c = read();
      if (c == END_OF_TEXT || (depth == 0 && (c == ',' || c == '}'))) {
        return c;
      }
      if (c == '"' && !string(null)) {
        return END_OF_TEXT;
      }
      if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      }
    }
  }

  /** Passes over a string whose quote was read and keeps its start; false when it does not end. */
  private boolean string(@Nullable StringBuilder kept) throws IOException {
    while (true) {
      int c = read();
      if (c == END_OF_TEXT || c == '"') {
        return c == '"';
      }
      if (c == '\\') {
        read();
      }
      if (kept != null && kept.length() < KEPT_KEY_LENGTH) {
        kept.append((char) c);
      }
    }
  }

  private int firstAfterSpace() throws IOException {
    int c = read();
    while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      c = read();
    }
    return c;
  }

  private int read() throws IOException {
    if (!buffer.hasRemaining()) {
      buffer.clear();
      int count = text.read(buffer);
      buffer.flip();
      if (count < 0) {
        return END_OF_TEXT;
      }
    }
    return buffer.get();
  }
}
