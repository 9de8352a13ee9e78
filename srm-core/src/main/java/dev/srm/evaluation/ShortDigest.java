package dev.srm.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of texts, short enough to be read and long enough to differ. */
final class ShortDigest {

  private static final int BYTES = 8;

  private final MessageDigest sha256;

  ShortDigest() {
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** Returns the first 16 hex digits of the SHA-256 of a text in UTF-8. */
  String of(String text) {
    byte[] hash = sha256.digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }
}
