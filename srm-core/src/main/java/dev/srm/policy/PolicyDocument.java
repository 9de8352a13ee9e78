package dev.srm.policy;

import java.util.List;

/**
 * A policy as far as the input shows it.
 *
 * @param statements the statements that can be seen
 * @param complete whether there can be no others
 * @param waitsFor what the others wait for
 */
public record PolicyDocument(List<Statement> statements, boolean complete, List<String> waitsFor) {

  /** A policy without statements. */
  public static final PolicyDocument EMPTY = new PolicyDocument(List.of(), true, List.of());

  /** Copies the lists. */
  public PolicyDocument {
    statements = List.copyOf(statements);
    waitsFor = List.copyOf(waitsFor);
  }

  /** Returns a policy of which nothing can be seen. */
  public static PolicyDocument hidden(List<String> waitsFor) {
    return new PolicyDocument(List.of(), false, waitsFor);
  }
}
