package dev.srm.terraform;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The attributes that AWS fills in when they are left out. Any other attribute is unknown only when
 * its author wrote something unknown, though a local value or dynamic block hides what.
 */
final class ComputedAttributes {

  private ComputedAttributes() {}

  /** Whether an attribute may be unknown because it was left out; of an unknown type any may be. */
  static boolean has(String type, List<String> path) {
    Set<String> computed = Known.BY_TYPE.get(type);
    if (computed == null) {
      return true;
    }
    for (int length = 1; length <= path.size(); length++) {
      if (computed.contains(String.join(".", path.subList(0, length)))) {
        return true;
      }
    }
    return false;
  }

  /** Read when the first question is asked: few plans ask. */
  private static final class Known {
    private static final Map<String, Set<String>> BY_TYPE =
        TypeLists.read("computed-attributes.txt");
  }
}
