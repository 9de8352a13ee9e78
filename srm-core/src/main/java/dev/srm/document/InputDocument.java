package dev.srm.document;

import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.ReadingProgress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One document to read: a name to call it by and bytes that can be opened as text any number of
 * times. The SHA-256 of the raw bytes is computed while they are read for the first time, so that a
 * large plan is read once and never held in memory.
 *
 * <p>Close it when done: captured standard input may lie in a temporary file.
 */
public final class InputDocument implements AutoCloseable {

  /** Standard input up to this size stays in memory. */
  private static final int CAPTURED_IN_MEMORY = 8 << 20;

  private final String name;
  private final ByteSource source;
  private final ReadingProgress progress;
  private final @Nullable AssemblyParts parts;
  private final AtomicReference<@Nullable String> digest = new AtomicReference<>();

  private InputDocument(String name, ByteSource source, ReadingProgress progress) {
    this(name, source, progress, null);
  }

  private InputDocument(
      String name, ByteSource source, ReadingProgress progress, @Nullable AssemblyParts parts) {
    this.name = name;
    this.source = source;
    this.progress = progress;
    this.parts = parts;
  }

  /** Returns the document in a regular file. */
  public static InputDocument ofFile(String name, Path file) {
    return new InputDocument(
        name.replace('\\', '/'), new ByteSource.RegularFile(file), ReadingProgress.NONE);
  }

  /**
   * Returns the document that consists of a file and of those that {@link #beside} finds for it,
   * such as a CDK assembly by its manifest. Its digest is over all of them.
   */
  public static InputDocument ofAssembly(String name, Path file) {
    return new InputDocument(
        name.replace('\\', '/'),
        new ByteSource.RegularFile(file),
        ReadingProgress.NONE,
        new AssemblyParts());
  }

  /** Returns a document of bytes in memory. */
  public static InputDocument ofBytes(String name, byte[] bytes) {
    return new InputDocument(name, new ByteSource.Memory(bytes.clone()), ReadingProgress.NONE);
  }

  /**
   * Takes everything that a stream has to give, such as standard input or a pipe: a small document
   * into memory, a large one into a temporary file that nobody else may read and that vanishes with
   * this document or with the process. The stream is left open.
   *
   * @throws InputException when the stream cannot be read or the temporary file not be written
   */
  public static InputDocument captured(String name, InputStream stream) throws InputException {
    try {
      byte[] start = stream.readNBytes(CAPTURED_IN_MEMORY);
      if (start.length < CAPTURED_IN_MEMORY) {
        return new InputDocument(name, new ByteSource.Memory(start), ReadingProgress.NONE);
      }
      return new InputDocument(name, spool(start, stream), ReadingProgress.NONE);
    } catch (IOException e) {
      throw InputAdvice.unreadable(name, e);
    }
  }

  private static ByteSource spool(byte[] start, InputStream rest) throws IOException {
    Path file = Files.createTempFile("srm-", ".input");
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    try {
      OutputStream out = Channels.newOutputStream(channel);
      out.write(start);
      rest.transferTo(out);
      return new ByteSource.Spooled(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Returns this document, with somebody who hears how far its reading has come. */
  public InputDocument heardBy(ReadingProgress listener) {
    return new InputDocument(name, source, listener, parts);
  }

  /** Returns the name as given, with forward slashes; for messages and reports. */
  public String name() {
    return name;
  }

  /** Returns the number of raw bytes. */
  public long size() throws InputException {
    try {
      return source.size();
    } catch (IOException e) {
      throw InputAdvice.unreadable(name, e);
    }
  }

  /**
   * Opens the document as UTF-8 bytes without a byte order mark, whatever its encoding. UTF-8 is
   * passed through unchecked, a parser of bytes has to look at it anyway; reading UTF-16 that is
   * none fails with {@link java.nio.charset.CharacterCodingException}.
   */
  public InputStream utf8() throws InputException {
    TextEncoding encoding = encoding();
    InputStream bytes = openAfterMark(encoding, true);
    return encoding.utf8() ? bytes : new Utf8Stream(encoding.decode(bytes));
  }

  /**
   * Opens the document as characters, without a byte order mark. Reading bytes that are no text
   * fails with {@link java.nio.charset.CharacterCodingException}.
   */
  public Reader text() throws InputException {
    TextEncoding encoding = encoding();
    return encoding.decode(openAfterMark(encoding, true));
  }

  /**
   * Returns the SHA-256 of the raw bytes as 64 lower-case hex digits. It costs nothing once a
   * stream or reader of this document was read to its end; otherwise the bytes are read for it.
   *
   * <p>The digest of an assembly is that of the list which {@code sha256sum} prints of the files
   * read, sorted by path.
   */
  public String sha256() throws InputException {
    return parts == null
        ? ownSha256()
        : parts.sha256(name.substring(name.lastIndexOf('/') + 1), ownSha256());
  }

  private String ownSha256() throws InputException {
    String known = digest.get();
    if (known != null) {
      return known;
    }
    try (InputStream bytes = digesting(source.open())) {
      bytes.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw InputAdvice.unreadable(name, e);
    }
    return Objects.requireNonNull(digest.get());
  }

  /**
   * Returns the document that a relative path names, seen from the folder of this one: a nested
   * template beside its parent, a template of a CDK assembly. Nothing outside that folder is ever
   * opened, whatever path or link the document names.
   *
   * @return empty when there is no such file inside the folder, or this document is no file
   */
  public Optional<InputDocument> beside(String relativePath) {
    if (!(source instanceof ByteSource.RegularFile own)) {
      return Optional.empty();
    }
    try {
      Path folder = own.path().toAbsolutePath().resolveSibling("").toRealPath();
      Path file = folder.resolve(relativePath.replace('\\', '/')).toRealPath();
      if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
        return Optional.empty();
      }
      String inFolder = folder.relativize(file).toString().replace('\\', '/');
      InputDocument found = ofFile(name.substring(0, name.lastIndexOf('/') + 1) + inFolder, file);
      return Optional.of(parts == null ? found : parts.add(inFolder, found));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws InputException {
    try {
      source.close();
    } catch (IOException e) {
      throw InputAdvice.unreadable(name, e);
    }
  }

  @Override
  public String toString() {
    return name;
  }

  /** Returns the first raw bytes, at most as many as given. */
  byte[] head(int count) throws InputException {
    try (InputStream bytes = source.open()) {
      return bytes.readNBytes(count);
    } catch (IOException e) {
      throw InputAdvice.unreadable(name, e);
    }
  }

  /** Returns the last raw bytes, at most as many as given. */
  byte[] tail(int count) throws InputException {
    try (InputStream bytes = source.open()) {
      bytes.skipNBytes(Math.max(0, source.size() - count));
      return bytes.readNBytes(count);
    } catch (IOException e) {
      throw InputAdvice.unreadable(name, e);
    }
  }

  /** Opens the document to look at it only: the digest is left to the one who reads it whole. */
  Reader undigestedText() throws InputException {
    TextEncoding encoding = encoding();
    return encoding.decode(openAfterMark(encoding, false));
  }

  TextEncoding encoding() throws InputException {
    return TextEncoding.of(head(TextEncoding.LOOKED_AT));
  }

  private InputStream openAfterMark(TextEncoding encoding, boolean digesting)
      throws InputException {
    try {
      InputStream raw = source.open();
      boolean wanted = digesting && digest.get() == null;
      InputStream bytes = wanted ? digesting(raw) : raw;
      bytes.skipNBytes(encoding.markLength());
      return bytes;
    } catch (IOException e) {
      throw InputAdvice.unreadable(name, e);
    }
  }

  private InputStream digesting(InputStream raw) throws IOException {
    long size = source.size();
    return new DigestingStream(raw, digest, read -> progress.advanced(name, read, size));
  }
}
