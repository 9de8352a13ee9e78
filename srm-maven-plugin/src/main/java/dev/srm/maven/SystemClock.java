package dev.srm.maven;

import dev.srm.ProcessClock;
import java.time.Duration;
import java.time.Instant;

/** The time of the build. */
final class SystemClock implements ProcessClock {

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public void pause(Duration length) throws InterruptedException {
    Thread.sleep(length.toMillis());
  }
}
