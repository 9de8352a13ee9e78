package dev.srm.publish.bitbucket;

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
import dev.srm.publish.testing.Ask;
import dev.srm.publish.testing.Fault;
import dev.srm.publish.testing.LoopbackBitbucketCloud;
import dev.srm.publish.testing.LoopbackPlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CloudCommentsTest extends CommentPlatformLaws {

  @Override
  protected LoopbackPlatform start() {
    return new LoopbackBitbucketCloud(PAGE);
  }

  @Override
  protected Token token(String secret) throws PublishException {
    return Token.bearer(secret);
  }

  @Override
  protected CommentPlatform comments(Token token, HttpPolicy policy, int number) {
    return comments(token, policy, number, null);
  }

  private CommentPlatform comments(Token token, int number, @Nullable String account) {
    return comments(token, POLICY, number, account);
  }

  private CommentPlatform comments(
      Token token, HttpPolicy policy, int number, @Nullable String account) {
    return new CloudComments(
        new CloudPullRequest(platform.api(), "acme", "app", number, token, account), policy, time);
  }

  @Test
  void comments_at_lines_and_deleted_ones_are_left_out() throws PublishException {
    platform.systemComment(me, "deleted");
    platform.inlineComment(me, "at a line");
    platform.comment(me, "mine");

    assertThat(comments().own()).extracting(PostedComment::body).containsExactly("mine");
  }

  @Test
  void a_person_is_found_by_the_account_of_the_token() throws PublishException {
    platform.comment(me, "of an access token");
    platform.comment(somebody, "theirs");

    Token token = Token.basic("mallory@acme.test", somebody.token());

    assertThat(comments(token, 7, null).own())
        .extracting(PostedComment::body)
        .containsExactly("theirs");
  }

  @Test
  void an_account_that_is_given_is_not_asked_for_and_tells_access_tokens_apart()
      throws PublishException {
    Account other = platform.account("other-token", Kind.BOT);
    platform.comment(other, "of another access token");
    platform.comment(me, "mine");

    CommentPlatform comments = comments(token(me.token()), 7, LoopbackBitbucketCloud.uuid(me));

    assertThat(comments.own()).extracting(PostedComment::body).containsExactly("mine");
    assertThat(platform.asks()).extracting(Ask::path).noneMatch(path -> path.endsWith("/user"));
  }

  @Test
  void a_person_whose_token_may_not_tell_the_account_is_not_taken_for_an_access_token() {
    Account blind = platform.account("noscope", Kind.PERSON);

    PublishException failure = failureOf(() -> comments(token(blind.token()), 7, null).own());

    assertThat(failure.problem()).isEqualTo(Problem.FORBIDDEN);
    assertThat(failure).hasMessageContaining("lacks the scope account");
  }

  @Test
  void the_next_page_is_not_looked_for_on_another_host() throws PublishException {
    try (LoopbackPlatform other = start()) {
      String next = other.api() + "/next";
      platform.comment(me, "mine");
      CommentPlatform comments = comments(token(me.token()), 7, LoopbackBitbucketCloud.uuid(me));
      platform.fail(
          Fault.status(200).saying("{\"values\": [], \"next\": \"" + next + "\"}").on("GET"));

      PublishException failure = failureOf(comments::own);

      assertThat(failure).hasMessageContaining("another host");
      assertThat(other.asks()).isEmpty();
    }
  }

  @Test
  void pages_without_end_are_given_up() throws PublishException {
    String again = platform.api() + "/repositories/acme/app/pullrequests/7/comments";
    platform.fail(
        Fault.status(200)
            .saying("{\"values\": [], \"next\": \"" + again + "\"}")
            .on("GET")
            .times(500));

    PublishException failure =
        failureOf(comments(token(me.token()), 7, LoopbackBitbucketCloud.uuid(me))::own);

    assertThat(failure).hasMessageContaining("more than 100 pages");
  }

  @Test
  void nothing_can_be_hidden() throws PublishException {
    assertThat(comments().hide(comments().create("text"))).isFalse();
  }

  @Test
  void links_lead_to_the_page_of_the_comment() throws PublishException {
    assertThat(comments().create("text").link()).contains("#comment-");
  }
}
