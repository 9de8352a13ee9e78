package dev.srm.publish.ci;

import dev.srm.publish.ci.CiContext.Fork;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * GitHub Actions. The payload of the event tells most: {@code GITHUB_SHA} of a pull request is the
 * merge that GitHub made for testing, and {@code workflow_run} runs for another run than its own.
 */
final class GithubActions {

  private static final Pattern MERGE_REF = Pattern.compile("refs/pull/([0-9]+)/(?:merge|head)");

  /** Leaves room for the attempts of a run between it and the next one. */
  private static final long ATTEMPTS = 1000;

  private GithubActions() {}

  static CiContext read(Variables variables) {
    GithubEvent event = event(variables);
    URI api = variables.api("GITHUB_API_URL");
    return new ContextDraft(CiSystem.GITHUB_ACTIONS, variables)
        .target(
            ReviewPlatform.GITHUB,
            api,
            variables.text("GITHUB_REPOSITORY"),
            pullRequest(variables, event))
        .commit(event.headCommit())
        .label(event.headLabel())
        .fork(fork(event))
        .run(order(variables, event), link(variables, event))
        .stepSummary(variables.text("GITHUB_STEP_SUMMARY"))
        .done();
  }

  private static GithubEvent event(Variables variables) {
    String file = variables.text("GITHUB_EVENT_PATH");
    if (file == null) {
      return GithubEvent.NONE;
    }
    try {
      return GithubEvent.read(variables.open(file));
    } catch (IOException unreadable) {
      variables.note("the file that GITHUB_EVENT_PATH names cannot be read");
      return GithubEvent.NONE;
    }
  }

  private static @Nullable Long pullRequest(Variables variables, GithubEvent event) {
    Long number = event.pullRequest();
    if (number != null) {
      return number;
    }
    if (event.several()) {
      variables.note("the event names several pull requests; say which with --pull-request");
      return null;
    }
    return event.workflowRun() ? null : variables.number("GITHUB_REF", MERGE_REF);
  }

  private static Fork fork(GithubEvent event) {
    String head = event.headRepository();
    String base = event.baseRepository();
    if (event.fromDeletedFork()) {
      return Fork.YES;
    }
    if (head == null || base == null) {
      return Fork.UNKNOWN;
    }
    return head.equals(base) ? Fork.NO : Fork.YES;
  }

  /** A run that was started by another one stands for that one, whatever order they ran in. */
  private static @Nullable Long order(Variables variables, GithubEvent event) {
    Long run = event.workflowRun() ? event.runId() : variables.number("GITHUB_RUN_ID");
    Long attempt =
        event.workflowRun() ? event.runAttempt() : variables.number("GITHUB_RUN_ATTEMPT");
    if (run == null || run > Long.MAX_VALUE / ATTEMPTS - 1) {
      return null;
    }
    return run * ATTEMPTS + Math.min(attempt == null ? 1 : attempt, ATTEMPTS - 1);
  }

  private static @Nullable URI link(Variables variables, GithubEvent event) {
    String server = variables.text("GITHUB_SERVER_URL");
    String repository = variables.text("GITHUB_REPOSITORY");
    Long run = event.workflowRun() ? event.runId() : variables.number("GITHUB_RUN_ID");
    if (server == null
        || run == null
        || repository == null
        || !ReviewPlatform.GITHUB.isRepository(repository)) {
      return null;
    }
    String host = variables.host("GITHUB_SERVER_URL");
    return Variables.linkOf(server + "/" + repository + "/actions/runs/" + run, host);
  }
}
