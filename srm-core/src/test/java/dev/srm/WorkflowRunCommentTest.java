package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.publish.testing.Account;
import dev.srm.publish.testing.Account.Kind;
import dev.srm.publish.testing.Fault;
import dev.srm.publish.testing.LoopbackGitHub;
import dev.srm.publish.testing.OpenPullRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The privileged half of the recipe for forks. Its event does not say which pull request it is
 * about, only whose branch and which commit it was run for.
 */
class WorkflowRunCommentTest {

  private static final Path CASES = Path.of("src/test/resources/ci");
  private static final String FORK = "stranger:patch/a b&c=d";
  private static final String COMMIT = "3484a3fb816e0859fd6e1cea078d76385ff50625";
  private static AuditResult result;

  @TempDir Path folder;

  private final LoopbackGitHub github = new LoopbackGitHub(100, true);
  private final Account workflow = github.account("github-actions", Kind.BOT);

  @BeforeAll
  static void audit() throws Exception {
    AuditRequestBuilder request =
        AuditRequest.builder()
            .set(AuditOption.INPUTS, "first-push/plan.json")
            .set(AuditOption.LOCK_TIME, "2026-11-22");
    result =
        new Auditor(Auditor.withBundledCatalog().catalog(), "0.1.0")
            .audit(request.build(), Workspace.in(Path.of("..", "examples", "pull-request")));
  }

  @BeforeEach
  void writeTheEvent() throws IOException {
    String event = "events/workflow-run-fork.json";
    Files.createDirectories(folder.resolve("events"));
    Files.copy(CASES.resolve(event), folder.resolve(event));
  }

  @AfterEach
  void close() {
    assertThat(github.violations()).isEmpty();
    github.close();
  }

  @Test
  void the_pull_request_of_the_fork_is_found_and_gets_the_comment() throws Exception {
    github.pullRequest(new OpenPullRequest(6, "octo:patch/a b&c=d", COMMIT));
    github.pullRequest(new OpenPullRequest(7, FORK, COMMIT));

    CommentOutcome outcome = post(CommentRequest.builder());

    assertThat(outcome.posted()).as(outcome.sentence()).isTrue();
    assertThat(outcome.sentence()).startsWith("the comment was posted: https://").contains("/7#");
    assertThat(github.comments())
        .singleElement()
        .satisfies(
            comment -> {
              assertThat(comment.author()).isEqualTo(workflow);
              assertThat(comment.body())
                  .as("the link leads to the run that made the report")
                  .contains("/actions/runs/289782451")
                  .contains(COMMIT.substring(0, 7));
            });
  }

  @Test
  void a_branch_that_has_moved_on_is_left_to_its_newest_run() throws Exception {
    github.pullRequest(new OpenPullRequest(7, FORK, "1".repeat(40)));

    assertKept(post(CommentRequest.builder()), "If the branch has moved on");
  }

  @Test
  void of_several_pull_requests_none_is_guessed() throws Exception {
    github.pullRequest(new OpenPullRequest(7, FORK, COMMIT));
    github.pullRequest(new OpenPullRequest(8, FORK, COMMIT));

    assertKept(post(CommentRequest.builder()), "Say which with --pull-request");
  }

  @Test
  void a_refusal_to_list_them_is_told() throws Exception {
    github.fail(Fault.status(403).on("GET"));

    assertKept(post(CommentRequest.builder()), "pull-requests: write");
  }

  @Test
  void who_says_the_number_needs_no_search() throws Exception {
    CommentOutcome outcome = post(CommentRequest.builder().set(CommentOption.PULL_REQUEST, "7"));

    assertThat(outcome.posted()).as(outcome.sentence()).isTrue();
    assertThat(github.asks()).noneMatch(ask -> ask.path().endsWith("/pulls"));
  }

  private void assertKept(CommentOutcome outcome, String why) {
    assertThat(outcome.posted()).isFalse();
    assertThat(outcome.sentence())
        .startsWith("Could not find the pull request on GitHub (octo/app): ")
        .contains(why)
        .endsWith(" The comment is in srm-comment.md.")
        .doesNotContain(workflow.token(), "\n");
    assertThat(folder.resolve("srm-comment.md")).isNotEmptyFile();
    assertThat(github.comments()).isEmpty();
  }

  private CommentOutcome post(CommentRequest.Builder said) throws Exception {
    Map<String, String> environment = environment();
    return new Commenter(
            said.build(),
            environment,
            folder,
            Credentials.inEnvironment(environment, null),
            new StoppedClock())
        .post(result);
  }

  private Map<String, String> environment() throws IOException {
    Map<String, String> environment = new LinkedHashMap<>();
    for (String line : Files.readAllLines(CASES.resolve("github-workflow-run-fork.env"))) {
      if (line.equals("=>")) {
        break;
      }
      if (!line.startsWith("#")) {
        environment.put(line.split("=", 2)[0], line.split("=", 2)[1]);
      }
    }
    environment.put("GITHUB_API_URL", github.api().toString());
    environment.put("GITHUB_REPOSITORY", "octo/app");
    environment.put("GITHUB_TOKEN", workflow.token());
    return environment;
  }
}
