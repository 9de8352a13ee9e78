package dev.srm.evaluation;

/** Makes the stable identities of items. */
final class ItemIds {

  private final String inputKey;
  private final ShortDigest digest = new ShortDigest();

  ItemIds(String inputKey) {
    this.inputKey = inputKey;
  }

  /** Returns the first 16 hex digits of SHA-256 over responsibility, input key and address. */
  String of(String responsibility, String address) {
    return digest.of(responsibility + '\0' + inputKey + '\0' + address);
  }
}
