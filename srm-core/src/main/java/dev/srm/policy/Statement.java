package dev.srm.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * One statement of a policy.
 *
 * @param number its place among the statements, from 1
 * @param sid its name; empty when it has none, or none that may be shown
 * @param effect whether it allows or denies
 * @param principals who; empty in identity policies
 * @param exceptPrincipals whether it means everybody but the principals
 * @param actions which actions
 * @param exceptActions whether it means every action but these
 * @param resources which resources
 * @param exceptResources whether it means every resource but these
 * @param conditions what else has to hold
 */
public record Statement(
    int number,
    String sid,
    Effect effect,
    List<Principal> principals,
    boolean exceptPrincipals,
    List<PolicyText> actions,
    boolean exceptActions,
    List<PolicyText> resources,
    boolean exceptResources,
    List<PolicyCondition> conditions) {

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

  /** Returns how evidence names it, {@code statement 2 (AllowRead)}. */
  public String label() {
    return "statement " + number + (sid.isEmpty() ? "" : " (" + sid + ")");
  }

  /** Returns what its unknown parts refer to. */
  public List<String> references() {
    List<PolicyText> texts = new ArrayList<>(actions);
    texts.addAll(resources);
    principals.forEach(principal -> texts.add(principal.text()));
    for (PolicyCondition condition : conditions) {
      texts.add(condition.key());
      texts.addAll(condition.values());
    }
    return texts.stream().flatMap(text -> text.references().stream()).distinct().toList();
  }

  /** Whether it surely only denies. */
  public boolean denies() {
    return effect == Effect.DENY;
  }

  /** Whether it allows. */
  public Match allows() {
    return switch (effect) {
      case ALLOW -> Match.YES;
      case DENY -> Match.NO;
      case UNKNOWN -> Match.MAYBE;
    };
  }

  /** Whether its principals are everybody. */
  public Match meansAnybody() {
    Match anybody = Match.of(exceptPrincipals);
    for (Principal principal : principals) {
      anybody =
          anybody
              .or(Match.of(principal.isAnybody()))
              .or(principal.mayBeAnybody() ? Match.MAYBE : Match.NO);
    }
    return anybody;
  }

  /** Returns this statement under another number and without a name that may be shown. */
  public Statement anonymous() {
    return renamed(number, "");
  }

  /** Returns this statement at another place. */
  public Statement at(int place) {
    return renamed(place, sid);
  }

  private Statement renamed(int newNumber, String newSid) {
    return new Statement(
        newNumber,
        newSid,
        effect,
        principals,
        exceptPrincipals,
        actions,
        exceptActions,
        resources,
        exceptResources,
        conditions);
  }
}
