package dev.srm.evaluation;

import dev.srm.evaluation.PolicyFunction.Answer;
import dev.srm.policy.Actions;
import dev.srm.policy.Denials;
import dev.srm.policy.Match;
import dev.srm.policy.Narrowing;
import dev.srm.policy.PolicyCondition;
import dev.srm.policy.PolicyText;
import dev.srm.policy.Resources;
import dev.srm.policy.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What the policy functions ask of one statement that does not deny. */
final class StatementTests {

  private static final Set<String> SOURCE_KEYS =
      Set.of(
          "aws:sourcearn",
          "aws:sourceaccount",
          "aws:sourceowner",
          "aws:sourceorgid",
          "aws:sourceorgpaths");

  /** Conditions that say whose ciphertext it is: the service puts an ARN of its caller there. */
  private static final String ENCRYPTION_CONTEXT = "kms:encryptioncontext:";

  /** Logs are delivered to the folder of the account that they are of. */
  private static final Pattern OWN_LOGS = Pattern.compile(".*AWSLogs/[^/*?]+/.*");

  /** Keys by which an endpoint carries to or from known accounts only. */
  private static final Set<String> ENDPOINT_KEYS =
      Set.of(
          "aws:principalaccount",
          "aws:principalarn",
          "aws:principalorgid",
          "aws:principalorgpaths",
          "aws:resourceaccount",
          "aws:resourceorgid",
          "aws:resourceorgpaths",
          "s3:resourceaccount",
          "kms:calleraccount");

  private StatementTests() {}

  /** {@code policy-admits-public}. */
  static Answer admitsPublic(Statement statement, PolicyContext context) {
    Match narrowed =
        Narrowing.narrows(statement.conditions())
            .or(Denials.narrow(statement, context.policy().statements()));
    Match admits = statement.allows().and(statement.meansAnybody()).and(narrowed.not());
    return Answer.of(
        admits, "lets anybody in" + why(statement), "may let anybody in; that " + waits(statement));
  }

  /** Names the element, and the conditions that do not help. */
  static String why(Statement statement) {
    String element = statement.exceptPrincipals() ? " (NotPrincipal" : " (Principal";
    List<String> keys =
        statement.conditions().stream()
            .filter(condition -> !condition.hidesKey())
            .map(condition -> Objects.requireNonNull(condition.key().known()))
            .distinct()
            .toList();
    return element
        + (keys.isEmpty()
            ? ")"
            : "; Condition on " + Descriptions.references(keys) + " does not keep strangers out)");
  }

  /** Returns what the unknown parts of a statement wait for. */
  static String waits(Statement statement) {
    return "waits for " + Descriptions.references(statement.references());
  }

  /** {@code policy-grants-admin}; what another statement denies does not make it narrow. */
  static Answer grantsAdmin(Statement statement, PolicyContext context) {
    Match admin =
        statement
            .allows()
            .and(Actions.coversEverything(statement))
            .and(Resources.areAll(statement));
    return Answer.of(
        admin,
        statement.exceptActions()
            ? "allows everything but a few actions on every resource (NotAction)"
            : "allows every action on every resource",
        "may allow every action on every resource; that " + waits(statement));
  }

  /** {@code policy-grants-service-wildcard}. */
  static Answer grantsServiceWildcard(Statement statement, PolicyContext context) {
    return Answer.of(
        statement.allows().and(Actions.coversWholeService(statement)),
        statement.exceptActions()
            ? "allows everything but a few actions (NotAction)"
            : "allows every action of a service (Action)",
        "may allow every action of a service; that " + waits(statement));
  }

  /** {@code policy-grants-actions}. */
  static Answer grantsActions(Statement statement, PolicyContext context) {
    boolean anyResource = context.call().flag("on-any-resource");
    Answer answer = Answer.NO;
    for (String action : context.call().texts("actions")) {
      Match reach = anyResource ? Resources.areAllFor(statement, action) : Match.YES;
      Match allows =
          statement
              .allows()
              .and(reach)
              .and(Actions.covers(statement, action))
              .and(denies(action, context).not());
      answer =
          answer.or(
              Answer.of(
                  allows,
                  "allows " + action + (anyResource ? " on any resource" : ""),
                  "may allow " + action + "; that " + waits(statement)));
    }
    return answer;
  }

  /** Whether another statement denies an action to everybody, on every resource. */
  private static Match denies(String action, PolicyContext context) {
    Match denied = Match.NO;
    for (Statement deny : context.policy().statements()) {
      boolean everybody = deny.principals().isEmpty() && !deny.exceptPrincipals();
      Match one =
          deny.allows()
              .not()
              .and(Match.of(deny.conditions().isEmpty()))
              .and(everybody ? Match.YES : deny.meansAnybody())
              .and(Actions.covers(deny, action))
              .and(Resources.areAll(deny));
      denied = denied.or(one);
    }
    return denied;
  }

  /** {@code policy-admits-service-without-source}. */
  static Answer admitsServiceWithoutSource(Statement statement, PolicyContext context) {
    Match bound = Match.NO;
    for (PolicyCondition condition : statement.conditions()) {
      bound = bound.or(bindsSource(condition));
    }
    boolean service =
        statement.principals().stream().anyMatch(principal -> principal.type().equals("Service"));
    bound = bound.or(writesOwnLogs(statement));
    return Answer.of(
        statement.allows().and(Match.of(service)).and(bound.not()),
        "lets an AWS service in for any account's resources (no Condition on their source)",
        "may let an AWS service in for any account's resources; that " + waits(statement));
  }

  /** Whether a statement is about nothing but logs of accounts that it names. */
  private static Match writesOwnLogs(Statement statement) {
    boolean writes = Actions.covers(statement, "s3:PutObject") != Match.NO;
    if (!writes || statement.exceptResources() || statement.resources().isEmpty()) {
      return Match.NO;
    }
    Match own = Match.YES;
    for (PolicyText resource : statement.resources()) {
      boolean account = resource.references().stream().anyMatch(one -> one.endsWith("account_id"));
      boolean named = account || OWN_LOGS.matcher(resource.pattern()).matches();
      own = own.and(named ? Match.YES : resource.hidesAll() ? Match.MAYBE : Match.NO);
    }
    return own;
  }

  private static Match bindsSource(PolicyCondition condition) {
    if (condition.hidesKey()) {
      return Match.MAYBE;
    }
    if (condition.keyName().startsWith(ENCRYPTION_CONTEXT)) {
      return Match.of(condition.demandsMatch());
    }
    boolean source = condition.demandsMatch() && SOURCE_KEYS.contains(condition.keyName());
    if (!source) {
      return Match.NO;
    }
    boolean setByReference =
        condition.values().stream()
            .allMatch(value -> value.hidesAll() && !comesFromParameter(value));
    return setByReference ? Match.YES : Narrowing.names(condition);
  }

  /** Whoever deploys a template may type a wildcard; what a plan does not know nobody has typed. */
  private static boolean comesFromParameter(PolicyText value) {
    return value.references().stream().anyMatch(one -> one.startsWith("parameter "));
  }

  /** {@code policy-opens-endpoint}. */
  static Answer opensEndpoint(Statement statement, PolicyContext context) {
    Match bound = Match.NO;
    for (PolicyCondition condition : statement.conditions()) {
      boolean names = condition.demandsMatch() && ENDPOINT_KEYS.contains(condition.keyName());
      bound = bound.or(condition.hidesKey() ? Match.MAYBE : Match.of(names));
    }
    return Answer.of(
        statement
            .allows()
            .and(statement.meansAnybody())
            .and(Resources.areAll(statement))
            .and(bound.not()),
        "lets anybody reach every resource (Principal, Resource)",
        "may let anybody reach every resource; that " + waits(statement));
  }
}
