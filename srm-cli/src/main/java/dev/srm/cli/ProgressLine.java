package dev.srm.cli;

import dev.srm.diagnostic.ReadingProgress;
import dev.srm.render.TerminalText;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;

/** One line on a terminal that tells how far the reading of a large input has come. */
final class ProgressLine implements ReadingProgress, AutoCloseable {

  /** A smaller input is read before anybody could look. */
  private static final long LARGE = 10 << 20;

  private static final String ERASE_LINE = "\r\u001b[K";

  private final PrintStream err;
  private final boolean shown;
  private final AtomicLong lastPercent = new AtomicLong(-1);

  ProgressLine(PrintStream err, boolean shown) {
    this.err = err;
    this.shown = shown;
  }

  @Override
  public void advanced(String name, long read, long size) {
    long percent = read * 100 / Math.max(size, 1);
    if (shown && size > LARGE && lastPercent.getAndSet(percent) != percent) {
      err.print(
          ERASE_LINE
              + "srm: reading "
              + TerminalText.of(name)
              + ": "
              + percent
              + "% of "
              + (size >> 20)
              + " MB");
      err.flush();
    }
  }

  /** Takes the line away again. */
  @Override
  public void close() {
    if (lastPercent.get() >= 0) {
      err.print(ERASE_LINE);
      err.flush();
    }
  }
}
