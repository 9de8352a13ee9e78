package dev.srm.catalogfile;

import dev.srm.catalog.Condition;
import dev.srm.catalog.Kind;
import dev.srm.catalog.Operator;
import dev.srm.catalog.Spelling;
import dev.srm.resource.Value;
import dev.srm.tree.Problems;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Checks that a condition names kinds that exist and goes where links lead. */
final class ConditionCheck implements ConditionWalk.Visitor {

  private final CatalogSource source;
  private final ServiceSource file;
  private final Problems problems;

  ConditionCheck(CatalogSource source, ServiceSource file, Problems problems) {
    this.source = source;
    this.file = file;
    this.problems = problems;
  }

  /**
   * Checks a condition.
   *
   * @param kind the kind of resource it is about; null for the account
   */
  void check(Condition condition, @Nullable Kind kind) {
    new ConditionWalk(source::kind, this).walk(condition, kind);
  }

  @Override
  public void path(@Nullable Kind kind, Spelling path, Condition test) {
    if (kind == null) {
      problems.add(
          file.at(test),
          "the account has no attributes: start with \"related\" and \"scope: input\"");
    }
  }

  @Override
  public void related(@Nullable Kind from, Condition.Related related) {
    Kind target = source.kind(related.kind());
    if (target == null) {
      noKind(related.kind(), related);
    } else if (related.scope() == Condition.Scope.LINKED && !pointsAt(target, from)) {
      problems.add(
          file.at(related),
          "no link of \""
              + related.kind()
              + "\" leads here: add it to the kind's \"links\" or give the condition another"
              + " \"scope\"");
    }
  }

  @Override
  public void followed(@Nullable Kind from, Condition.Follow follow) {
    if (source.kind(follow.kind()) == null) {
      noKind(follow.kind(), follow);
    }
  }

  @Override
  public void part(Condition part) {
    if (part instanceof Condition.AttributeTest test
        && (test.operator() == Operator.MATCHES || test.operator() == Operator.NOT_MATCHES)) {
      test.operands().forEach(operand -> expression(operand, test));
    }
  }

  private void expression(Value operand, Condition test) {
    try {
      Pattern.compile(operand.toString());
    } catch (PatternSyntaxException e) {
      problems.add(file.at(test), "no regular expression: " + e.getDescription());
    }
  }

  private boolean pointsAt(Kind target, @Nullable Kind from) {
    return from != null
        && target.links().stream().anyMatch(link -> from.equals(source.kind(link.to())));
  }

  private void noKind(String kind, Condition condition) {
    problems.add(file.at(condition), "there is no kind \"" + kind + "\"");
  }
}
