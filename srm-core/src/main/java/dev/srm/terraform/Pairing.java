package dev.srm.terraform;

import dev.srm.terraform.Traversal.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an expression picks from several instances what it refers to. In {@code aws_x.y[each.key].id}
 * a plan shows {@code aws_x.y} and next to it {@code each.key}.
 *
 * @param key the key that it picks by; null when it uses none or the plan does not tell
 * @param sure whether the instance with that key is surely meant
 * @param open whether it may pick by a key that the plan does not tell
 * @param picked the literal key that the referring expression picks from the result; null when it
 *     takes all of it
 */
record Pairing(
    @Nullable InstanceKey key, boolean sure, boolean open, @Nullable InstanceKey picked) {

  /** Takes all there is. */
  static final Pairing ALL = new Pairing(null, true, false, null);

  /** Takes something of all there is. */
  static final Pairing ANY = new Pairing(null, false, true, null);

  static Pairing by(InstanceKey key) {
    return new Pairing(key, true, false, null);
  }

  /**
   * Returns how one reference of an expression picks.
   *
   * @param known what is known of the values that pick
   * @param scope where the expression stands
   * @param references its references
   * @param index which of them
   * @param picked what the referring expression picks from the result
   */
  static Pairing of(
      KnownInputs known,
      ModuleScope scope,
      List<String> references,
      int index,
      @Nullable InstanceKey picked) {
    String next = index + 1 < references.size() ? references.get(index + 1) : "";
    boolean own = references.stream().anyMatch(Pairing::isOwnKey);
    if (isOwnValue(next)) {
      return byValue(known, scope, Traversal.parse(next).steps());
    }
    if (own && next.startsWith("var.")) {
      KnownInputs.Picked input = known.pickedByInput(scope, Traversal.parse(next).steps());
      if (input != null) {
        return by(input);
      }
    }
    boolean mapped = next.startsWith("local.") || next.startsWith("var.");
    if (own && mapped && scope.key().kind() == InstanceKey.Kind.FOR_EACH) {
      return ANY;
    }
    if (own) {
      return by(scope.key());
    }
    boolean open = references.stream().anyMatch(Pairing::picksByValue);
    return new Pairing(null, true, open, picked);
  }

  private static Pairing byValue(KnownInputs known, ModuleScope scope, List<Step> eachValue) {
    KnownInputs.Picked value = known.pickedByValue(scope, eachValue);
    if (value != null) {
      return by(value);
    }
    return eachValue.size() == 2 && isSet(scope) ? by(scope.key()) : ANY;
  }

  private static Pairing by(KnownInputs.Picked known) {
    return new Pairing(known.key(), known.exact(), false, null);
  }

  /**
   * A map that is written out is in the plan. Of {@code toset(["a", "b"])} there is nothing, and
   * the value of a set is its key.
   */
  private static boolean isSet(ModuleScope scope) {
    Expression.Argument repetition = scope.repetition();
    return repetition == null
        || (repetition.references().isEmpty() && repetition.constant() == null);
  }

  private static boolean isOwnKey(String reference) {
    return reference.equals("each.key") || reference.equals("count.index");
  }

  private static boolean isOwnValue(String reference) {
    return reference.equals("each.value")
        || reference.startsWith("each.value.")
        || reference.startsWith("each.value[");
  }

  private static boolean picksByValue(String reference) {
    return reference.startsWith("local.") || reference.startsWith("var.") || isOwnValue(reference);
  }
}
