package dev.srm.evaluation;

import dev.srm.evaluation.PolicyFunction.Answer;
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
  private static final Set<String> GUARDS =
      Set.of(
          "sts:externalid",
          "aws:principalorgid",
          "aws:principalorgpaths",
          "aws:principalarn",
          "aws:multifactorauthpresent",
          "aws:multifactorauthage",
          "aws:sourceidentity");

  private AccountTests() {}

  /** {@code policy-admits-other-accounts}. */
  static Answer admitsOtherAccounts(Statement statement, PolicyContext context) {
    if (statement.denies()) {
      return Answer.NO;
    }
    if (statement.exceptPrincipals()) {
      return Answer.yes("lets everybody in but a few");
    }
    Answer answer = Answer.NO;
    for (Principal principal : statement.principals()) {
      Answer one = foreign(principal, context);
      if (one.truth().or(answer.truth()) != answer.truth()) {
        answer = one;
      }
    }
    return answer;
  }

  private static Answer foreign(Principal principal, PolicyContext context) {
    boolean account = principal.type().equals("AWS") || principal.type().equals("*");
    if (!account || isOwn(principal.text(), context)) {
      return Answer.NO;
    }
    if (principal.isAnybody()) {
      return Answer.yes("lets anybody in");
    }
    String id = accountOf(principal.text());
    if (id != null && !context.ownAccounts().isEmpty()) {
      return Answer.yes("lets account " + id + " in");
    }
    return Answer.unknown(
        id == null
            ? "waits for " + Descriptions.references(principal.text().references())
            : "names account " + id + ", which may be your own");
  }

  /** {@code trust-admits-account-without-condition}. */
  static Answer admitsAccountUnguarded(Statement statement, PolicyContext context) {
    boolean guarded =
        statement.conditions().stream().anyMatch(AccountTests::guards)
            || Narrowing.narrows(statement.conditions());
    if (statement.denies() || guarded) {
      return Answer.NO;
    }
    Answer answer = Answer.NO;
    for (Principal principal : statement.principals()) {
      if (principal.type().equals("AWS") && isWholeAccount(principal.text())) {
        Answer one = foreign(principal, context);
        answer = one.truth().or(answer.truth()) == answer.truth() ? answer : one;
      }
    }
    boolean maybeGuarded = Narrowing.mayNarrow(statement.conditions());
    return maybeGuarded && answer.truth() != Answer.NO.truth()
        ? Answer.unknown("has a condition that is known only after apply")
        : answer;
  }

  private static boolean guards(PolicyCondition condition) {
    return condition.demandsMatch() && GUARDS.contains(condition.keyName());
  }

  private static boolean isWholeAccount(PolicyText text) {
    String known = text.known();
    return known != null && (known.matches("[0-9]{12}") || known.endsWith(":root"));
  }

  private static @Nullable String accountOf(PolicyText text) {
    Matcher matcher = ACCOUNT.matcher(text.known() == null ? "" : text.known());
    return matcher.matches() ? matcher.group(1) : null;
  }

  /** Identities made in this input and the pseudo parameter of the account are one's own. */
  private static boolean isOwn(PolicyText text, PolicyContext context) {
    String id = accountOf(text);
    if (id != null) {
      return context.ownAccounts().contains(id);
    }
    List<String> references = text.references();
    return !references.isEmpty() && references.stream().allMatch(AccountTests::isOwnReference);
  }

  private static boolean isOwnReference(String reference) {
    return reference.equals("AWS::AccountId")
        || reference.contains("aws_caller_identity.")
        || reference.matches("(?:module\\..*\\.)?aws_iam_(?:role|user)\\..*")
        || reference.matches("[A-Za-z0-9/]+\\.Arn");
  }
}
