package dev.srm.cloudformation.changeset;

import dev.srm.resource.Value;
import java.util.List;
import java.util.Map;

/**
 * One answer of {@code describe-change-set}: a change set, or a page of a large one.
 *
 * @param file the name of the document
 * @param id the ARN of the change set
 * @param stack the ARN of its stack, or its name, or the empty string
 * @param last whether no page follows
 * @param executable whether the change set can still be executed
 * @param parameters the values of the template's parameters
 * @param changes the changes on this page
 */
public record ChangeSetPage(
    String file,
    String id,
    String stack,
    boolean last,
    boolean executable,
    Map<String, Value> parameters,
    List<ListedChange> changes) {

  /** Copies the changes. */
  public ChangeSetPage {
    changes = List.copyOf(changes);
  }
}
