package dev.srm.resource;

import java.util.List;

/**
 * Where the references of one attribute lead.
 *
 * @param targets resources it surely refers to
 * @param candidates resources it may refer to, when the input cannot tell which; never overlaps
 *     with the targets
 * @param certainty how the answer was found
 * @param references what the author wrote, for the evidence
 */
public record Links(
    List<Resource> targets,
    List<Resource> candidates,
    Certainty certainty,
    List<String> references) {

  /** The attribute refers to nothing. */
  public static final Links NONE = new Links(List.of(), List.of(), Certainty.STATED, List.of());

  /** Copies the lists. */
  public Links {
    targets = List.copyOf(targets);
    candidates = List.copyOf(candidates);
    references = List.copyOf(references);
  }

  /** How sure the answer is. */
  public enum Certainty {
    /** The input states it. */
    STATED,
    /** A local value hides the path, and only one answer is possible. */
    INFERRED,
    /** The path leads out of the input or through something the input does not show. */
    HIDDEN
  }

  /** Whether the attribute may refer to something that is not among targets and candidates. */
  public boolean hidden() {
    return certainty == Certainty.HIDDEN;
  }
}
