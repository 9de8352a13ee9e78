package dev.srm.publish.ci;

import dev.srm.publish.ci.CiContext.Fork;
import dev.srm.publish.ci.CiContext.Head;
import dev.srm.publish.ci.CiContext.Run;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A context while its variables are read; leaves out what is not valid for its platform. */
final class ContextDraft {

  private final CiSystem system;
  private final Variables variables;
  private ReviewTarget target = ReviewTarget.UNKNOWN;
  private @Nullable String commit;
  private @Nullable String label;
  private Fork fork = Fork.UNKNOWN;
  private Run run = Run.UNKNOWN;
  private @Nullable String stepSummary;

  ContextDraft(CiSystem system, Variables variables) {
    this.system = system;
    this.variables = variables;
  }

  /** Sets what the link to a pull request tells. */
  ContextDraft target(ReviewTarget found) {
    this.target = found;
    return this;
  }

  /** Sets the pull request; a repository that the platform cannot have is left out. */
  ContextDraft target(
      @Nullable ReviewPlatform platform,
      @Nullable URI api,
      @Nullable String repository,
      @Nullable Long pullRequest) {
    boolean possible =
        repository != null && (platform == null || platform.isRepository(repository));
    if (repository != null && !possible) {
      variables.note("the repository that " + system.title() + " names has no valid name");
    }
    this.target = new ReviewTarget(platform, api, possible ? repository : null, pullRequest);
    return this;
  }

  ContextDraft commit(@Nullable String found) {
    this.commit = found;
    return this;
  }

  ContextDraft label(@Nullable String found) {
    this.label = found;
    return this;
  }

  ContextDraft fork(Fork found) {
    this.fork = found;
    return this;
  }

  ContextDraft run(@Nullable Long order, @Nullable URI link) {
    this.run = new Run(order, link);
    return this;
  }

  ContextDraft stepSummary(@Nullable String file) {
    this.stepSummary = file;
    return this;
  }

  CiContext done() {
    Head head = new Head(commit, label, fork);
    return new CiContext(system, target, head, run, stepSummary, variables.notes());
  }
}
