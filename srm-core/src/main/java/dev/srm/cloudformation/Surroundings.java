package dev.srm.cloudformation;

import dev.srm.cloudformation.assembly.ConstructPaths;
import dev.srm.cloudformation.assembly.Environment;

/**
 * What an assembly says of a stack beside its template.
 *
 * @param environment the account and Region it is deployed to
 * @param neighbours the stacks that are deployed with it
 * @param paths the construct paths of its resources
 * @param whole whether every file that a template names must be there
 */
record Surroundings(
    Environment environment, Neighbours neighbours, ConstructPaths paths, boolean whole) {

  /** Returns the surroundings of a template that stands alone. */
  static Surroundings none() {
    return new Surroundings(Environment.UNKNOWN, new Neighbours(), ConstructPaths.NONE, false);
  }
}
