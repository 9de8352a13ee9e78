package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.publish.testing.Account;
import dev.srm.publish.testing.Account.Kind;
import dev.srm.publish.testing.LoopbackPlatform;
import dev.srm.publish.testing.StoredComment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One comment, on every platform there is, from what a CI job is told to what people see. */
class CommenterTest {

  private static AuditResult first;
  private static AuditResult second;

  @TempDir Path folder;

  @BeforeAll
  static void audit() throws Exception {
    first = audited("first-push");
    second = audited("second-push");
  }

  private static AuditResult audited(String push) throws Exception {
    AuditRequestBuilder request =
        AuditRequest.builder()
            .set(AuditOption.INPUTS, push + "/plan.json")
            .set(AuditOption.KEY, "plan.json")
            .set(AuditOption.LOCK_TIME, "2026-11-22");
    return new Auditor(Auditor.withBundledCatalog().catalog(), "0.1.0")
        .audit(request.build(), Workspace.in(Path.of("..", "examples", "pull-request")));
  }

  @ParameterizedTest
  @EnumSource
  void the_first_run_posts_and_the_next_ones_keep_it_up_to_date(CommentSite site) throws Exception {
    try (LoopbackPlatform platform = site.start()) {
      Account bot = crowded(platform);

      assertThat(posted(site, platform, bot, 1, first, "update")).startsWith("the comment was po");
      StoredComment comment = own(platform, bot).get(0);
      assertThat(posted(site, platform, bot, 2, first, "update")).contains("says the same");
      assertThat(posted(site, platform, bot, 4, second, "update")).contains("was updated");
      String newest = comment.body();
      assertThat(posted(site, platform, bot, 3, first, "update")).contains("left it alone");

      assertThat(own(platform, bot)).containsExactly(comment);
      assertThat(comment.body()).isEqualTo(newest).contains("Patch the container hosts");
      assertThat(platform.violations()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_comment_reads_as_it_was_shown_beforehand(CommentSite site) throws Exception {
    try (LoopbackPlatform platform = site.start()) {
      Account bot = crowded(platform);

      posted(site, platform, bot, 1, first, "update");

      assertThat(own(platform, bot).get(0).body())
          .isEqualTo(commenter(site, platform, bot, 1, "update").text(first));
    }
  }

  @ParameterizedTest
  @EnumSource
  void ticks_outlive_a_push_where_there_are_boxes(CommentSite site) throws Exception {
    try (LoopbackPlatform platform = site.start()) {
      Account bot = crowded(platform);
      posted(site, platform, bot, 1, first, "update");
      StoredComment comment = own(platform, bot).get(0);
      assertThat(comment.body().contains("- [ ] ")).isEqualTo(site.hasBoxes());
      platform.edit(comment, comment.body().replace("- [ ] ", "- [x] "));

      posted(site, platform, bot, 2, second, "update");

      String kept = "(?s).*- \\[x] [^\n]*Patch the container hosts.*";
      assertThat(comment.body().matches(kept)).isEqualTo(site.hasBoxes());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_new_comment_leaves_the_former_one(CommentSite site) throws Exception {
    try (LoopbackPlatform platform = site.start()) {
      Account bot = crowded(platform);
      posted(site, platform, bot, 1, first, "new");
      String former = own(platform, bot).get(0).body();

      assertThat(posted(site, platform, bot, 2, second, "new")).contains("was posted");

      assertThat(own(platform, bot)).hasSize(2);
      assertThat(own(platform, bot).get(0).body()).isEqualTo(former);
      assertThat(platform.violations()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_new_comment_takes_the_place_of_the_deleted_one(CommentSite site) throws Exception {
    try (LoopbackPlatform platform = site.start()) {
      Account bot = crowded(platform);
      posted(site, platform, bot, 1, first, "delete-and-new");
      StoredComment former = own(platform, bot).get(0);

      posted(site, platform, bot, 2, second, "delete-and-new");

      assertThat(own(platform, bot)).hasSize(1).doesNotContain(former);
      assertThat(platform.comments()).as("that of another is still there").hasSize(4);
      assertThat(platform.violations()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_former_comment_is_hidden_or_it_is_said_that_it_cannot_be(CommentSite site)
      throws Exception {
    try (LoopbackPlatform platform = site.start()) {
      Account bot = crowded(platform);
      posted(site, platform, bot, 1, first, "hide-and-new");

      CommentOutcome outcome = commenter(site, platform, bot, 2, "hide-and-new").post(second);

      assertThat(outcome.posted()).as(outcome.sentence()).isEqualTo(site.hides());
      assertThat(own(platform, bot)).hasSize(site.hides() ? 2 : 1);
      assertThat(own(platform, bot).get(0).hidden()).isEqualTo(site.hides());
      if (!site.hides()) {
        assertKept(outcome, bot, site, "--behavior delete-and-new");
      }
      assertThat(platform.violations()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_token_that_only_reads_leaves_the_comment_beside_the_job(CommentSite site)
      throws Exception {
    try (LoopbackPlatform platform = site.start()) {
      Account reader = platform.account("reader", Kind.BOT, false);
      Commenter commenter = commenter(site, platform, reader, 1, "update");

      CommentOutcome outcome = commenter.post(first);

      assertKept(outcome, reader, site, "the token may not do this (HTTP 403)");
      assertThat(folder.resolve("srm-comment.md")).hasContent(commenter.text(first));
      assertThat(platform.comments()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_token_that_nobody_knows_is_not_quoted(CommentSite site) throws Exception {
    try (LoopbackPlatform platform = site.start()) {
      Account stranger = new Account(666, "stranger", Kind.BOT, true);

      CommentOutcome outcome = commenter(site, platform, stranger, 1, "update").post(first);

      assertKept(outcome, stranger, site, "does not accept the token (HTTP 401)");
    }
  }

  @ParameterizedTest
  @EnumSource
  void without_a_token_nothing_is_asked_and_its_variable_is_named(CommentSite site)
      throws Exception {
    try (LoopbackPlatform platform = site.start()) {
      Map<String, String> environment = site.job(platform, 1);
      Commenter commenter =
          new Commenter(
              site.said(platform).build(),
              environment,
              folder,
              Credentials.inEnvironment(environment, null),
              new StoppedClock());

      CommentOutcome outcome = commenter.post(first);

      assertKept(outcome, new Account(666, "", Kind.BOT, true), site, "There is no token: set ");
      assertThat(platform.asks()).isEmpty();
    }
  }

  private void assertKept(CommentOutcome outcome, Account account, CommentSite site, String why)
      throws IOException {
    boolean summary = site == CommentSite.GITHUB;
    assertThat(outcome.posted()).isFalse();
    assertThat(outcome.sentence())
        .contains(why)
        .doesNotContain(account.token(), "\n", "..")
        .endsWith(
            " The comment is in srm-comment.md"
                + (summary ? " and in the summary of this job." : "."));
    if (summary) {
      assertThat(Files.readString(folder.resolve("summary.md")))
          .isEqualTo(Files.readString(folder.resolve("srm-comment.md")));
    }
  }

  /** There are comments of others already, and more than a page of them. */
  private static Account crowded(LoopbackPlatform platform) {
    Account alice = platform.account("alice", Kind.PERSON);
    for (String text : List.of("Please have a look.", "I did.", "Once more.")) {
      platform.comment(alice, text);
    }
    return platform.account("srm", Kind.BOT);
  }

  private static List<StoredComment> own(LoopbackPlatform platform, Account account) {
    return platform.comments().stream()
        .filter(comment -> comment.author().equals(account))
        .toList();
  }

  private String posted(
      CommentSite site,
      LoopbackPlatform platform,
      Account account,
      int run,
      AuditResult result,
      String behavior)
      throws Exception {
    CommentOutcome outcome = commenter(site, platform, account, run, behavior).post(result);
    assertThat(outcome.posted()).as(outcome.sentence()).isTrue();
    assertThat(outcome.sentence()).doesNotContain(account.token(), "\n");
    return outcome.sentence();
  }

  private Commenter commenter(
      CommentSite site, LoopbackPlatform platform, Account account, int run, String behavior)
      throws InvalidOptionException {
    Map<String, String> environment = site.environment(platform, run, account.token());
    return new Commenter(
        site.said(platform).set(CommentOption.BEHAVIOR, behavior).build(),
        environment,
        folder,
        Credentials.inEnvironment(environment, null),
        new StoppedClock());
  }
}
