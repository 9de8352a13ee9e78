package dev.srm.terraform;

import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the author wrote for an argument or block, as far as a plan's configuration shows it. */
sealed interface Expression {

  /**
   * An argument.
   *
   * @param references what it refers to, the most specific form of each; empty for a constant
   * @param nullConstant whether it is the constant null
   * @param constant its value when it is a constant list or map that was read; null otherwise
   */
  record Argument(List<String> references, boolean nullConstant, @Nullable Value constant)
      implements Expression {
    public Argument {
      references = List.copyOf(references);
    }

    Argument(List<String> references, boolean nullConstant) {
      this(references, nullConstant, null);
    }
  }

  /** A block or the arguments of a resource. */
  record Block(Map<String, Expression> parts) implements Expression {}

  /** A repeated block. */
  record Blocks(List<Expression> items) implements Expression {
    public Blocks {
      items = List.copyOf(items);
    }
  }

  /** No arguments at all. */
  Block EMPTY = new Block(Map.of());

  /**
   * Returns the arguments at a path below an expression; repeated blocks are walked through, and an
   * argument that covers the path as a whole is returned.
   *
   * @param path steps without list indexes
   */
  static List<Argument> at(@Nullable Expression expression, List<String> path) {
    List<Argument> found = new ArrayList<>();
    collect(expression, path, found);
    return found;
  }

  private static void collect(
      @Nullable Expression expression, List<String> path, List<Argument> found) {
    if (expression instanceof Argument argument) {
      found.add(argument);
    } else if (expression instanceof Blocks blocks) {
      blocks.items().forEach(item -> collect(item, path, found));
    } else if (expression instanceof Block block) {
      if (path.isEmpty()) {
        block.parts().values().forEach(part -> collect(part, path, found));
      } else {
        collect(block.parts().get(path.get(0)), path.subList(1, path.size()), found);
      }
    }
  }
}
