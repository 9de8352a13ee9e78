package dev.srm.publish.ci;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pull request to comment on, as far as it is known. Every part that is there is valid for the
 * platform; what stays null has to be given by a flag.
 *
 * @param platform where it is reviewed
 * @param api the base address of the platform's API, https but for this very machine. Of GitHub it
 *     ends before {@code /repos}, of GitLab with {@code /api/v4}, of Bitbucket Cloud with {@code
 *     /2.0}; of Bitbucket Data Center it is the address of the server, of Azure that of the
 *     organisation or collection. Never ends with a slash.
 * @param repository the repository that the pull request wants to change, in the form of {@link
 *     ReviewPlatform#repositoryForm}
 * @param pullRequest its number, at least 1
 */
public record ReviewTarget(
    @Nullable ReviewPlatform platform,
    @Nullable URI api,
    @Nullable String repository,
    @Nullable Long pullRequest) {

  /** Nothing is known. */
  public static final ReviewTarget UNKNOWN = new ReviewTarget(null, null, null, null);

  /**
   * Returns this target with what somebody has said instead of what was found. Another platform
   * forgets address, repository and number: they belong to the one that was found.
   */
  public ReviewTarget overriddenBy(ReviewTarget said) {
    boolean other = said.platform != null && platform != null && said.platform != platform;
    ReviewTarget found = other ? UNKNOWN : this;
    return new ReviewTarget(
        said.platform != null ? said.platform : found.platform,
        said.api != null ? said.api : found.api,
        said.repository != null ? said.repository : found.repository,
        said.pullRequest != null ? said.pullRequest : found.pullRequest);
  }

  /** Returns this target with the public instance where no address was found or given. */
  public ReviewTarget withPublicApi() {
    return api != null || platform == null
        ? this
        : new ReviewTarget(platform, platform.publicApi(), repository, pullRequest);
  }

  /** Whether nothing is missing. */
  public boolean complete() {
    return missing().isEmpty();
  }

  /** Returns what is missing, each with the flag that gives it; empty when nothing is. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (platform == null) {
      missing.add("the platform (--platform github|gitlab|bitbucket|azure)");
    }
    if (api == null && platform != null) {
      missing.add("the address of its API (--api-url)");
    }
    if (repository == null) {
      String form = platform == null ? "" : " " + platform.repositoryForm();
      missing.add("the repository (--repository" + form + ")");
    }
    if (pullRequest == null) {
      missing.add("the number of the pull request (--pull-request)");
    }
    return missing;
  }
}
