package dev.srm.cloudformation.syntax;

import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds depth and number of the nodes of one template. An alias counts as often as it is used, so
 * that a few lines cannot stand for billions of nodes.
 */
final class NodeBudget {

  private static final int DEEPEST = 200;
  private static final long MOST_NODES = 2_000_000;

  private final AtomicLong nodes = new AtomicLong();

  /** Counts a node that is about to be read at a depth. */
  void enter(int depth, SourceLocation at) throws InputException {
    if (depth > DEEPEST) {
      throw InputException.unreadable(
          at + ": nested deeper than " + DEEPEST + " levels; flatten the template");
    }
    add(1, at);
  }

  /** Counts further nodes, such as those that an alias repeats. */
  void add(long more, SourceLocation at) throws InputException {
    if (nodes.addAndGet(more) > MOST_NODES) {
      throw InputException.unreadable(
          at + ": the template grows beyond " + MOST_NODES + " nodes here; use fewer aliases");
    }
  }

  /** Returns how many nodes were counted so far. */
  long nodes() {
    return nodes.get();
  }
}
