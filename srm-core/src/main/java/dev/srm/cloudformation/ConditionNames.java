package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.diagnostic.InputException;
import org.jspecify.annotations.Nullable;

/** Names the undecided conditions under which something exists, those of its stack included. */
final class ConditionNames {

  private ConditionNames() {}

  /** Returns {@code Parent and Child/Own}, or null when the resource surely exists. */
  static @Nullable String of(Stack stack, Node declaration) throws InputException {
    String around = stack.place().condition();
    String own = DeclaredResources.condition(declaration);
    if (own == null || stack.resources().existence(declaration) != Decision.OPEN) {
      return around;
    }
    String qualified = stack.path() + own;
    return around == null ? qualified : around + " and " + qualified;
  }
}
