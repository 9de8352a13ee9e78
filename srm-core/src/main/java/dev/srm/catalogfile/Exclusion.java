package dev.srm.catalogfile;

import dev.srm.catalog.Condition;
import dev.srm.catalog.Condition.AttributeTest;
import dev.srm.catalog.Operator;
import dev.srm.resource.Dialect;
import dev.srm.resource.Value;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Proves that two conditions cannot both hold, by looking at tests of one attribute for different
 * values. What it cannot prove it takes for possible.
 */
final class Exclusion {

  private static final Set<Operator> NAMES_VALUES = Set.of(Operator.EQUALS, Operator.ONE_OF);
  private static final Set<Operator> RULES_OUT_VALUES =
      Set.of(Operator.NOT_EQUALS, Operator.NOT_ONE_OF);

  private final Dialect dialect;

  private Exclusion(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Whether no resource of any dialect can meet both; null always holds. */
  static boolean between(@Nullable Condition left, @Nullable Condition right) {
    if (left == null || right == null) {
      return false;
    }
    for (Dialect dialect : Dialect.values()) {
      if (!new Exclusion(dialect).holds(left, right)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(Condition left, Condition right) {
    return splits(left, right) || splits(right, left) || contradict(left, right);
  }

  /** Takes the left side apart. */
  private boolean splits(Condition left, Condition right) {
    if (left instanceof Condition.All all) {
      return all.parts().stream().anyMatch(part -> holds(part, right));
    }
    if (left instanceof Condition.Any any) {
      return any.parts().stream().allMatch(part -> holds(part, right));
    }
    if (left instanceof Condition.PerDialect dialects) {
      Condition branch =
          dialect == Dialect.TERRAFORM ? dialects.terraform() : dialects.cloudFormation();
      return branch == null || holds(branch, right);
    }
    return left instanceof Condition.Not not && not.part().equals(right);
  }

  private boolean contradict(Condition left, Condition right) {
    if (!(left instanceof AttributeTest first) || !(right instanceof AttributeTest second)) {
      return false;
    }
    String path = first.path().in(dialect);
    if (path == null || second.path().in(dialect) == null) {
      return true;
    }
    return Objects.equals(path, second.path().in(dialect))
        && (contradicts(first, second) || contradicts(second, first));
  }

  private static boolean contradicts(AttributeTest first, AttributeTest second) {
    Set<String> left = operands(first);
    Set<String> right = operands(second);
    if (NAMES_VALUES.contains(first.operator()) && NAMES_VALUES.contains(second.operator())) {
      return Collections.disjoint(left, right);
    }
    if (NAMES_VALUES.contains(first.operator()) && RULES_OUT_VALUES.contains(second.operator())) {
      return right.containsAll(left);
    }
    boolean absent = second.operator() == Operator.PRESENT && right.contains("false");
    boolean needsPresence =
        NAMES_VALUES.contains(first.operator())
            || (first.operator() == Operator.PRESENT && left.contains("true"));
    return absent && needsPresence;
  }

  /** Texts: the catalog compares without regard to type. */
  private static Set<String> operands(AttributeTest test) {
    return test.operands().stream().map(Value::toString).collect(Collectors.toSet());
  }
}
