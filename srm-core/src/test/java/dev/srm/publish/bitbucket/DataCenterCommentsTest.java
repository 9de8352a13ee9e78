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
import dev.srm.publish.testing.Fault;
import dev.srm.publish.testing.LoopbackBitbucketDataCenter;
import dev.srm.publish.testing.LoopbackPlatform;
import org.junit.jupiter.api.Test;

class DataCenterCommentsTest extends CommentPlatformLaws {

  @Override
  protected LoopbackPlatform start() {
    return new LoopbackBitbucketDataCenter(PAGE);
  }

  @Override
  protected Token token(String secret) throws PublishException {
    return Token.bearer(secret);
  }

  @Override
  protected CommentPlatform comments(Token token, HttpPolicy policy, int number) {
    return new DataCenterComments(
        new DataCenterPullRequest(platform.api(), "OPS", "app", number, token), policy, time);
  }

  @Test
  void comments_at_lines_and_other_activities_are_left_out() throws PublishException {
    platform.systemComment(me, "");
    platform.inlineComment(me, "at a line");
    platform.comment(me, "mine");

    assertThat(comments().own()).extracting(PostedComment::body).containsExactly("mine");
  }

  @Test
  void what_somebody_changed_in_between_is_not_overwritten() throws PublishException {
    PostedComment seen = comments().create("text");
    platform.edit(platform.comments().get(0), "ticked");

    PublishException failure = failureOf(() -> comments().update(seen, "second"));

    assertThat(failure.problem()).isEqualTo(Problem.CONFLICT);
    assertThat(problemOf(() -> comments().delete(seen))).isEqualTo(Problem.CONFLICT);
    assertThat(platform.comments().get(0).body()).isEqualTo("ticked");
    PostedComment now = comments().read(seen.id());
    assertThat(comments().update(now, "second").version()).isNotEqualTo(now.version());
  }

  @Test
  void a_name_that_the_header_escapes_is_known() throws PublishException {
    Account bot = platform.account("access-token-user/1+2@x y", Kind.BOT);
    platform.comment(bot, "mine");

    assertThat(comments(token(bot.token()), POLICY, 7).own()).hasSize(1);
  }

  @Test
  void without_the_header_that_names_the_user_nothing_is_taken_for_ones_own() {
    platform.fail(Fault.status(200).saying("{\"values\": [], \"isLastPage\": true}").on("GET"));

    assertThat(failureOf(() -> comments().own())).hasMessageContaining("X-AUSERNAME");
  }

  @Test
  void nothing_but_rest_is_asked_for_access_tokens_open_no_more() throws PublishException {
    comments().own();

    assertThat(platform.asks()).allMatch(ask -> ask.path().startsWith("/bitbucket/rest/"));
  }

  @Test
  void nothing_can_be_hidden() throws PublishException {
    assertThat(comments().hide(comments().create("text"))).isFalse();
  }

  @Test
  void links_lead_to_the_page_of_the_comment() throws PublishException {
    PostedComment added = comments().create("text");

    assertThat(added.link())
        .isEqualTo(
            platform.api()
                + "/projects/OPS/repos/app/pull-requests/7/overview?commentId="
                + added.id());
  }
}
