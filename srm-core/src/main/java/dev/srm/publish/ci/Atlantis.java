package dev.srm.publish.ci;

import dev.srm.publish.ci.CiContext.Fork;
import org.jspecify.annotations.Nullable;

/** A step of an Atlantis workflow. Its runs are not counted, so none can tell that it is older. */
final class Atlantis {

  private Atlantis() {}

  static boolean isThere(Variables variables) {
    return variables.has("PULL_NUM")
        && variables.has("BASE_REPO_NAME")
        && (variables.has("ATLANTIS_TERRAFORM_VERSION")
            || variables.has("PLANFILE")
            || variables.has("SHOWFILE"));
  }

  static CiContext read(Variables variables) {
    ReviewTarget link = ReviewLinks.ofPullRequest(variables.text("PULL_URL"));
    String owner = variables.text("BASE_REPO_OWNER");
    String base = owner == null ? null : owner + "/" + variables.text("BASE_REPO_NAME");
    boolean azure = link.platform() == ReviewPlatform.AZURE;
    return new ContextDraft(CiSystem.ATLANTIS, variables)
        .target(
            link.platform(),
            link.api(),
            azure ? link.repository() : base,
            variables.number("PULL_NUM"))
        .commit(variables.commit("HEAD_COMMIT"))
        .fork(fork(owner, variables.text("HEAD_REPO_OWNER")))
        .done();
  }

  private static Fork fork(@Nullable String base, @Nullable String head) {
    if (base == null || head == null) {
      return Fork.UNKNOWN;
    }
    return base.equalsIgnoreCase(head) ? Fork.NO : Fork.YES;
  }
}
