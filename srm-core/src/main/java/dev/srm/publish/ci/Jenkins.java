package dev.srm.publish.ci;

import dev.srm.publish.ci.CiContext.Fork;

/**
 * Jenkins with a branch source plugin, which sets the {@code CHANGE_} variables. Its {@code
 * GIT_COMMIT} may be a merge that Jenkins made, so the head stays unknown.
 */
final class Jenkins {

  private Jenkins() {}

  static CiContext read(Variables variables) {
    ReviewTarget target = ReviewLinks.ofPullRequest(variables.text("CHANGE_URL"));
    Long number = variables.number("CHANGE_ID");
    if (variables.has("CHANGE_ID") && target.platform() == null) {
      variables.note("CHANGE_URL does not tell the platform");
    } else if (target.platform() != null && target.api() == null) {
      variables.note("CHANGE_URL names a server of your own: only --api-url may send it a token");
    }
    return new ContextDraft(CiSystem.JENKINS, variables)
        .target(target.platform(), target.api(), target.repository(), number)
        .fork(fork(variables))
        .run(
            variables.number("BUILD_NUMBER"),
            variables.link("BUILD_URL", variables.host("JENKINS_URL")))
        .done();
  }

  private static Fork fork(Variables variables) {
    if (variables.has("CHANGE_FORK")) {
      return Fork.YES;
    }
    return variables.has("CHANGE_ID") ? Fork.NO : Fork.UNKNOWN;
  }
}
