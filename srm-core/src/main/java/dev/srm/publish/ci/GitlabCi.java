package dev.srm.publish.ci;

import dev.srm.publish.ci.CiContext.Fork;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** GitLab CI. A pipeline of a fork runs in the fork; the merge request lives in its target. */
final class GitlabCi {

  /** In the pipeline of a branch: the merge requests that it has open, {@code group/project!7}. */
  private static final Pattern OPEN_REQUEST = Pattern.compile("([^,!]+)!([0-9]+)");

  private GitlabCi() {}

  static CiContext read(Variables variables) {
    Matcher open = openRequest(variables);
    Long number = variables.number("CI_MERGE_REQUEST_IID");
    String project = variables.text("CI_MERGE_REQUEST_PROJECT_ID");
    if (number == null && open != null) {
      number = Variables.numberOf(open.group(2));
      project = open.group(1);
    }
    String repository = project != null ? project : variables.text("CI_PROJECT_ID");
    String commit = variables.commit("CI_MERGE_REQUEST_SOURCE_BRANCH_SHA");
    return new ContextDraft(CiSystem.GITLAB_CI, variables)
        .target(ReviewPlatform.GITLAB, variables.api("CI_API_V4_URL"), repository, number)
        .commit(commit != null ? commit : variables.commit("CI_COMMIT_SHA"))
        .fork(fork(variables))
        .run(
            variables.number("CI_PIPELINE_ID"),
            variables.link("CI_JOB_URL", variables.host("CI_SERVER_URL")))
        .done();
  }

  private static @Nullable Matcher openRequest(Variables variables) {
    String open = variables.text("CI_OPEN_MERGE_REQUESTS");
    Matcher matcher = OPEN_REQUEST.matcher(open == null ? "" : open);
    if (matcher.matches()) {
      return matcher;
    }
    if (open != null && !variables.has("CI_MERGE_REQUEST_IID")) {
      variables.note("the branch has several merge requests; say which with --pull-request");
    }
    return null;
  }

  private static Fork fork(Variables variables) {
    String source = variables.text("CI_MERGE_REQUEST_SOURCE_PROJECT_ID");
    String target = variables.text("CI_MERGE_REQUEST_PROJECT_ID");
    if (source == null || target == null) {
      return Fork.UNKNOWN;
    }
    return source.equals(target) ? Fork.NO : Fork.YES;
  }
}
