package dev.srm.evaluation;

/** Makes the stable identities of the items of one input. */
public final class ItemIds {

  private final String inputKey;
  private final ShortDigest digest = new ShortDigest();

  /**
   * Makes the identities of an input.
   *
   * @param inputKey what makes its items different from those of another
   */
  public ItemIds(String inputKey) {
    this.inputKey = inputKey;
  }

  /** Returns the first 16 hex digits of SHA-256 over responsibility, input key and address. */
  public String of(String responsibility, String address) {
    return digest.of(responsibility + '\0' + inputKey + '\0' + address);
  }
}
