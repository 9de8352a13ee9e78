package dev.srm.publish.ci;

import dev.srm.publish.ci.CiContext.Fork;
import org.jspecify.annotations.Nullable;

/** Buildkite, which says {@code false} where there is no pull request. */
final class Buildkite {

  private Buildkite() {}

  static CiContext read(Variables variables) {
    ReviewTarget repository = ReviewLinks.ofRepository(variables.text("BUILDKITE_REPO"));
    String head = variables.text("BUILDKITE_PULL_REQUEST_REPO");
    return new ContextDraft(CiSystem.BUILDKITE, variables)
        .target(
            repository.platform(),
            repository.api(),
            repository.repository(),
            variables.number("BUILDKITE_PULL_REQUEST"))
        .commit(variables.commit("BUILDKITE_COMMIT"))
        .fork(fork(repository, head))
        .run(
            variables.number("BUILDKITE_BUILD_NUMBER"),
            variables.link("BUILDKITE_BUILD_URL", "buildkite.com"))
        .done();
  }

  private static Fork fork(ReviewTarget base, @Nullable String head) {
    String source = ReviewLinks.ofRepository(head).repository();
    if (source == null || base.repository() == null) {
      return Fork.UNKNOWN;
    }
    return source.equalsIgnoreCase(base.repository()) ? Fork.NO : Fork.YES;
  }
}
