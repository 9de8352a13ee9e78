package dev.srm.cloudformation;

import dev.srm.resource.Value;
import java.util.List;

/** Compares values as {@code Fn::Equals} does: as texts, and only as far as they are known. */
final class Equality {

  private Equality() {}

  static Decision compare(Value left, Value right) {
    if (left instanceof Value.Conditional conditional) {
      return agreed(
          compare(conditional.whenTrue(), right), compare(conditional.whenFalse(), right));
    }
    if (right instanceof Value.Conditional) {
      return compare(right, left);
    }
    String leftText = Values.text(left);
    String rightText = Values.text(right);
    if (leftText != null && rightText != null) {
      return Decision.of(leftText.equals(rightText));
    }
    if (left instanceof Value.ListOf leftList && right instanceof Value.ListOf rightList) {
      return compareItems(leftList.items(), rightList.items());
    }
    if (left instanceof Value.Partial partial && rightText != null) {
      return canBe(partial, rightText) ? Decision.OPEN : Decision.FAILS;
    }
    if (right instanceof Value.Partial partial && leftText != null) {
      return canBe(partial, leftText) ? Decision.OPEN : Decision.FAILS;
    }
    if (("".equals(leftText) && isNeverEmpty(right))
        || ("".equals(rightText) && isNeverEmpty(left))) {
      return Decision.FAILS;
    }
    return sameUnknown(left, right) ? Decision.HOLDS : Decision.OPEN;
  }

  /** Whether an unknown value is the identity of a resource, or of the place of deployment. */
  private static boolean isNeverEmpty(Value value) {
    return value instanceof Value.Unknown unknown
        && unknown.setting() == Value.Setting.SET
        && !unknown.references().isEmpty()
        && unknown.references().stream().allMatch(PartialText::isIdentity);
  }

  private static Decision agreed(Decision first, Decision second) {
    return first == second ? first : Decision.OPEN;
  }

  private static Decision compareItems(List<Value> left, List<Value> right) {
    if (left.size() != right.size()) {
      return Decision.FAILS;
    }
    Decision result = Decision.HOLDS;
    for (int i = 0; i < left.size(); i++) {
      Decision decision = compare(left.get(i), right.get(i));
      if (decision == Decision.FAILS) {
        return decision;
      }
      result = decision == Decision.OPEN ? decision : result;
    }
    return result;
  }

  /** Whether a partly known text may turn out to be a given one: its known ends must fit. */
  private static boolean canBe(Value.Partial partial, String text) {
    String start = Values.text(partial.parts().get(0));
    String end = Values.text(partial.parts().get(partial.parts().size() - 1));
    return (start == null || text.startsWith(start)) && (end == null || text.endsWith(end));
  }

  /**
   * Whether both sides are one and the same unknown, such as a parameter compared with itself.
   * Equal references do not say that: two items of one unknown list have them too.
   */
  @SuppressWarnings("ReferenceEquality")
  private static boolean sameUnknown(Value left, Value right) {
    return left instanceof Value.Unknown && left == right;
  }
}
