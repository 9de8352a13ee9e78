package dev.srm.terraform;

import java.util.Map;
import java.util.Set;

/**
 * The blocks that nobody can leave out. A plan shows "left out, AWS decides" and "a dynamic block
 * over something unknown" alike; a required block can only be the latter.
 */
final class RequiredBlocks {

  private RequiredBlocks() {}

  /** Whether resources of a type must have a block. */
  static boolean has(String type, String block) {
    return Known.BY_TYPE.getOrDefault(type, Set.of()).contains(block);
  }

  /** Read when the first question is asked: few plans ask. */
  private static final class Known {
    private static final Map<String, Set<String>> BY_TYPE = TypeLists.read("required-blocks.txt");
  }
}
