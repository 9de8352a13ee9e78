package dev.srm.diagnostic;

/**
 * A place in an input file.
 *
 * @param file the name the user gave, with forward slashes
 * @param line one-based line
 * @param column one-based column
 */
public record SourceLocation(String file, int line, int column) {

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
