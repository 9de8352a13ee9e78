package dev.srm.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the references of one attribute lead.
 *
 * @param targets resources it surely refers to
 * @param candidates resources it may refer to, when the input cannot tell which; never overlaps
 *     with the targets
 * @param certainty how the answer was found
 * @param references what the author wrote, for the evidence
 * @param surroundings for a hidden path, what it can lead to, one entry for each place that hides
 *     it, the same object for the same place; empty when the input cannot tell
 * @param position for a hidden path, how the address of a counterpart of the same number ends, when
 *     the expression counts; null otherwise
 */
public record Links(
    List<Resource> targets,
    List<Resource> candidates,
    Certainty certainty,
    List<String> references,
    List<Surroundings> surroundings,
    @Nullable String position) {

  /** The attribute refers to nothing. */
  public static final Links NONE = new Links(List.of(), List.of(), Certainty.STATED, List.of());

  /** Makes links of an input that cannot tell what a hidden path can lead to. */
  public Links(
      List<Resource> targets,
      List<Resource> candidates,
      Certainty certainty,
      List<String> references) {
    this(targets, candidates, certainty, references, List.of(), null);
  }

  /** Copies the lists. */
  public Links {
    targets = List.copyOf(targets);
    candidates = List.copyOf(candidates);
    references = List.copyOf(references);
    surroundings = List.copyOf(surroundings);
  }

  /**
   * What a place that hides a path can see.
   *
   * @param near what it declares itself and what is surely passed to it
   * @param far what may reach it through other places that hide a path
   */
  public record Surroundings(List<Resource> near, List<Resource> far) {
    /** Copies the lists. */
    public Surroundings {
      near = List.copyOf(near);
      far = List.copyOf(far);
    }
  }

  /** How sure the answer is. */
  public enum Certainty {
    /** The input states it. */
    STATED,
    /**
     * The input shows an object or module as a whole and not which part of it is meant, so the
     * candidates are all that it holds.
     */
    INFERRED,
    /** The path leads out of the input or through something the input does not show. */
    HIDDEN
  }

  /** Whether the attribute may refer to something that is not among targets and candidates. */
  public boolean hidden() {
    return certainty == Certainty.HIDDEN;
  }
}
