package dev.srm;

import java.time.Duration;
import java.time.Instant;

/** A time for tests in which nothing goes wrong that would have to be waited for. */
final class StoppedClock implements ProcessClock {

  @Override
  public Instant now() {
    return Instant.EPOCH;
  }

  @Override
  public void pause(Duration length) {
    throw new AssertionError("there was a pause of " + length);
  }
}
