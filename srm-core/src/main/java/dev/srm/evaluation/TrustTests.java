package dev.srm.evaluation;

import dev.srm.evaluation.PolicyFunction.Answer;
import dev.srm.policy.Actions;
import dev.srm.policy.Match;
import dev.srm.policy.PolicyCondition;
import dev.srm.policy.PolicyText;
import dev.srm.policy.Principal;
import dev.srm.policy.Statement;
import java.util.List;
import java.util.Set;

/** What is asked of the statements of a trust policy. */
final class TrustTests {

  private static final String WEB_IDENTITY = "sts:AssumeRoleWithWebIdentity";

  /** Providers that everybody's applications share: only the audience tells whose it is. */
  private static final Set<String> SHARED_PROVIDERS =
      Set.of(
          "cognito-identity.amazonaws.com",
          "accounts.google.com",
          "graph.facebook.com",
          "www.amazon.com");

  private static final Set<String> AUDIENCE = Set.of("aud", "app_id", "oaud");

  /** Claims by which a provider tells one workload or its owner from all others. */
  private static final Set<String> SUBJECT =
      Set.of(
          "sub",
          "repository",
          "repository_id",
          "repository_owner",
          "repository_owner_id",
          "job_workflow_ref",
          "project_path",
          "namespace_path");

  /** What a subject begins with before anything in it tells one from another. */
  private static final String COMMON_START = "^(?:system:serviceaccount|[a-z_]+):";

  private TrustTests() {}

  /** Whether a statement lets a role be assumed; others only let sessions be tagged. */
  static boolean letsAssume(Statement statement) {
    Match assumes = Match.NO;
    for (String action : List.of("sts:AssumeRole", WEB_IDENTITY, "sts:AssumeRoleWithSAML")) {
      assumes = assumes.or(Actions.covers(statement, action));
    }
    return assumes != Match.NO;
  }

  /** {@code trust-admits-anyone}. */
  static Answer admitsAnyone(Statement statement, PolicyContext context) {
    return letsAssume(statement) ? StatementTests.admitsPublic(statement, context) : Answer.NO;
  }

  /** {@code trust-oidc-unpinned}. */
  static Answer oidcUnpinned(Statement statement, PolicyContext context) {
    Match web = statement.exceptActions() ? Match.NO : Actions.covers(statement, WEB_IDENTITY);
    Answer answer = Answer.NO;
    for (Principal principal : statement.principals()) {
      if (principal.type().equals("Federated") && !isSaml(principal.text())) {
        answer = answer.or(unpinned(principal.text(), statement, web));
      }
    }
    return answer;
  }

  private static boolean isSaml(PolicyText provider) {
    return provider.pattern().contains(":saml-provider/");
  }

  /** Its own client ids are what an identity provider of the account checks the audience for. */
  private static Answer unpinned(PolicyText provider, Statement statement, Match web) {
    boolean shared = SHARED_PROVIDERS.contains(provider.pattern());
    Match pinned = Match.NO;
    for (PolicyCondition condition : statement.conditions()) {
      pinned = pinned.or(pins(condition, SUBJECT));
      pinned = pinned.or(shared ? pins(condition, AUDIENCE) : Match.NO);
    }
    String claim = shared ? "audience" : "subject";
    return Answer.of(
        statement.allows().and(web).and(pinned.not()),
        "trusts web identities without a fixed " + claim + " (Condition)",
        "may trust web identities without a fixed "
            + claim
            + "; that "
            + StatementTests.waits(statement));
  }

  private static Match pins(PolicyCondition condition, Set<String> claims) {
    if (!condition.demandsMatch()) {
      return Match.NO;
    }
    String key = condition.keyName();
    boolean named = claims.contains(key.substring(key.lastIndexOf(':') + 1));
    if (!named && !condition.hidesKey()) {
      return Match.NO;
    }
    Match fixed = Match.YES;
    for (PolicyText value : condition.values()) {
      fixed = fixed.and(isFixed(condition, value));
    }
    return named ? fixed : fixed.and(Match.MAYBE);
  }

  /** A subject is fixed when its owner is: {@code repo:example/*} is, {@code repo:*} is not. */
  private static Match isFixed(PolicyCondition condition, PolicyText value) {
    if (!condition.isWild()) {
      return Match.YES;
    }
    if (value.mayBeAnything()) {
      return Match.MAYBE;
    }
    String owner = value.pattern().replaceFirst(COMMON_START, "").split("[/:]", 2)[0];
    return Match.of(!owner.isEmpty() && owner.indexOf('*') < 0 && owner.indexOf('?') < 0);
  }
}
