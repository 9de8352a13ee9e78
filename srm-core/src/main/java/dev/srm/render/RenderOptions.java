package dev.srm.render;

/**
 * How a checklist is written; a format takes what concerns it.
 *
 * @param width the columns of a terminal, at least {@link #MIN_WIDTH}
 * @param colour whether a terminal report is coloured; colour never says what words do not
 * @param full whether long lists are written to the end and names in full
 * @param hint the closing line of a terminal report that says what to do next; empty for none
 */
public record RenderOptions(int width, boolean colour, boolean full, String hint) {

  /** The narrowest report that can still be read. */
  public static final int MIN_WIDTH = 60;

  /** A plain report of 100 columns without a closing line. */
  public static final RenderOptions DEFAULT = new RenderOptions(100, false, false, "");

  /** Widens what is too narrow. */
  public RenderOptions {
    width = Math.max(width, MIN_WIDTH);
  }

  /** Returns these options for a terminal of the given width. */
  public RenderOptions withWidth(int columns) {
    return new RenderOptions(columns, colour, full, hint);
  }

  /** Returns these options with or without colour. */
  public RenderOptions withColour(boolean coloured) {
    return new RenderOptions(width, coloured, full, hint);
  }

  /** Returns these options with or without long lists in full. */
  public RenderOptions withFull(boolean complete) {
    return new RenderOptions(width, colour, complete, hint);
  }

  /** Returns these options with another closing line. */
  public RenderOptions withHint(String line) {
    return new RenderOptions(width, colour, full, line);
  }
}
