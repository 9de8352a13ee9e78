package dev.srm.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes the stable identities of items. */
final class ItemIds {

  private static final int BYTES = 8;

  private final String inputKey;
  private final MessageDigest digest;

  ItemIds(String inputKey) {
    this.inputKey = inputKey;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** Returns the first 16 hex digits of SHA-256 over responsibility, input key and address. */
  String of(String responsibility, String address) {
    String text = responsibility + '\0' + inputKey + '\0' + address;
    byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }
}
