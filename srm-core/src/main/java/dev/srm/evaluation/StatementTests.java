package dev.srm.evaluation;

import dev.srm.evaluation.PolicyFunction.Answer;
import dev.srm.policy.Actions;
import dev.srm.policy.Narrowing;
import dev.srm.policy.PolicyCondition;
import dev.srm.policy.Principal;
import dev.srm.policy.Statement;
import java.util.List;
import java.util.Set;

/** What the policy functions ask of one statement. */
final class StatementTests {

  private static final Set<String> SOURCE_KEYS =
      Set.of("aws:sourcearn", "aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths");

  private StatementTests() {}

  /** {@code policy-admits-public}. */
  static Answer admitsPublic(Statement statement, PolicyContext context) {
    if (statement.denies() || Narrowing.narrows(statement.conditions())) {
      return Answer.NO;
    }
    boolean anybody =
        statement.exceptPrincipals()
            || statement.principals().stream().anyMatch(Principal::isAnybody);
    if (anybody && !Narrowing.mayNarrow(statement.conditions())) {
      return statement.effect() == Statement.Effect.ALLOW
          ? Answer.yes("lets anybody in")
          : Answer.unknown("names anybody, and its effect is not known");
    }
    boolean maybe = statement.principals().stream().anyMatch(Principal::mayBeAnybody);
    return anybody || maybe ? Answer.unknown("waits for " + unknownParts(statement)) : Answer.NO;
  }

  private static String unknownParts(Statement statement) {
    List<String> references =
        statement.principals().stream()
            .flatMap(principal -> principal.text().references().stream())
            .toList();
    return Descriptions.references(references);
  }

  /** {@code policy-grants-admin}. */
  static Answer grantsAdmin(Statement statement, PolicyContext context) {
    if (statement.denies()) {
      return Answer.NO;
    }
    if (Actions.coversEverything(statement) && statement.onEveryResource()) {
      return Answer.yes("allows every action on every resource");
    }
    boolean maybe = Actions.unknown(statement.actions()) && statement.onEveryResource();
    return maybe ? Answer.unknown("has actions that are known only after apply") : Answer.NO;
  }

  /** {@code policy-grants-service-wildcard}. */
  static Answer grantsServiceWildcard(Statement statement, PolicyContext context) {
    if (statement.denies()) {
      return Answer.NO;
    }
    if (Actions.coversWholeService(statement)) {
      return Answer.yes(
          statement.exceptActions()
              ? "allows everything but a few actions"
              : "allows every action of a service");
    }
    return Actions.unknown(statement.actions())
        ? Answer.unknown("has actions that are known only after apply")
        : Answer.NO;
  }

  /** {@code policy-grants-actions}. */
  static Answer grantsActions(Statement statement, PolicyContext context) {
    if (statement.denies()) {
      return Answer.NO;
    }
    boolean anyResource = context.call().flag("on-any-resource");
    boolean reaches = !anyResource || onAnyResource(statement);
    for (String action : context.call().texts("actions")) {
      if (reaches && Actions.covers(statement, action)) {
        return Answer.yes("allows " + action + (anyResource ? " on any resource" : ""));
      }
    }
    return reaches && Actions.unknown(statement.actions())
        ? Answer.unknown("has actions that are known only after apply")
        : Answer.NO;
  }

  /** A pattern that ends in a wildcard after the resource type covers every resource of it. */
  private static boolean onAnyResource(Statement statement) {
    return statement.onEveryResource()
        || statement.resources().stream()
            .map(resource -> resource.known() == null ? "" : resource.known())
            .anyMatch(known -> known.matches("arn:[^:]*:[^:]*:[^:]*:[^:]*:(?:[a-z-]+[/:])?\\*"));
  }

  /** {@code policy-admits-service-without-source}. */
  static Answer admitsServiceWithoutSource(Statement statement, PolicyContext context) {
    boolean service =
        statement.principals().stream().anyMatch(principal -> principal.type().equals("Service"));
    boolean bound =
        statement.conditions().stream()
            .anyMatch(
                condition -> condition.demandsMatch() && SOURCE_KEYS.contains(condition.keyName()));
    if (statement.denies() || !service || bound) {
      return Answer.NO;
    }
    return Narrowing.mayNarrow(statement.conditions())
        ? Answer.unknown("has a condition that is known only after apply")
        : Answer.yes("lets an AWS service in for any account's resources");
  }

  /** {@code trust-oidc-unpinned}. */
  static Answer oidcUnpinned(Statement statement, PolicyContext context) {
    boolean web = Actions.covers(statement, "sts:AssumeRoleWithWebIdentity");
    if (statement.denies() || !web || statement.exceptActions()) {
      return Answer.NO;
    }
    if (Narrowing.mayNarrow(statement.conditions())) {
      return Answer.unknown("has a condition that is known only after apply");
    }
    boolean audience = statement.conditions().stream().anyMatch(c -> pins(c, ":aud"));
    boolean subject = statement.conditions().stream().anyMatch(c -> pins(c, ":sub"));
    if (audience && subject) {
      return Answer.NO;
    }
    return Answer.yes(
        "trusts web identities without a fixed " + (subject ? "audience" : "subject"));
  }

  private static boolean pins(PolicyCondition condition, String suffix) {
    return condition.demandsMatch()
        && condition.keyName().endsWith(suffix)
        && !condition.values().isEmpty()
        && condition.values().stream()
            .noneMatch(value -> value.is("*") || value.is("repo:*") || value.is("repo:*:*"));
  }
}
