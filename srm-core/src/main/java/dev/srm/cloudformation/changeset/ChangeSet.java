package dev.srm.cloudformation.changeset;

import dev.srm.diagnostic.Diagnostic;
import dev.srm.resource.Value;
import java.util.List;
import java.util.Map;

/**
 * A change set with all its pages, and those of the stacks nested in it.
 *
 * @param files the names of the documents it was read from, nested ones included
 * @param stack the ARN of its stack, or its name, or the empty string
 * @param parameters the values of the template's parameters
 * @param changes its changes
 * @param nested the change sets of nested stacks by their logical id
 * @param diagnostics what there is to say about it
 */
public record ChangeSet(
    List<String> files,
    String stack,
    Map<String, Value> parameters,
    List<ListedChange> changes,
    Map<String, ChangeSet> nested,
    List<Diagnostic> diagnostics) {

  /** Copies the lists. */
  public ChangeSet {
    files = List.copyOf(files);
    changes = List.copyOf(changes);
    diagnostics = List.copyOf(diagnostics);
  }
}
