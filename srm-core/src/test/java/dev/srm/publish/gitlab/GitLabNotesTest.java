package dev.srm.publish.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.publish.CommentPlatform;
import dev.srm.publish.CommentPlatformLaws;
import dev.srm.publish.PostedComment;
import dev.srm.publish.PublishException;
import dev.srm.publish.PublishException.Problem;
import dev.srm.publish.http.HttpPolicy;
import dev.srm.publish.http.Token;
import dev.srm.publish.testing.Ask;
import dev.srm.publish.testing.Fault;
import dev.srm.publish.testing.LoopbackGitLab;
import dev.srm.publish.testing.LoopbackPlatform;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GitLabNotesTest extends CommentPlatformLaws {

  @Override
  protected LoopbackPlatform start() {
    return new LoopbackGitLab(PAGE);
  }

  @Override
  protected Token token(String secret) throws PublishException {
    return Token.header("PRIVATE-TOKEN", secret);
  }

  @Override
  protected CommentPlatform comments(Token token, HttpPolicy policy, int number) {
    return new GitLabNotes(
        new GitLabMergeRequest(platform.api(), "group/app", number, token), policy, time);
  }

  @Test
  void notes_of_the_platform_and_in_the_diff_are_left_out() throws PublishException {
    platform.systemComment(me, "changed the description");
    platform.inlineComment(me, "at a line");
    platform.comment(me, "mine");

    assertThat(comments().own()).extracting(PostedComment::body).containsExactly("mine");
  }

  @Test
  void an_oauth_token_is_sent_as_bearer() throws PublishException {
    comments(Token.bearer(me.token()), POLICY, 7).create("text");

    assertThat(platform.comments()).hasSize(1);
  }

  @Test
  void the_token_of_a_job_is_told_to_be_too_weak() throws PublishException {
    CommentPlatform asJob = comments(Token.header("JOB-TOKEN", me.token()), POLICY, 7);

    PublishException adding = failureOf(() -> asJob.create("text"));
    PublishException reading = failureOf(asJob::own);

    assertThat(adding.problem()).isEqualTo(Problem.UNAUTHORIZED);
    assertThat(adding)
        .hasMessage(
            "Could not add the comment on GitLab (group/app!7): it does not accept the token (HTTP"
                + " 401). CI_JOB_TOKEN can read notes and not write them: use a project access"
                + " token with the scope \"api\".");
    assertThat(reading).hasMessageContaining("CI_JOB_TOKEN");
  }

  @Test
  void the_reset_of_a_rate_limit_is_waited_for() throws PublishException {
    platform.fail(Fault.status(429).with("RateLimit-Reset", "1795334430").on("POST"));

    comments().create("text");

    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(30));
  }

  @Test
  void nothing_can_be_hidden() throws PublishException {
    PostedComment added = comments().create("text");
    int before = platform.asks().size();

    assertThat(comments().hide(added)).isFalse();
    assertThat(platform.asks()).hasSize(before);
  }

  @Test
  void the_path_of_a_project_is_one_segment_and_tells_the_page_of_a_note() throws PublishException {
    PostedComment added = comments().create("text");

    assertThat(platform.asks())
        .extracting(Ask::path)
        .allMatch(path -> path.contains("group%2Fapp"));
    assertThat(added.link())
        .endsWith("/git/group/app/-/merge_requests/7#note_" + added.id())
        .startsWith(platform.api().resolve("/").toString());
  }

  @Test
  void the_number_of_a_project_tells_no_page() throws PublishException {
    URI api = GitLabMergeRequest.GITLAB_COM;

    assertThat(new GitLabMergeRequest(api, "42", 7, token("secret")).link("1")).isEmpty();
  }
}
