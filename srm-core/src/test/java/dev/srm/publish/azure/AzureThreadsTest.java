package dev.srm.publish.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.publish.CommentPlatform;
import dev.srm.publish.CommentPlatformLaws;
import dev.srm.publish.PostedComment;
import dev.srm.publish.PublishException;
import dev.srm.publish.PublishException.Problem;
import dev.srm.publish.http.HttpPolicy;
import dev.srm.publish.http.Token;
import dev.srm.publish.testing.Account;
import dev.srm.publish.testing.Account.Kind;
import dev.srm.publish.testing.Fault;
import dev.srm.publish.testing.LoopbackAzure;
import dev.srm.publish.testing.LoopbackPlatform;
import org.junit.jupiter.api.Test;

class AzureThreadsTest extends CommentPlatformLaws {

  @Override
  protected LoopbackPlatform start() {
    return new LoopbackAzure();
  }

  @Override
  protected Token token(String secret) throws PublishException {
    return Token.bearer(secret);
  }

  @Override
  protected CommentPlatform comments(Token token, HttpPolicy policy, int number) {
    return comments(token, policy, number, false);
  }

  private CommentPlatform comments(Token token, HttpPolicy policy, int number, boolean active) {
    return new AzureThreads(
        new AzurePullRequest(platform.api(), "My Team", "app", number, token, active),
        policy,
        time);
  }

  @Test
  void threads_of_the_platform_and_at_lines_are_left_out() throws PublishException {
    platform.systemComment(me, "pushed a commit");
    platform.inlineComment(me, "at a line");
    platform.comment(me, "mine");

    assertThat(comments().own()).extracting(PostedComment::body).containsExactly("mine");
  }

  @Test
  void a_thread_is_closed_from_the_start_unless_it_shall_hold_the_pull_request_up()
      throws PublishException {
    comments().create("text");
    assertThat(((LoopbackAzure) platform).lastStatus()).isEqualTo("closed");

    comments(token(me.token()), POLICY, 7, true).create("text");
    assertThat(((LoopbackAzure) platform).lastStatus()).isEqualTo("active");
  }

  @Test
  void a_personal_access_token_is_a_password_without_a_user() throws PublishException {
    comments(Token.basic("", me.token()), POLICY, 7).create("text");

    assertThat(platform.comments()).hasSize(1);
  }

  @Test
  void what_is_missing_on_the_build_service_is_named() {
    Account reader = platform.account("build-service", Kind.BOT, false);

    PublishException failure =
        failureOf(() -> comments(token(reader.token()), POLICY, 7).create("text"));

    assertThat(failure).hasMessageContaining("\"Contribute to pull requests\"");
  }

  @Test
  void a_page_to_sign_in_at_means_that_the_token_is_not_known() {
    platform.fail(Fault.status(203).saying("<html>").on("GET"));

    PublishException failure = failureOf(() -> comments().own());

    assertThat(failure.problem()).isEqualTo(Problem.UNAUTHORIZED);
    assertThat(failure).hasMessageContaining("System.AccessToken");
  }

  @Test
  void a_comment_that_is_only_marked_as_deleted_is_gone() throws PublishException {
    PostedComment added = comments().create("text");
    platform.fail(Fault.status(200).saying("{\"id\": 1, \"isDeleted\": true}").on("GET"));

    assertThat(problemOf(() -> comments().read(added.id()))).isEqualTo(Problem.NOT_FOUND);
  }

  @Test
  void nothing_can_be_hidden() throws PublishException {
    assertThat(comments().hide(comments().create("text"))).isFalse();
  }

  @Test
  void links_lead_to_the_thread() throws PublishException {
    assertThat(comments().create("text").link())
        .isEqualTo(
            platform
                .api()
                .resolve("/acme/My%20Team/_git/app/pullrequest/7?discussionId=41")
                .toString());
  }
}
