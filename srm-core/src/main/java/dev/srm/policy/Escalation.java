package dev.srm.policy;

import dev.srm.policy.EscalationPaths.Combination;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds combinations of actions by which an identity can give itself more rights. An action counts
 * when it is allowed on every resource of its kind, by no condition bound to some of them, and not
 * denied.
 */
public final class Escalation {

  /** Which policies an identity may attach. */
  private static final String ADMINISTRATOR = "arn:aws:iam::aws:policy/AdministratorAccess";

  private Escalation() {}

  /**
   * A combination that statements hold.
   *
   * @param actions the actions
   * @param statements the statements that allow them, one for each that can be seen
   * @param certainty whether they surely do
   */
  public record Path(List<String> actions, List<Statement> statements, Match certainty) {
    /** Copies the lists. */
    public Path {
      actions = List.copyOf(actions);
      statements = List.copyOf(statements);
    }
  }

  private record Holder(Statement statement, Match certainty) {}

  /** Returns the first combination that some statements surely hold, else may hold, or null. */
  public static @Nullable Path find(List<Statement> statements) {
    Path possible = null;
    for (Combination combination : EscalationPaths.ALL) {
      Path path = path(combination, statements);
      if (path != null && path.certainty() == Match.YES) {
        return path;
      }
      possible = possible == null ? path : possible;
    }
    return possible;
  }

  /**
   * Returns the combinations that policies hold together and none of them alone.
   *
   * @param policies the statements of each policy
   * @param hidden whether there are policies that cannot be seen, which may hold what is missing
   * @param bounds the statements of a permissions boundary, or null without one
   */
  public static List<Path> combined(
      List<List<Statement>> policies, boolean hidden, @Nullable List<Statement> bounds) {
    List<Statement> all = policies.stream().flatMap(List::stream).toList();
    List<Path> found = new ArrayList<>();
    for (Combination combination : EscalationPaths.ALL) {
      Path path = combination.actions().size() > 1 ? path(combination, all, hidden) : null;
      if (path != null && isNew(combination, path, policies)) {
        Path within = bounds == null ? path : path(combination, bounds, false);
        Match bounded = within == null ? Match.NO : within.certainty();
        Match certainty = path.certainty().and(bounded);
        if (certainty != Match.NO) {
          found.add(new Path(path.actions(), path.statements(), certainty));
        }
      }
    }
    return found;
  }

  private static boolean isNew(Combination combination, Path path, List<List<Statement>> policies) {
    for (List<Statement> policy : policies) {
      Path alone = path(combination, policy, false);
      if (alone != null && alone.certainty().compareTo(path.certainty()) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Path path(Combination combination, List<Statement> statements) {
    return path(combination, statements, false);
  }

  private static @Nullable Path path(
      Combination combination, List<Statement> statements, boolean hidden) {
    List<Statement> holders = new ArrayList<>();
    Match certainty = Match.YES;
    for (String action : combination.actions()) {
      Holder holder = holder(statements, action, combination.service());
      if (holder == null && !hidden) {
        return null;
      }
      if (holder != null) {
        holders.add(holder.statement());
      }
      certainty = certainty.and(holder == null ? Match.MAYBE : holder.certainty());
    }
    return holders.isEmpty() ? null : new Path(combination.actions(), holders, certainty);
  }

  private static @Nullable Holder holder(
      List<Statement> statements, String action, @Nullable String service) {
    Holder best = null;
    for (Statement statement : statements) {
      Match allowed =
          statement
              .allows()
              .and(Actions.covers(statement, action))
              .and(Resources.areAllFor(statement, action))
              .and(bound(statement.conditions(), service).not());
      if (allowed != Match.NO && (best == null || allowed.compareTo(best.certainty()) > 0)) {
        best = new Holder(statement, allowed);
      }
    }
    if (best == null) {
      return null;
    }
    Match certainty = best.certainty().and(denied(statements, action).not());
    return certainty == Match.NO ? null : new Holder(best.statement(), certainty);
  }

  /** Whether conditions bind a statement to some resources, or away from a service. */
  private static Match bound(List<PolicyCondition> conditions, @Nullable String service) {
    Match bound = Match.NO;
    for (PolicyCondition condition : conditions) {
      boolean passing = condition.keyName().equals("iam:passedtoservice");
      bound = bound.or(passing ? passesElsewhere(condition, service) : binds(condition));
    }
    return bound;
  }

  /** Naming the service that a role may be passed to does not name the role. */
  private static Match passesElsewhere(PolicyCondition condition, @Nullable String service) {
    if (service == null || condition.testsPresence()) {
      return Match.NO;
    }
    Match named = Match.NO;
    for (PolicyText value : condition.values()) {
      named = named.or(Wildcards.matches(value, service));
      named = named.or(Wildcards.matches(value, service + ".cn"));
    }
    return condition.isNegative() ? named : named.not();
  }

  /** Who asks, from where and how, binds nobody to a resource; its tags and policies do. */
  private static Match binds(PolicyCondition condition) {
    String key = condition.keyName();
    if (condition.hidesKey()) {
      return Match.MAYBE;
    }
    boolean ofRequest = key.startsWith("aws:") && !key.startsWith("aws:resourcetag/");
    if (ofRequest || !condition.demandsMatch() || key.equals("ssm:sessiondocumentaccesscheck")) {
      return Match.NO;
    }
    Match binds = Match.YES;
    for (PolicyText value : condition.values()) {
      boolean wild = condition.isWild() && !value.pattern().matches(".*[^*].*");
      Match administrator =
          key.equals("iam:policyarn") ? administrator(condition, value) : Match.NO;
      binds = binds.and(Match.of(!wild)).and(administrator.not());
    }
    return binds;
  }

  private static Match administrator(PolicyCondition condition, PolicyText value) {
    if (value.namesOneThing()) {
      return Match.NO;
    }
    return condition.isWild()
        ? Wildcards.matches(value, ADMINISTRATOR)
        : Match.of(value.is(ADMINISTRATOR));
  }

  /** A denial counts where it takes an action away from every resource, whoever asks. */
  private static Match denied(List<Statement> statements, String action) {
    Match denied = Match.NO;
    for (Statement deny : statements) {
      Match reach = deny.exceptResources() ? Match.YES : Resources.areAllFor(deny, action);
      denied =
          denied.or(
              deny.allows()
                  .not()
                  .and(Actions.covers(deny, action))
                  .and(reach)
                  .and(leavesNamed(deny.conditions())));
    }
    return denied;
  }

  /** Whether those whom a denial spares are bound to some resources by failing its conditions. */
  private static Match leavesNamed(List<PolicyCondition> conditions) {
    Match named = Match.YES;
    for (PolicyCondition condition : conditions) {
      String key = condition.keyName();
      boolean ofTarget =
          key.startsWith("aws:resourcetag/")
              || key.equals("iam:permissionsboundary")
              || key.equals("iam:policyarn");
      Match spares = Match.of(condition.isNegative() && ofTarget);
      named = named.and(condition.hidesKey() ? Match.MAYBE : spares);
    }
    return named;
  }
}
