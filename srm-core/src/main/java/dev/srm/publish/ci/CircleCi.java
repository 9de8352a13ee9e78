package dev.srm.publish.ci;

import dev.srm.publish.ci.CiContext.Fork;

/** CircleCI, which builds branches: the link to a pull request of it says where that one is. */
final class CircleCi {

  private CircleCi() {}

  static CiContext read(Variables variables) {
    String links = variables.text("CIRCLE_PULL_REQUESTS");
    boolean several = links != null && links.contains(",");
    if (several) {
      variables.note("the branch has several pull requests; say which with --pull-request");
    }
    ReviewTarget found = ReviewLinks.ofPullRequest(variables.text("CIRCLE_PULL_REQUEST"));
    ReviewTarget target =
        several ? new ReviewTarget(found.platform(), found.api(), found.repository(), null) : found;
    boolean fork = variables.has("CIRCLE_PR_NUMBER");
    return new ContextDraft(CiSystem.CIRCLECI, variables)
        .target(target)
        .commit(variables.commit("CIRCLE_SHA1"))
        .fork(fork ? Fork.YES : target.pullRequest() == null ? Fork.UNKNOWN : Fork.NO)
        .run(
            variables.number("CIRCLE_BUILD_NUM"),
            variables.link("CIRCLE_BUILD_URL", "circleci.com"))
        .done();
  }
}
