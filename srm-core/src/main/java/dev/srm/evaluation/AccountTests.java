package dev.srm.evaluation;

import dev.srm.catalog.Truth;
import dev.srm.evaluation.PolicyFunction.Answer;
import dev.srm.policy.Denials;
import dev.srm.policy.Match;
import dev.srm.policy.Narrowing;
import dev.srm.policy.PolicyCondition;
import dev.srm.policy.PolicyText;
import dev.srm.policy.Principal;
import dev.srm.policy.Statement;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the policy functions ask about principals of other accounts. */
final class AccountTests {

  private static final Pattern ACCOUNT =
      Pattern.compile("(?:arn:[a-z-]+:(?:iam|sts)::)?([0-9]{12})(:.*)?");
  private static final Set<String> GUARDS = Set.of("sts:externalid", "aws:sourceidentity");
  private static final String FACTOR = "aws:multifactorauthpresent";
  private static final String FACTOR_AGE = "aws:multifactorauthage";
  private static final Set<String> ACCOUNT_KEYS =
      Set.of("aws:principalaccount", "aws:sourceaccount", "kms:calleraccount", "aws:principalarn");

  /** The ARN of an identity of CloudFront names no account. */
  private static final String OF_CLOUDFRONT = ":iam::cloudfront:";

  /** What any reference within a principal may name without saying whose it is. */
  private static final Pattern PLACE =
      Pattern.compile("AWS::(?:Partition|Region|URLSuffix)|(?:.*\\.)?data\\.aws_partition\\..*");

  private static final Pattern OWN =
      Pattern.compile(
          "AWS::AccountId|.*aws_caller_identity\\..*|.*aws_canonical_user_id\\..*"
              + "|(?:module\\..*\\.)?aws_iam_(?:role|user)\\..*"
              + "|(?:module\\..*\\.)?aws_cloudfront_origin_access_identity\\..*"
              + "|[A-Za-z0-9/]+\\.(?:Arn|S3CanonicalUserId)");

  private AccountTests() {}

  /** {@code policy-admits-other-accounts}. */
  static Answer admitsOtherAccounts(Statement statement, PolicyContext context) {
    boolean own = statement.conditions().stream().anyMatch(one -> isOwn(one, context));
    boolean denied = Denials.narrow(statement, context.policy().statements()) == Match.YES;
    if (own || (denied && statement.meansAnybody() == Match.YES)) {
      return Answer.NO;
    }
    if (statement.exceptPrincipals()) {
      return Answer.yes("lets everybody in but a few (NotPrincipal)");
    }
    Answer answer = Answer.NO;
    for (Principal principal : statement.principals()) {
      answer = answer.or(foreign(principal, context));
    }
    return certain(answer, statement);
  }

  private static Answer certain(Answer answer, Statement statement) {
    boolean unsure = answer.truth() == Truth.TRUE && statement.allows() != Match.YES;
    return unsure ? Answer.unknown("names others, and its Effect is not known") : answer;
  }

  private static Answer foreign(Principal principal, PolicyContext context) {
    if (principal.type().equals("CanonicalUser")) {
      return isOwn(principal.text(), context)
          ? Answer.NO
          : Answer.unknown("names a canonical user, which may be your own (Principal)");
    }
    if (!principal.isOfAccount() || isOwn(principal.text(), context)) {
      return Answer.NO;
    }
    if (principal.isAnybody()) {
      return Answer.yes("lets anybody in (Principal)");
    }
    String id = accountOf(principal.text());
    if (id != null) {
      return context.ownAccounts().isEmpty()
          ? Answer.unknown("names account " + id + ", which may be your own (Principal)")
          : Answer.yes("lets account " + id + " in (Principal)");
    }
    return principal.text().isKnown()
        ? Answer.unknown("names an identity without its account (Principal)")
        : Answer.unknown("waits for " + Descriptions.references(principal.text().references()));
  }

  /** {@code trust-admits-account-without-condition}. */
  static Answer admitsAccountUnguarded(Statement statement, PolicyContext context) {
    if (!TrustTests.letsAssume(statement)) {
      return Answer.NO;
    }
    Match guarded = Narrowing.narrows(statement.conditions());
    for (PolicyCondition condition : statement.conditions()) {
      guarded = guarded.or(guards(condition));
    }
    guarded =
        guarded.or(
            Denials.narrow(
                statement, context.policy().statements(), AccountTests::guardsByDenying));
    Answer answer = Answer.NO;
    for (Principal principal : statement.principals()) {
      if (principal.type().equals(Principal.OF_AWS) && isWholeAccount(principal.text())) {
        answer = answer.or(foreign(principal, context));
      }
    }
    return switch (guarded) {
      case YES -> Answer.NO;
      case NO -> certain(answer, statement);
      case MAYBE ->
          answer.truth() == Truth.FALSE
              ? answer
              : Answer.unknown("has a condition that is known only after apply");
    };
  }

  private static Match guards(PolicyCondition condition) {
    if (condition.hidesKey()) {
      return Match.MAYBE;
    }
    if (!condition.demandsMatch()) {
      return Match.NO;
    }
    String key = condition.keyName();
    if (key.equals(FACTOR)) {
      return Match.of(condition.allAre("true"));
    }
    boolean wild =
        condition.isWild() && condition.values().stream().anyMatch(value -> value.is("*"));
    return Match.of(key.equals(FACTOR_AGE) || (GUARDS.contains(key) && !wild));
  }

  /** A denial guards when whoever fails one of its conditions has passed a guard. */
  private static Match guardsByDenying(List<PolicyCondition> conditions) {
    Match guards = Match.YES;
    for (PolicyCondition condition : conditions) {
      String key = condition.keyName();
      boolean factor = key.equals(FACTOR) && condition.allAre("false") && condition.isOptional();
      boolean id = GUARDS.contains(key) && condition.isNegative() && !condition.needsKey();
      guards =
          guards.and(factor || id ? Match.YES : Narrowing.narrowsByDenying(List.of(condition)));
    }
    return guards;
  }

  private static boolean isWholeAccount(PolicyText text) {
    return text.pattern().matches("[0-9]{12}")
        || text.pattern().endsWith(":root")
        || text.mayBeAnything();
  }

  private static @Nullable String accountOf(PolicyText text) {
    Matcher matcher = ACCOUNT.matcher(text.pattern());
    return matcher.matches() ? matcher.group(1) : null;
  }

  private static boolean isOwn(PolicyCondition condition, PolicyContext context) {
    return condition.demandsMatch()
        && ACCOUNT_KEYS.contains(condition.keyName())
        && !condition.values().isEmpty()
        && condition.values().stream().allMatch(value -> isOwn(value, context));
  }

  /** Identities made in this input and the pseudo parameter of the account are one's own. */
  private static boolean isOwn(PolicyText text, PolicyContext context) {
    String id = accountOf(text);
    if (id != null) {
      return context.ownAccounts().contains(id);
    }
    if (text.isKnown()) {
      return text.pattern().contains(OF_CLOUDFRONT);
    }
    List<String> whose =
        text.references().stream().filter(one -> !PLACE.matcher(one).matches()).toList();
    return !whose.isEmpty() && whose.stream().allMatch(one -> OWN.matcher(one).matches());
  }
}
