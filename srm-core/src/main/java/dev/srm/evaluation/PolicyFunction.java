package dev.srm.evaluation;

import dev.srm.catalog.Truth;
import dev.srm.checklist.Evidence;
import dev.srm.policy.Match;
import dev.srm.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A function about a policy. What undecided template conditions may make of it is asked apart. */
final class PolicyFunction implements ConditionFunction {

  /**
   * What a statement says.
   *
   * @param truth the answer
   * @param conclusion the clause for the evidence, beginning with a verb
   */
  record Answer(Truth truth, String conclusion) {

    static final Answer NO = new Answer(Truth.FALSE, "");

    static Answer yes(String conclusion) {
      return new Answer(Truth.TRUE, conclusion);
    }

    static Answer unknown(String conclusion) {
      return new Answer(Truth.UNKNOWN, conclusion);
    }

    /** Returns the answer for a match, with a clause for each way it can hold. */
    static Answer of(Match match, String yes, String maybe) {
      return switch (match) {
        case YES -> yes(yes);
        case MAYBE -> unknown(maybe);
        case NO -> NO;
      };
    }

    /** Returns the surer of two answers, this one when they are alike. */
    Answer or(Answer other) {
      return truth.or(other.truth) == truth ? this : other;
    }
  }

  private final Function<PolicyContext, Verdict> question;

  /** Makes a function that asks something of a whole policy. */
  PolicyFunction(Function<PolicyContext, Verdict> question) {
    this.question = question;
  }

  /**
   * Makes a function that holds when one statement says yes.
   *
   * @param test asks one statement
   * @param otherwise the clause for a policy in which no statement says yes
   */
  static PolicyFunction ofAnyStatement(
      BiFunction<Statement, PolicyContext, Answer> test, String otherwise) {
    return new PolicyFunction(context -> any(test, otherwise, context));
  }

  /**
   * Makes a function that holds when one statement says yes and no other denies it again, so that
   * what cannot be seen of a policy matters, too.
   */
  static PolicyFunction ofEffectiveStatement(
      BiFunction<Statement, PolicyContext, Answer> test, String otherwise) {
    return new PolicyFunction(context -> unlessDenied(any(test, otherwise, context), context));
  }

  @Override
  public Verdict apply(FunctionCall call) {
    PolicySource source = new PolicySource(call);
    List<String> ownAccounts = source.ownAccounts();
    List<PolicySource.Case> cases = source.cases();
    List<Verdict> verdicts = new ArrayList<>();
    List<Evidence> differing = new ArrayList<>();
    for (PolicySource.Case one : cases) {
      Verdict verdict = question.apply(new PolicyContext(call, one.policy(), ownAccounts));
      verdicts.add(verdict);
      if (!verdict.isFalse()) {
        differing.addAll(Branches.when(one.under(), verdict.evidence()));
      }
    }
    Truth first = verdicts.get(0).truth();
    boolean agree = verdicts.stream().allMatch(verdict -> verdict.truth() == first);
    return agree ? Verdict.any(verdicts) : new Verdict(Truth.UNKNOWN, differing, true);
  }

  private static Verdict any(
      BiFunction<Statement, PolicyContext, Answer> test, String otherwise, PolicyContext context) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Statement statement : context.policy().statements()) {
      Answer answer = statement.denies() ? Answer.NO : test.apply(statement, context);
      if (answer.truth() == Truth.UNKNOWN) {
        verdicts.add(Verdict.waiting(context.of(statement, answer.conclusion())));
      } else if (answer.truth() == Truth.TRUE) {
        verdicts.add(Verdict.of(true, context.of(statement, answer.conclusion())));
      }
    }
    if (!context.policy().complete()) {
      verdicts.add(context.hidden());
    }
    return verdicts.isEmpty() ? Verdict.of(false, context.about(otherwise)) : Verdict.any(verdicts);
  }

  /** A statement that is not known yet may deny what another allows. */
  static Verdict unlessDenied(Verdict verdict, PolicyContext context) {
    boolean deniable = verdict.isTrue() && !context.policy().complete();
    return deniable
        ? verdict
            .followed(
                context.about(
                    "may deny that again; that waits for "
                        + Descriptions.references(context.policy().waitsFor())))
            .asUnknown()
        : verdict;
  }
}
