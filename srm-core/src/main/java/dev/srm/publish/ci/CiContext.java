package dev.srm.publish.ci;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a CI job tells about itself. All of it has been checked: numbers are numbers, commits are
 * hexadecimal, links are https to the host of the CI system. Text that a stranger chose, such as
 * the name of a branch, is in {@link Head#label} only.
 *
 * @param system which CI system it is
 * @param target the pull request, as far as it is known
 * @param head what the pull request wants to merge
 * @param run the run that this job belongs to
 * @param stepSummary the file whose Markdown the system shows beside the run; null without one
 * @param notes what could not be used and why, one line each; they name variables, never values
 */
public record CiContext(
    CiSystem system,
    ReviewTarget target,
    Head head,
    Run run,
    @Nullable String stepSummary,
    List<String> notes) {

  /** Copies the notes. */
  public CiContext {
    notes = List.copyOf(notes);
  }

  /** Whether the change comes from another repository, whose jobs get tokens that only read. */
  public enum Fork {
    /** It does. */
    YES,
    /** It does not. */
    NO,
    /** The environment does not tell. */
    UNKNOWN
  }

  /**
   * What a pull request wants to merge.
   *
   * @param commit its newest commit, never the merge that the platform made for testing
   * @param label {@code owner:branch} as GitHub's search for pull requests takes it, when the
   *     number is still to be found; chosen by a stranger, so only ever a query parameter
   * @param fork whether it comes from another repository
   */
  public record Head(@Nullable String commit, @Nullable String label, Fork fork) {

    /** Nothing is known. */
    public static final Head UNKNOWN = new Head(null, null, Fork.UNKNOWN);
  }

  /**
   * The run of a CI system.
   *
   * @param order grows from run to run of the same system and repository, so that an older run can
   *     tell that it is; null where the system counts nothing
   * @param link where people see it; null when it is not https on the host of the system
   */
  public record Run(@Nullable Long order, @Nullable URI link) {

    /** Nothing is known. */
    public static final Run UNKNOWN = new Run(null, null);
  }

  /** Opens the files that the environment names, such as the payload of an event. */
  @FunctionalInterface
  public interface EventFiles {

    /** Opens a file by the name that the environment gives it. */
    InputStream open(String name) throws IOException;
  }

  /**
   * Finds out which CI system this is and what it tells.
   *
   * @param environment the variables of the process
   * @param files opens what the variables name
   */
  public static CiContext of(Map<String, String> environment, EventFiles files) {
    return Detection.detect(environment, files);
  }

  /**
   * Whether the number of the pull request is not told but can be asked for: GitHub lists the pull
   * requests of {@link Head#label}, and the right one has {@link Head#commit} as its head.
   */
  public boolean pullRequestFindable() {
    return target.pullRequest() == null
        && target.platform() == ReviewPlatform.GITHUB
        && target.repository() != null
        && head.commit() != null
        && head.label() != null;
  }
}
