package dev.srm.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.srm.publish.PublishException.Problem;
import dev.srm.publish.http.HttpPolicy;
import dev.srm.publish.http.Token;
import dev.srm.publish.testing.Account;
import dev.srm.publish.testing.Account.Kind;
import dev.srm.publish.testing.Fault;
import dev.srm.publish.testing.LoopbackPlatform;
import dev.srm.publish.testing.StillTime;
import dev.srm.publish.testing.StoredComment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of the comments of every platform. */
public abstract class CommentPlatformLaws {

  /** Small pages, so that a few comments fill several. */
  protected static final int PAGE = 2;

  /** What a test can wait for, and what shows a body without end. */
  protected static final HttpPolicy POLICY =
      new HttpPolicy(
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofSeconds(90),
          5,
          1_000_000,
          false);

  protected final StillTime time = new StillTime(Instant.parse("2026-11-22T08:00:00Z"));
  protected LoopbackPlatform platform;
  protected Account me;
  protected Account somebody;

  /** Starts the platform. */
  protected abstract LoopbackPlatform start();

  /** Returns the comments of the pull request for the holder of a token. */
  protected abstract CommentPlatform comments(Token token, HttpPolicy policy, int number)
      throws PublishException;

  /** Returns a token as the platform takes it. */
  protected abstract Token token(String secret) throws PublishException;

  protected CommentPlatform comments() throws PublishException {
    return comments(token(me.token()), POLICY, LoopbackPlatform.PULL_REQUEST);
  }

  @BeforeEach
  void start_the_platform() {
    platform = start();
    me = platform.account("srm", Kind.BOT);
    somebody = platform.account("mallory", Kind.PERSON);
  }

  @AfterEach
  void all_that_was_said_is_as_published() {
    platform.close();
    assertThat(platform.violations()).isEmpty();
  }

  @Test
  void own_comments_come_oldest_first_from_all_pages() throws PublishException {
    List<String> mine = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      platform.comment(somebody, "theirs " + i);
      mine.add(platform.comment(me, "mine " + i).body());
    }

    assertThat(comments().own()).extracting(PostedComment::body).isEqualTo(mine);
  }

  @Test
  void what_others_wrote_is_never_ones_own() throws PublishException {
    platform.comment(somebody, "<!-- srm:checklist v1 key=default -->");

    assertThat(comments().own()).isEmpty();
  }

  @Test
  void a_comment_is_added_read_changed_and_deleted() throws PublishException {
    String hostile = "<!-- a -->\n- [ ] \"b\\\" \u202e @all\t\uD83D\uDE00 `c`\n/close | ü\u0000";
    PostedComment added = comments().create(hostile);
    assertThat(added.body()).isEqualTo(hostile);
    assertThat(platform.comments()).extracting(StoredComment::body).containsExactly(hostile);
    assertThat(comments().own()).containsExactly(added);

    PostedComment changed = comments().update(added, "second");
    assertThat(comments().read(added.id())).isEqualTo(changed);
    assertThat(changed.id()).isEqualTo(added.id());
    assertThat(changed.body()).isEqualTo("second");

    comments().delete(changed);
    assertThat(platform.comments()).isEmpty();
    assertThat(problemOf(() -> comments().read(added.id()))).isEqualTo(Problem.NOT_FOUND);
  }

  @Test
  void lines_end_in_one_way_whatever_the_platform_keeps() throws PublishException {
    platform.comment(me, "one\r\ntwo");

    assertThat(comments().own()).extracting(PostedComment::body).containsExactly("one\ntwo");
  }

  @Test
  void deleting_what_is_gone_is_no_failure() throws PublishException {
    PostedComment added = comments().create("text");
    platform.remove(platform.comments().get(0));

    comments().delete(added);

    assertThat(platform.comments()).isEmpty();
  }

  @Test
  void a_token_nobody_has_is_refused() {
    PublishException failure = failureOf(() -> comments(token("tok-unknown"), POLICY, 7).own());

    assertThat(failure.problem()).isEqualTo(Problem.UNAUTHORIZED);
    assertThat(failure).hasMessageContaining("token").hasMessageNotContaining("tok-unknown");
  }

  @Test
  void a_pull_request_that_there_is_not_is_named() {
    PublishException failure = failureOf(() -> comments(token(me.token()), POLICY, 8).own());

    assertThat(failure.problem()).isEqualTo(Problem.NOT_FOUND);
    assertThat(failure).hasMessageContaining("8").hasMessageContaining("Check");
  }

  @Test
  void who_may_only_read_is_told_what_to_allow() {
    Account reader = platform.account("reader", Kind.BOT, false);

    PublishException failure =
        failureOf(() -> comments(token(reader.token()), POLICY, 7).create("text"));

    assertThat(failure.problem()).isEqualTo(Problem.FORBIDDEN);
    assertThat(failure).hasMessageMatching("Could not add the comment on .*HTTP 403.*");
    assertThat(platform.comments()).isEmpty();
  }

  @Test
  void a_comment_that_is_too_long_is_refused_and_not_sent_again() throws PublishException {
    int before = platform.asks().size();

    PublishException failure = failureOf(() -> comments().create("x".repeat(1_000_001)));

    assertThat(failure.problem()).isEqualTo(Problem.REJECTED);
    assertThat(failure).hasMessageContaining("too long");
    assertThat(platform.asks()).hasSize(before + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "400, REJECTED",
    "401, UNAUTHORIZED",
    "403, FORBIDDEN",
    "404, NOT_FOUND",
    "409, CONFLICT",
    "410, NOT_FOUND",
    "413, REJECTED",
    "418, UNEXPECTED",
    "422, REJECTED",
    "429, RATE_LIMITED",
    "500, UNAVAILABLE",
    "502, UNAVAILABLE",
    "503, UNAVAILABLE"
  })
  void each_status_is_one_problem_told_in_one_line(int status, Problem problem)
      throws PublishException {
    PostedComment added = comments().create("text");
    String echo = "you sent " + me.token() + "\n<b>page</b>";
    platform.fail(Fault.status(status).saying(echo).on(platform.updateMethod()).times(5));

    PublishException failure = failureOf(() -> comments().update(added, "secret body"));

    assertThat(failure.problem()).isEqualTo(problem);
    assertThat(failure.getMessage())
        .contains(comments().name(), "7", String.valueOf(status), "update the comment")
        .doesNotContain(me.token(), "secret body", "page")
        .doesNotContain("\n");
    assertThat(failure.getCause()).isNull();
  }

  @Test
  void what_may_be_sent_twice_is_sent_again_after_a_failure() throws PublishException {
    PostedComment added = comments().create("text");
    platform.fail(Fault.status(502).on(platform.updateMethod()).times(2));
    platform.fail(Fault.of(Fault.Kind.CUT_AFTER).on("DELETE"));

    PostedComment changed = comments().update(added, "second");
    comments().delete(changed);

    assertThat(platform.comments()).isEmpty();
    assertThat(time.pauses()).startsWith(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void a_comment_is_not_added_twice_when_the_connection_breaks() {
    platform.fail(Fault.of(Fault.Kind.CUT_AFTER).on("POST"));

    PublishException failure = failureOf(() -> comments().create("text"));

    assertThat(failure.problem()).isEqualTo(Problem.UNAVAILABLE);
    assertThat(failure).hasMessageContaining("may have been carried out");
    assertThat(platform.comments()).hasSize(1);
  }

  @Test
  void a_comment_is_not_sent_again_after_a_failure_without_a_word_on_waiting() {
    platform.fail(Fault.status(503).on("POST"));

    assertThat(problemOf(() -> comments().create("text"))).isEqualTo(Problem.UNAVAILABLE);
    assertThat(platform.comments()).isEmpty();
  }

  @Test
  void a_comment_is_added_after_waiting_as_long_as_asked() throws PublishException {
    platform.fail(Fault.status(429).with("Retry-After", "20").on("POST"));
    platform.fail(
        Fault.status(503).with("Retry-After", "Sun, 22 Nov 2026 08:00:50 GMT").on("POST"));

    comments().create("text");

    assertThat(platform.comments()).hasSize(1);
    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(30));
  }

  @Test
  void nobody_waits_longer_than_the_policy_allows() {
    platform.fail(Fault.status(429).with("Retry-After", "3600").on("POST"));

    PublishException failure = failureOf(() -> comments().create("text"));

    assertThat(failure.problem()).isEqualTo(Problem.RATE_LIMITED);
    assertThat(failure).hasMessageContaining("90 seconds");
    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void an_answer_that_stalls_is_given_up() throws PublishException {
    PostedComment added = comments().create("text");
    platform.fail(Fault.of(Fault.Kind.STALL));
    HttpPolicy hasty =
        new HttpPolicy(
            Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofSeconds(9), 1, 9_999, false);

    PublishException failure =
        failureOf(() -> comments(token(me.token()), hasty, 7).update(added, "second"));

    assertThat(failure.problem()).isEqualTo(Problem.UNAVAILABLE);
    assertThat(failure).hasMessageContaining("no whole answer");
  }

  @Test
  void an_answer_without_end_is_not_read() throws PublishException {
    PostedComment added = comments().create("text");
    platform.fail(Fault.of(Fault.Kind.FLOOD));

    PublishException failure = failureOf(() -> comments().read(added.id()));

    assertThat(failure.problem()).isEqualTo(Problem.UNEXPECTED);
    assertThat(failure).hasMessageContaining("1000000 bytes");
  }

  @Test
  void an_answer_that_is_no_json_is_not_quoted() throws PublishException {
    PostedComment added = comments().create("text");
    platform.fail(Fault.status(200).saying("<html>sign in</html>").on("GET"));

    PublishException failure = failureOf(() -> comments().read(added.id()));

    assertThat(failure.problem()).isEqualTo(Problem.UNEXPECTED);
    assertThat(failure).hasMessageContaining("not JSON").hasMessageNotContaining("sign in");
  }

  @Test
  void an_answer_of_another_shape_is_named_by_its_place() throws PublishException {
    PostedComment added = comments().create("text");
    platform.fail(Fault.status(200).saying("{\"id\": {}}").on("GET"));

    PublishException failure = failureOf(() -> comments().read(added.id()));

    assertThat(failure.problem()).isEqualTo(Problem.UNEXPECTED);
    assertThat(failure).hasMessageContaining("$.");
  }

  @Test
  void the_token_follows_no_redirect_to_another_host() throws PublishException {
    PostedComment added = comments().create("text");
    try (LoopbackPlatform other = start()) {
      platform.fail(Fault.redirect(307, other.api().resolve("/elsewhere").toString()));

      PublishException failure = failureOf(() -> comments().update(added, "second"));

      assertThat(failure).hasMessageContaining("another host");
      assertThat(other.asks()).isEmpty();
    }
  }

  protected static Problem problemOf(ThrowingCallable call) {
    return failureOf(call).problem();
  }

  protected static PublishException failureOf(ThrowingCallable call) {
    PublishException failure = catchThrowableOfType(PublishException.class, call);
    assertThat(failure).isNotNull();
    return failure;
  }
}
