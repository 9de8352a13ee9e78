package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.publish.testing.Account;
import dev.srm.publish.testing.LoopbackGitHub;
import dev.srm.publish.testing.StoredComment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole life of a comment, as {@code examples/pull-request} tells it: a push, ticks, a second
 * push, a waiver, its expiry, a late run. GitHub is a server on the loopback interface that holds
 * every request against GitHub's published description. {@code -Dsrm.golden.update=true} writes the
 * comments anew.
 */
class PullRequestStoryTest {

  private static final Path EXAMPLE = Path.of("..", "examples", "pull-request");
  private static final String EVENT =
      """
      {"pull_request": {"number": 7, "head": {"sha": "%s", "repo": {"id": 1}}, "base": {"repo": {"id": 1}}}}
      """;

  @TempDir Path folder;

  private final LoopbackGitHub github = new LoopbackGitHub(5, true);
  private final Account workflow = github.account("github-actions", Account.Kind.BOT);

  @AfterEach
  void close() {
    github.close();
  }

  @Test
  void a_checklist_lives_on_a_pull_request() throws Exception {
    github.comment(github.account("alice", Account.Kind.PERSON), "Please have a look.");

    assertThat(push(1, "first-push", "2026-11-22")).contains("posted");
    assertThat(push(2, "first-push", "2026-11-22")).contains("says the same already");
    assertReviewed("1-opened.md");

    tick("Patch the container hosts");
    tick("Patch the guest operating system");
    assertThat(push(3, "second-push", "2026-11-22")).contains("updated");
    assertThat(comment().body())
        .as("the service is as it was, the runner has another image")
        .containsPattern("- \\[x] <!-- \\S+ --> \\*\\*high\\*\\* Patch the container hosts")
        .containsPattern("- \\[ ] <!-- \\S+ --> \\*\\*high\\*\\* Patch the guest .*tick cleared");
    assertReviewed("2-after-the-review.md");

    waive("2026-11-22", 4);
    assertThat(comment().body()).contains("Waived (1)").doesNotContain("**Not done (1)**");
    assertReviewed("3-waived.md");

    waive("2027-01-15", 5);
    assertThat(comment().body()).contains("**Not done (1)**").contains("expired");
    assertReviewed("4-waiver-expired.md");

    assertThat(push(2, "first-push", "2026-11-22")).contains("left it alone");
    assertThat(comment().body()).contains("- [x] ");
    assertThat(github.violations()).isEmpty();
  }

  private String push(int run, String push, String day) throws Exception {
    return post(run, push, request(push, day));
  }

  private void waive(String day, int run) throws Exception {
    AuditRequestBuilder request = request("second-push", day);
    request.set(AuditOption.WAIVERS, "waivers.yaml");
    assertThat(post(run, "second-push", request)).contains("updated");
  }

  private static AuditRequestBuilder request(String push, String day) {
    return AuditRequest.builder()
        .set(AuditOption.INPUTS, push + "/plan.json")
        .set(AuditOption.KEY, "plan.json")
        .set(AuditOption.LOCK_TIME, day);
  }

  private String post(int run, String push, AuditRequestBuilder request) throws Exception {
    AuditResult result =
        new Auditor(Auditor.withBundledCatalog().catalog(), "0.1.0")
            .audit(request.build(), Workspace.in(EXAMPLE));
    String sha = push.startsWith("first") ? "1".repeat(40) : "2".repeat(40);
    Files.writeString(folder.resolve("event.json"), EVENT.formatted(sha));
    Commenter commenter =
        new Commenter(
            CommentRequest.builder().build(),
            environment(run),
            folder,
            Credentials.inEnvironment(environment(run), null),
            new StoppedClock());
    CommentOutcome outcome = commenter.post(result);
    assertThat(outcome.posted()).as(outcome.sentence()).isTrue();
    return outcome.sentence();
  }

  private Map<String, String> environment(int run) {
    return Map.of(
        "GITHUB_ACTIONS", "true",
        "GITHUB_API_URL", github.api().toString(),
        "GITHUB_SERVER_URL", "https://github.example.org",
        "GITHUB_REPOSITORY", "octo/app",
        "GITHUB_EVENT_NAME", "pull_request",
        "GITHUB_EVENT_PATH", "event.json",
        "GITHUB_RUN_ID", Integer.toString(run),
        "GITHUB_RUN_ATTEMPT", "1",
        "GITHUB_TOKEN", workflow.token());
  }

  /** What a reviewer does on the page. */
  private void tick(String words) {
    StoredComment comment = comment();
    String ticked =
        comment.body().replaceAll("- \\[ ] (<!-- \\S+ --> \\S+ " + words + ")", "- [x] $1");
    assertThat(ticked).isNotEqualTo(comment.body());
    github.edit(comment, ticked);
  }

  private StoredComment comment() {
    return github.comments().stream()
        .filter(comment -> comment.author().equals(workflow))
        .reduce(
            (one, other) -> {
              throw new AssertionError("there are two comments");
            })
        .orElseThrow();
  }

  private void assertReviewed(String file) throws IOException {
    Path golden = EXAMPLE.resolve("comments").resolve(file);
    if (Boolean.getBoolean("srm.golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, comment().body());
    }
    assertThat(comment().body()).isEqualTo(Files.readString(golden));
  }
}
