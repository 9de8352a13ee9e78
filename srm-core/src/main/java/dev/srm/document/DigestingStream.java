package dev.srm.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Computes the digest of what passes through, leaves it in a place once the end is reached, and
 * says on the way how much has passed.
 */
final class DigestingStream extends FilterInputStream {

  private static final long PROGRESS_STEP = 1 << 20;

  private final MessageDigest digest = newDigest();
  private final AtomicLong passed = new AtomicLong();
  private final AtomicReference<@Nullable String> result;
  private final LongConsumer progress;

  DigestingStream(InputStream in, AtomicReference<@Nullable String> result, LongConsumer progress) {
    super(in);
    this.result = result;
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      digest.update((byte) read);
      advance(1);
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
      advance(read);
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

  private void advance(int count) {
    long now = passed.addAndGet(count);
    if (now / PROGRESS_STEP != (now - count) / PROGRESS_STEP) {
      progress.accept(now);
    }
  }

  private void finish() {
    if (result.get() == null) {
      result.set(HexFormat.of().formatHex(digest.digest()));
    }
  }

  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
