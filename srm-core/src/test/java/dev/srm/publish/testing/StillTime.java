package dev.srm.publish.testing;

import dev.srm.publish.http.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A time that passes only by pauses, which take none. */
public final class StillTime implements Timekeeper {

  private final List<Duration> pauses = new ArrayList<>();
  private Instant now;

  /** Makes a time that begins at an instant. */
  public StillTime(Instant start) {
    this.now = start;
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void pause(Duration length) {
    pauses.add(length);
    now = now.plus(length);
  }

  /** Returns the pauses so far. */
  public synchronized List<Duration> pauses() {
    return List.copyOf(pauses);
  }
}
