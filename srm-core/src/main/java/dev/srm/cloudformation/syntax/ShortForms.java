package dev.srm.cloudformation.syntax;

import dev.srm.cloudformation.syntax.Node.Mapping;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes short-form tags out: {@code !Sub x} becomes {@code {"Fn::Sub": x}}. */
final class ShortForms {

  private static final Set<String> WITHOUT_PREFIX = Set.of("Ref", "Condition");

  private ShortForms() {}

  /** Whether a tag stands for a function, as every tag of the document's own does. */
  static boolean isShortForm(@Nullable String tag) {
    return tag != null && tag.length() > 1 && tag.charAt(0) == '!';
  }

  /** Returns the long form of a function written as a tag. */
  static Node longForm(String tag, Node argument) {
    String name = tag.substring(1);
    return Mapping.single(WITHOUT_PREFIX.contains(name) ? name : "Fn::" + name, argument);
  }
}
