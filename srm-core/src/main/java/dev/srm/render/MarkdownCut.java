package dev.srm.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Writer;

/**
 * Takes a Markdown report and keeps as much of it as a limit allows: whole entries only, with every
 * folded part closed, and a closing line that says how many entries are shown of how many.
 */
final class MarkdownCut extends Writer {

  /** Room for the closing line and for closing what is folded. */
  private static final int RESERVE = 1000;

  private static final String UNFOLD = "</details>";

  private final int mostBytes;
  private final StringBuilder kept = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private int bytes;
  private int folds;
  private int entries;
  private boolean overflow;
  private Cut lastCut = new Cut(0, 0, 0);

  /** A place between two entries: how much text, open folds and whole entries are before it. */
  private record Cut(int length, int folds, int entries) {}

  MarkdownCut(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Override
  public void write(char[] text, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      line.append(text[i]);
      if (text[i] == '\n') {
        endLine();
      }
    }
  }

  @Override
  public void flush() {
    // Everything is kept until the text is asked for.
  }

  @Override
  public void close() {
    // There is nothing to release.
  }

  /** Returns the report, or the part of it that fits. */
  String text() {
    if (line.length() > 0) {
      endLine();
    }
    if (!overflow && bytes <= mostBytes) {
      return kept.toString();
    }
    String end = "\n" + (UNFOLD + "\n\n").repeat(lastCut.folds);
    return kept.substring(0, lastCut.length)
        + end
        + ("**" + lastCut.entries + " of " + entries + " entries shown.** ")
        + "The summary of a step holds no more; the full report names every one.\n";
  }

  private void endLine() {
    String text = line.toString();
    line.setLength(0);
    if (!overflow) {
      keep(text);
    }
    entries += isEntry(text) ? 1 : 0;
  }

  private void keep(String text) {
    if (isBoundary(text) && bytes <= mostBytes - RESERVE) {
      lastCut = new Cut(kept.length(), folds, entries);
    }
    bytes += text.getBytes(UTF_8).length;
    overflow = bytes > mostBytes;
    kept.append(text);
    folds += text.startsWith("<details>") ? 1 : text.startsWith(UNFOLD) ? -1 : 0;
  }

  /** Before an entry, a heading or an empty line nothing is left half said. */
  private static boolean isBoundary(String text) {
    return isEntry(text) || text.startsWith("#") || text.equals("\n");
  }

  private static boolean isEntry(String text) {
    return text.startsWith("- ");
  }
}
