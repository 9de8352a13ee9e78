package dev.srm;

import java.time.Duration;
import java.time.Instant;

/** The time, as the front end has it: the core itself has no clock. */
public interface ProcessClock {

  /** Returns the time it is. */
  Instant now();

  /** Lets this time pass. */
  void pause(Duration length) throws InterruptedException;
}
