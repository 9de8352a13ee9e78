package dev.srm.cloudformation.changeset;

import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.ChangeAction;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code Changes}.
 *
 * @param identity which resource it is about
 * @param action what the change does to it
 * @param note what else is said of it
 * @param before its context before
 * @param after its context after
 * @param changed the top-level attributes that change, each with what is known to cause it; empty
 *     when nothing says which
 * @param at where it stands
 */
public record ListedChange(
    Identity identity,
    ChangeAction action,
    Note note,
    Context before,
    Context after,
    Map<String, Set<String>> changed,
    SourceLocation at) {

  /**
   * Which resource a change is about.
   *
   * @param logicalId its logical id within its stack
   * @param type its type
   * @param physicalId the id that AWS knows it by; null when it does not exist yet
   */
  public record Identity(String logicalId, String type, @Nullable String physicalId) {}

  /**
   * What else is said of a change.
   *
   * @param reason why the action is not certain, or null
   * @param nestedId the id of the change set of the nested stack that the resource is, or null
   * @param fromModule whether a module of the template holds it, so that the template does not
   * @param drifted whether the resource was changed outside CloudFormation
   */
  public record Note(
      @Nullable String reason, @Nullable String nestedId, boolean fromModule, boolean drifted) {}

  /** Whether the resource was part of the stack before. */
  public boolean existedBefore() {
    return action != ChangeAction.CREATE && action != ChangeAction.IMPORT;
  }
}
