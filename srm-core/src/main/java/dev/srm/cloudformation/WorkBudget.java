package dev.srm.cloudformation;

import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds what the functions of one input may make of it. A megabyte of default value that is
 * substituted ten thousand times, or loops in loops, end here and not in exhausted memory.
 */
final class WorkBudget {

  private static final long MOST = 50_000_000;

  private final AtomicLong spent = new AtomicLong();

  /**
   * Counts nodes evaluated, characters produced or list items passed on.
   *
   * @throws InputException when the input asks for more than any real template does
   */
  void spend(long amount, SourceLocation at) throws InputException {
    if (spent.addAndGet(amount) > MOST) {
      throw InputException.unreadable(
          at + ": the functions of this template expand without end here; simplify it");
    }
  }
}
