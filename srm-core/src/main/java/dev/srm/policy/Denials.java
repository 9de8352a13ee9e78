package dev.srm.policy;

import java.util.List;
import java.util.function.Function;

/** Tells what statements that deny leave of those that allow. */
public final class Denials {

  private Denials() {}

  /**
   * Whether a statement that lets anybody in is narrowed by one that denies: all that it allows is
   * denied to everybody but those whom the denial names.
   */
  public static Match narrow(Statement allow, List<Statement> statements) {
    return narrow(allow, statements, Narrowing::narrowsByDenying);
  }

  /**
   * The same with another notion of what it means to name somebody.
   *
   * @param passes whether conditions of a denial name who passes
   */
  public static Match narrow(
      Statement allow, List<Statement> statements, Function<List<PolicyCondition>, Match> passes) {
    Match narrowed = Match.NO;
    for (Statement deny : statements) {
      if (deny.effect() != Statement.Effect.ALLOW) {
        Match covers = Match.of(Actions.include(deny, allow) && Resources.include(deny, allow));
        narrowed =
            narrowed.or(
                deny.allows()
                    .not()
                    .and(covers.or(mayInclude(deny, allow)))
                    .and(meansStrangers(deny))
                    .and(passes.apply(deny.conditions())));
      }
    }
    return narrowed;
  }

  /** What is not known of a denial may be just what is allowed. */
  private static Match mayInclude(Statement deny, Statement allow) {
    boolean actions = Actions.include(deny, allow) || hides(deny.actions());
    boolean resources = Resources.include(deny, allow) || hides(deny.resources());
    return actions && resources ? Match.MAYBE : Match.NO;
  }

  private static boolean hides(List<PolicyText> texts) {
    return texts.stream().anyMatch(text -> !text.isKnown());
  }

  /** A denial for all but some means strangers if everybody is not among those. */
  private static Match meansStrangers(Statement deny) {
    if (!deny.exceptPrincipals()) {
      return deny.meansAnybody();
    }
    Match spared = Match.NO;
    for (Principal principal : deny.principals()) {
      spared = spared.or(Match.of(principal.isAnybody()));
      spared = spared.or(principal.mayBeAnybody() ? Match.MAYBE : Match.NO);
    }
    return spared.not();
  }
}
