package dev.srm.publish.http;

import java.time.Duration;
import java.time.Instant;

/**
 * The time, as the front end has it: the core itself has no clock. It is asked only between two
 * tries of a request, so what srm writes never depends on it.
 */
public interface Timekeeper {

  /** Returns the time it is, for platforms tell at which time they take requests again. */
  Instant now();

  /** Lets this time pass. */
  void pause(Duration length) throws InterruptedException;
}
