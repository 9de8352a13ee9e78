package dev.srm.diagnostic;

/** Hears how far the reading of an input has come; asked about once in a mebibyte. */
@FunctionalInterface
public interface ReadingProgress {

  /** Hears nothing. */
  ReadingProgress NONE = (name, read, size) -> {};

  /**
   * Says how far reading has come.
   *
   * @param name the name of the input
   * @param read how many bytes were read
   * @param size how many there are
   */
  void advanced(String name, long read, long size);
}
