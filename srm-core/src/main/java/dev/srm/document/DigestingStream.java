package dev.srm.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Computes the digest of what passes through and leaves it in a place once the end is reached. */
final class DigestingStream extends FilterInputStream {

  private final MessageDigest digest = sha256();
  private final AtomicReference<@Nullable String> result;

  DigestingStream(InputStream in, AtomicReference<@Nullable String> result) {
    super(in);
    this.result = result;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      digest.update((byte) read);
    } else {
      finish();
    }
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    if (read >= 0) {
      digest.update(target, offset, read);
    } else {
      finish();
    }
    return read;
  }

  /** Reads what it skips: a digest of a part is worth nothing. */
  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, 8192)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void finish() {
    if (result.get() == null) {
      result.set(HexFormat.of().formatHex(digest.digest()));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
