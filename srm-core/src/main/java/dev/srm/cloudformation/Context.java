package dev.srm.cloudformation;

import dev.srm.diagnostic.SourceLocation;

/**
 * What holds where a node is evaluated.
 *
 * @param assumptions the conditions that are settled here, such as those of the branch
 * @param trail the property that the node belongs to
 */
record Context(Assumptions assumptions, Trail trail) {

  Context entry(String key, SourceLocation at) {
    return new Context(assumptions, trail.entry(key, at));
  }

  Context item(int number, SourceLocation at) {
    return new Context(assumptions, trail.item(number, at));
  }

  Context assuming(Assumptions other) {
    return new Context(other, trail);
  }

  /** Returns the context of a function's arguments. */
  Context intoFunction() {
    return new Context(assumptions, trail.intoFunction());
  }

  /** Returns the same context for values that are only looked at on the way. */
  Context aside() {
    return new Context(assumptions, Trail.NONE);
  }
}
