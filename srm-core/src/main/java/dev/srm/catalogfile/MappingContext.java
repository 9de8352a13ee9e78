package dev.srm.catalogfile;

import dev.srm.tree.Fields;
import dev.srm.tree.Problems;
import dev.srm.tree.TreeNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the mappers of one file share.
 *
 * @param service the key of the service, for kinds named without one
 * @param problems collects what is wrong
 * @param sources remembers where things stand
 */
record MappingContext(String service, Problems problems, SourceMap sources) {

  /** Returns a kind's full name: a name without a service means this service. */
  String qualified(String kind) {
    return kind.indexOf('.') < 0 ? service + "." + kind : kind;
  }

  Fields fields(TreeNode node, String what) {
    return Fields.of(node, what, problems);
  }

  /** Returns the constants of an enumeration by the name that the catalog uses. */
  static <E extends Enum<E>> Map<String, E> byName(E[] constants) {
    Map<String, E> byName = new HashMap<>();
    for (E constant : constants) {
      byName.put(kebab(constant), constant);
    }
    return Map.copyOf(byName);
  }

  /** Returns a constant's name in the catalog: {@code NOT_ONE_OF} is {@code not-one-of}. */
  static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
