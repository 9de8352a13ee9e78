package dev.srm.publish.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.srm.publish.PublishException;
import dev.srm.publish.PublishException.Problem;
import dev.srm.publish.http.HttpPolicy;
import dev.srm.publish.http.Token;
import dev.srm.publish.testing.Account;
import dev.srm.publish.testing.Account.Kind;
import dev.srm.publish.testing.Fault;
import dev.srm.publish.testing.LoopbackGitHub;
import dev.srm.publish.testing.OpenPullRequest;
import dev.srm.publish.testing.StillTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GitHubPullRequestsTest {

  private static final String FORK = "stranger:patch/a b&state=closed";
  private static final String NEWEST = "3484a3fb816e0859fd6e1cea078d76385ff50625";
  private static final String FORMER = "0123456789012345678901234567890123456789";

  private final LoopbackGitHub github = new LoopbackGitHub(100, true);
  private final Account workflow = github.account("github-actions", Kind.BOT);

  @AfterEach
  void close() {
    assertThat(github.violations()).isEmpty();
    github.close();
  }

  @Test
  void the_one_of_a_fork_is_found_by_branch_and_commit() throws PublishException {
    github.pullRequest(new OpenPullRequest(6, "octo:patch", NEWEST));
    github.pullRequest(new OpenPullRequest(7, FORK, NEWEST));
    github.pullRequest(new OpenPullRequest(8, "another:patch", FORMER));

    assertThat(withHead(FORK, NEWEST)).isEqualTo(7);
  }

  @Test
  void only_open_ones_of_the_branch_are_asked_for() throws PublishException {
    github.pullRequest(new OpenPullRequest(7, FORK, NEWEST));

    withHead(FORK, NEWEST);

    assertThat(github.asks()).hasSize(1);
    assertThat(github.asks().get(0).query())
        .containsEntry("state", "open")
        .containsEntry("head", FORK);
  }

  @Test
  void none_is_said_to_be_none() {
    github.pullRequest(new OpenPullRequest(6, "octo:patch", NEWEST));

    PublishException failure = failure();

    assertThat(failure.problem()).isEqualTo(Problem.NOT_FOUND);
    assertThat(failure)
        .hasMessage(
            "Could not find the pull request on GitHub (octo/app): no open one has the commit of"
                + " this run as its head. If the branch has moved on, the run of its newest commit"
                + " comments; otherwise say which with --pull-request.");
  }

  @Test
  void a_branch_that_has_moved_on_is_another_change() {
    github.pullRequest(new OpenPullRequest(7, FORK, FORMER));

    assertThat(failure()).hasMessageContaining("no open one has the commit of this run");
  }

  @Test
  void of_several_none_is_guessed() {
    github.pullRequest(new OpenPullRequest(7, FORK, NEWEST));
    github.pullRequest(new OpenPullRequest(9, FORK, NEWEST));

    assertThat(failure())
        .hasMessage(
            "Could not find the pull request on GitHub (octo/app): several open ones have the"
                + " commit of this run as their head. Say which with --pull-request.");
  }

  @Test
  void of_two_of_one_branch_the_one_with_the_commit_is_meant() throws PublishException {
    github.pullRequest(new OpenPullRequest(7, FORK, FORMER));
    github.pullRequest(new OpenPullRequest(9, FORK, NEWEST));

    assertThat(withHead(FORK, NEWEST)).isEqualTo(9);
  }

  @Test
  void a_token_that_may_not_look_is_told_what_it_needs() {
    github.fail(Fault.status(403).on("GET"));

    PublishException failure = failure();

    assertThat(failure.problem()).isEqualTo(Problem.FORBIDDEN);
    assertThat(failure)
        .hasMessageStartingWith("Could not find the pull request on GitHub (octo/app): the token")
        .hasMessageContaining("pull-requests: write")
        .hasMessageNotContaining(workflow.token());
  }

  @Test
  void an_answer_of_another_shape_is_not_taken_for_none() {
    github.fail(Fault.status(200).saying("{\"items\": []}").on("GET"));

    assertThat(failure().problem()).isEqualTo(Problem.UNEXPECTED);
  }

  private PublishException failure() {
    return catchThrowableOfType(PublishException.class, () -> withHead(FORK, NEWEST));
  }

  private long withHead(String label, String commit) throws PublishException {
    GitHubPullRequest any =
        new GitHubPullRequest(github.api(), "octo", "app", 1, Token.bearer(workflow.token()));
    return new GitHubPullRequests(any, HttpPolicy.STANDARD, new StillTime(Instant.EPOCH))
        .withHead(label, commit);
  }
}
