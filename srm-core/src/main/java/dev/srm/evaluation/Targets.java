package dev.srm.evaluation;

import dev.srm.resource.Resource;
import java.util.List;

/**
 * Which resources of a kind an attribute refers to.
 *
 * @param certain resources it surely refers to
 * @param possible resources it may refer to
 * @param elsewhere whether it may refer to a resource outside the input or of another kind
 * @param inferred whether a certain answer was inferred, because a local value hides the path
 * @param set whether the attribute refers to anything at all
 * @param references what the author wrote
 */
record Targets(
    List<Resource> certain,
    List<Resource> possible,
    boolean elsewhere,
    boolean inferred,
    boolean set,
    List<String> references) {

  static final Targets NONE = new Targets(List.of(), List.of(), false, false, false, List.of());

  Targets {
    certain = List.copyOf(certain);
    possible = List.copyOf(possible);
    references = List.copyOf(references);
  }
}
