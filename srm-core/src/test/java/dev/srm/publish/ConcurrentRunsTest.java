package dev.srm.publish;

import static dev.srm.checklist.ItemBuilder.item;
import static dev.srm.checklist.ItemBuilder.responsibility;
import static dev.srm.checklist.ResourceBuilder.assessed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.catalog.Category;
import dev.srm.catalog.Layer;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Severity;
import dev.srm.checklist.Checklists;
import dev.srm.checklist.ItemStatus;
import dev.srm.publish.bitbucket.DataCenterComments;
import dev.srm.publish.bitbucket.DataCenterPullRequest;
import dev.srm.publish.github.GitHubComments;
import dev.srm.publish.github.GitHubPullRequest;
import dev.srm.publish.http.HttpPolicy;
import dev.srm.publish.http.Token;
import dev.srm.publish.testing.Account.Kind;
import dev.srm.publish.testing.LoopbackBitbucketDataCenter;
import dev.srm.publish.testing.LoopbackGitHub;
import dev.srm.publish.testing.LoopbackPlatform;
import dev.srm.publish.testing.StillTime;
import dev.srm.publish.testing.StoredComment;
import dev.srm.render.CommentOptions;
import dev.srm.render.CommentStyle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Runs that know nothing of each other, over HTTP. */
class ConcurrentRunsTest {

  private static final int RUNS = 20;
  private static final Responsibility PATCH =
      responsibility(
          "ec2.patch-guest-os",
          "Patch the guest operating system",
          Severity.HIGH,
          Layer.GUEST_OS,
          Category.PATCHING);

  private interface Opening {
    CommentPlatform open() throws PublishException;
  }

  @Test
  void twenty_first_runs_leave_one_comment_on_github() throws Exception {
    try (LoopbackPlatform github = new LoopbackGitHub(100, false)) {
      atOnce(github(github), CommentStyle.GITHUB, "a");

      assertThat(github.comments()).hasSize(1);
      assertThat(github.violations()).isEmpty();
    }
  }

  @Test
  void twenty_runs_lose_no_tick_on_github() throws Exception {
    try (LoopbackPlatform github = new LoopbackGitHub(100, false)) {
      Opening opening = github(github);
      publish(opening, draft(1, CommentStyle.GITHUB, "a", "b", "c"));
      StoredComment first = github.comments().get(0);
      github.edit(first, first.body().replace("- [ ] ", "- [x] "));

      atOnce(opening, CommentStyle.GITHUB, "a", "b", "c");

      assertThat(github.comments()).hasSize(1);
      assertThat(github.comments().get(0).body().split("\\[x]", -1)).hasSize(4);
      assertThat(github.violations()).isEmpty();
    }
  }

  @Test
  void twenty_first_runs_leave_one_comment_where_versions_are_compared() throws Exception {
    try (LoopbackPlatform server = new LoopbackBitbucketDataCenter(100)) {
      String secret = server.account("srm", Kind.BOT).token();
      Opening opening =
          () ->
              new DataCenterComments(
                  new DataCenterPullRequest(server.api(), "OPS", "app", 7, Token.bearer(secret)),
                  HttpPolicy.STANDARD,
                  new StillTime(Instant.EPOCH));

      atOnce(opening, CommentStyle.BITBUCKET, "a");

      assertThat(server.comments()).hasSize(1);
      assertThat(server.violations()).isEmpty();
    }
  }

  private static Opening github(LoopbackPlatform github) {
    String secret = github.account("srm", Kind.BOT).token();
    return () ->
        new GitHubComments(
            new GitHubPullRequest(github.api(), "octo", "app", 7, Token.bearer(secret)),
            HttpPolicy.STANDARD,
            new StillTime(Instant.EPOCH));
  }

  /** Each run has a client of its own and finds one more resource than the others. */
  private static void atOnce(Opening opening, CommentStyle style, String... instances)
      throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(RUNS);
    List<Callable<Publication>> calls = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      List<String> found = new ArrayList<>(List.of(instances));
      found.add("d" + run);
      CommentDraft draft = draft(2 + run, style, found.toArray(String[]::new));
      calls.add(() -> publish(opening, draft));
    }
    for (Future<Publication> done : pool.invokeAll(calls)) {
      done.get();
    }
    pool.shutdown();
  }

  private static Publication publish(Opening opening, CommentDraft draft) throws PublishException {
    return new CommentPublisher(opening.open()).publish(draft, CommentBehavior.UPDATE);
  }

  private static CommentDraft draft(long run, CommentStyle style, String... instances) {
    Checklists checklist = Checklists.ofPlan();
    for (String instance : instances) {
      String address = "aws_instance." + instance;
      checklist
          .with(assessed(Checklists.EC2, address, "aws_instance").fingerprint("00000000000000aa"))
          .with(item(PATCH, address).is(ItemStatus.MANUAL, "no attribute shows it"));
    }
    return new CommentDraft(CommentKey.DEFAULT, run, checklist.build(), CommentOptions.of(style));
  }
}
