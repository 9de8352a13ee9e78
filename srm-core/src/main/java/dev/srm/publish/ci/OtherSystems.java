package dev.srm.publish.ci;

import dev.srm.publish.ci.CiContext.Fork;
import org.jspecify.annotations.Nullable;

/** CI systems that tell the number of a pull request and little about where it is. */
final class OtherSystems {

  private OtherSystems() {}

  static CiContext drone(Variables variables) {
    ReviewTarget link = ReviewLinks.ofRepository(variables.text("DRONE_GIT_HTTP_URL"));
    return new ContextDraft(CiSystem.DRONE, variables)
        .target(
            link.platform(),
            link.api(),
            variables.text("DRONE_REPO"),
            variables.number("DRONE_PULL_REQUEST"))
        .commit(variables.commit("DRONE_COMMIT_SHA"))
        .run(
            variables.number("DRONE_BUILD_NUMBER"),
            variables.link("DRONE_BUILD_LINK", variables.text("DRONE_SYSTEM_HOST")))
        .done();
  }

  /** Travis does not say which platform it builds for. */
  static CiContext travis(Variables variables) {
    String base = variables.text("TRAVIS_REPO_SLUG");
    return new ContextDraft(CiSystem.TRAVIS, variables)
        .target(null, null, base, variables.number("TRAVIS_PULL_REQUEST"))
        .commit(variables.commit("TRAVIS_PULL_REQUEST_SHA"))
        .fork(fork(base, variables.text("TRAVIS_PULL_REQUEST_SLUG")))
        .run(
            variables.number("TRAVIS_BUILD_NUMBER"),
            variables.link("TRAVIS_BUILD_WEB_URL", "travis-ci.com"))
        .done();
  }

  static CiContext woodpecker(Variables variables) {
    ReviewTarget link = ReviewLinks.ofRepository(variables.text("CI_REPO_CLONE_URL"));
    return new ContextDraft(CiSystem.WOODPECKER, variables)
        .target(
            link.platform(),
            link.api(),
            variables.text("CI_REPO"),
            variables.number("CI_COMMIT_PULL_REQUEST"))
        .commit(variables.commit("CI_COMMIT_SHA"))
        .run(
            variables.number("CI_PIPELINE_NUMBER"),
            variables.link("CI_PIPELINE_URL", variables.text("CI_SYSTEM_HOST")))
        .done();
  }

  static CiContext hcpTerraform(Variables variables) {
    variables.note("a run of HCP Terraform does not know its pull request");
    return new ContextDraft(CiSystem.HCP_TERRAFORM, variables).done();
  }

  private static Fork fork(@Nullable String base, @Nullable String head) {
    if (base == null || head == null) {
      return Fork.UNKNOWN;
    }
    return base.equalsIgnoreCase(head) ? Fork.NO : Fork.YES;
  }
}
