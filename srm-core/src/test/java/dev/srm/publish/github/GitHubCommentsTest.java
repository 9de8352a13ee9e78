package dev.srm.publish.github;

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
import dev.srm.publish.testing.LoopbackGitHub;
import dev.srm.publish.testing.LoopbackPlatform;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GitHubCommentsTest extends CommentPlatformLaws {

  @Override
  protected LoopbackPlatform start() {
    return new LoopbackGitHub(PAGE, false);
  }

  @Override
  protected Token token(String secret) throws PublishException {
    return Token.bearer(secret);
  }

  @Override
  protected CommentPlatform comments(Token token, HttpPolicy policy, int number) {
    return new GitHubComments(
        new GitHubPullRequest(platform.api(), "octo", "app", number, token), policy, time);
  }

  @Test
  void a_person_finds_what_the_person_wrote() throws PublishException {
    platform.comment(somebody, "theirs");

    assertThat(comments(token(somebody.token()), POLICY, 7).own())
        .extracting(PostedComment::body)
        .containsExactly("theirs");
  }

  @Test
  void an_app_is_not_taken_for_the_person_of_its_name() throws PublishException {
    Account namesake = platform.account("srm", Kind.PERSON);
    platform.comment(namesake, "theirs");

    assertThat(comments().own()).isEmpty();
  }

  @Test
  void a_hidden_comment_is_ones_own_no_more() throws PublishException {
    PostedComment first = comments().create("first");
    PostedComment second = comments().create("second");

    assertThat(comments().hide(first)).isTrue();

    assertThat(comments().own()).containsExactly(second);
    assertThat(platform.comments().get(0).hidden()).isTrue();
  }

  @Test
  void hiding_without_permission_names_the_permission() throws PublishException {
    PostedComment first = comments().create("first");
    Account reader = platform.account("reader", Kind.BOT, false);

    PublishException failure =
        failureOf(() -> comments(token(reader.token()), POLICY, 7).hide(first));

    assertThat(failure.problem()).isEqualTo(Problem.FORBIDDEN);
    assertThat(failure)
        .hasMessage(
            "Could not hide the comment on GitHub (octo/app#7): the token may not do this. Give the"
                + " job the permission \"pull-requests: write\"; the token of a pull request from a"
                + " fork can only read.");
  }

  @Test
  void the_secondary_rate_limit_is_waited_for() throws PublishException {
    platform.fail(
        Fault.status(403)
            .with("x-ratelimit-remaining", "0")
            .with("x-ratelimit-reset", "1795334430")
            .on("POST"));

    comments().create("text");

    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(30));
    assertThat(platform.comments()).hasSize(1);
  }

  @Test
  void a_question_in_graphql_is_asked_again_although_it_is_posted() throws PublishException {
    platform.comment(me, "mine");
    platform.fail(Fault.status(502).on("POST"));

    assertThat(comments().own()).hasSize(1);
  }

  @Test
  void an_error_of_graphql_is_not_quoted() {
    platform.fail(
        Fault.status(200).saying("{\"errors\": [{\"message\": \"near tok\"}]}").on("POST"));

    PublishException failure = failureOf(() -> comments().own());

    assertThat(failure.problem()).isEqualTo(Problem.UNEXPECTED);
    assertThat(failure).hasMessageNotContaining("near");
  }

  @Test
  void a_renamed_repository_is_followed_on_the_same_host() throws PublishException {
    PostedComment added = comments().create("text");
    String moved =
        platform.api().resolve("/repos/octo/app/issues/comments/" + added.id()).toString();
    platform.fail(Fault.redirect(301, moved).on("GET"));

    assertThat(comments().read(added.id())).isEqualTo(added);
  }

  @Test
  void links_lead_to_the_page_of_the_comment() throws PublishException {
    assertThat(comments().create("text").link()).contains("/octo/app/pull/7#issuecomment-");
  }

  @Test
  void an_enterprise_server_has_its_paths_below_the_host() throws PublishException {
    try (LoopbackPlatform enterprise = new LoopbackGitHub(PAGE, true)) {
      Account bot = enterprise.account("srm", Kind.BOT);
      CommentPlatform there =
          new GitHubComments(
              new GitHubPullRequest(enterprise.api(), "octo", "app", 7, Token.bearer(bot.token())),
              POLICY,
              time);

      there.hide(there.create("first"));
      there.create("second");

      assertThat(there.own()).hasSize(1);
      assertThat(enterprise.violations()).isEmpty();
    }
  }

  @Test
  void graphql_of_github_com_is_beside_the_rest() throws PublishException {
    GitHubPullRequest com =
        new GitHubPullRequest(
            GitHubPullRequest.GITHUB_COM, "octo", "app", 7, Token.bearer("secret"));

    assertThat(com.graphqlHome()).isEqualTo(URI.create("https://api.github.com"));
    assertThat(com.toString()).doesNotContain("secret");
  }
}
