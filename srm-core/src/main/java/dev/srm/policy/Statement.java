package dev.srm.policy;

import java.util.List;

/**
 * One statement of a policy.
 *
 * @param label how evidence names it, {@code statement 2 (AllowRead)}
 * @param effect whether it allows or denies
 * @param principals who; empty in identity policies
 * @param exceptPrincipals whether it means everybody but the principals
 * @param actions which actions
 * @param exceptActions whether it means every action but these
 * @param resources which resources
 * @param exceptResources whether it means every resource but these
 * @param conditions what else has to hold
 * @param complete whether all parts are known at least by shape
 */
public record Statement(
    String label,
    Effect effect,
    List<Principal> principals,
    boolean exceptPrincipals,
    List<PolicyText> actions,
    boolean exceptActions,
    List<PolicyText> resources,
    boolean exceptResources,
    List<PolicyCondition> conditions,
    boolean complete) {

  /** What a statement does. */
  public enum Effect {
    /** It allows. */
    ALLOW,
    /** It denies. */
    DENY,
    /** The input cannot tell. */
    UNKNOWN
  }

  /** Copies the lists. */
  public Statement {
    principals = List.copyOf(principals);
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
    conditions = List.copyOf(conditions);
  }

  /** Whether it surely only denies. */
  public boolean denies() {
    return effect == Effect.DENY;
  }

  /** Whether it speaks of every resource. */
  public boolean onEveryResource() {
    return exceptResources || resources.stream().anyMatch(resource -> resource.is("*"));
  }
}
