package dev.srm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.publish.testing.Account;
import dev.srm.publish.testing.Account.Kind;
import dev.srm.publish.testing.Ask;
import dev.srm.publish.testing.LoopbackPlatform;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which token goes where, and how it travels. */
class CommentTokenTest {

  private static AuditResult result;

  @TempDir Path folder;

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

  @ParameterizedTest
  @EnumSource(names = {"GITHUB", "GITLAB", "BITBUCKET_CLOUD", "BITBUCKET_DATA_CENTER"})
  void a_token_of_its_own_is_a_bearer(CommentSite site) throws Exception {
    try (LoopbackPlatform platform = site.start()) {
      String secret = platform.account("srm", Kind.BOT).token();

      assertThat(authorizations(site, platform, Credentials.always(null, secret)))
          .containsOnly("Bearer " + secret);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BITBUCKET_CLOUD", "BITBUCKET_DATA_CENTER"})
  void a_password_goes_with_its_user(CommentSite site) throws Exception {
    try (LoopbackPlatform platform = site.start()) {
      String secret = platform.account("alice", Kind.PERSON).token();
      Map<String, String> environment = new LinkedHashMap<>(site.environment(platform, 1, secret));
      environment.put("BITBUCKET_USERNAME", "alice@example.org");

      assertThat(authorizations(site, platform, Credentials.inEnvironment(environment, null)))
          .containsOnly(basic("alice@example.org:" + secret));
    }
  }

  @Test
  void a_personal_token_of_azure_is_a_password_without_a_user() throws Exception {
    try (LoopbackPlatform platform = CommentSite.AZURE.start()) {
      String secret = platform.account("alice", Kind.PERSON).token();

      assertThat(authorizations(CommentSite.AZURE, platform, Credentials.always("alice", secret)))
          .containsOnly(basic(":" + secret));
    }
  }

  @Test
  void the_token_of_an_azure_pipeline_is_a_bearer() throws Exception {
    try (LoopbackPlatform platform = CommentSite.AZURE.start()) {
      String ofPipeline = "eyJhbGciOiJSUzI1NiJ9.e30.c2ln";
      Commenter commenter =
          commenter(
              CommentSite.AZURE.said(platform),
              CommentSite.AZURE.job(platform, 1),
              Credentials.always(null, ofPipeline));

      assertThat(commenter.post(result).sentence()).doesNotContain(ofPipeline);
      assertThat(platform.asks())
          .isNotEmpty()
          .allMatch(ask -> ask.header("Authorization").equals("Bearer " + ofPipeline));
    }
  }

  @Test
  void a_token_in_another_variable_is_used_when_that_is_named() throws Exception {
    try (LoopbackPlatform platform = CommentSite.GITLAB.start()) {
      Account bot = platform.account("srm", Kind.BOT);
      Map<String, String> environment =
          new LinkedHashMap<>(CommentSite.GITLAB.environment(platform, 1, "not-this-one"));
      environment.put("SRM_BOT", bot.token());

      assertThat(
              authorizations(
                  CommentSite.GITLAB, platform, Credentials.inEnvironment(environment, "SRM_BOT")))
          .containsOnly("Bearer " + bot.token());
    }
  }

  @Test
  void the_token_of_a_gitlab_job_is_told_apart() throws Exception {
    try (LoopbackPlatform platform = CommentSite.GITLAB.start()) {
      String ofJob = "glcbt-64_secret";
      Commenter commenter =
          commenter(
              CommentSite.GITLAB.said(platform),
              CommentSite.GITLAB.job(platform, 1),
              Credentials.always(null, ofJob));

      CommentOutcome outcome = commenter.post(result);

      assertThat(outcome.posted()).isFalse();
      assertThat(outcome.sentence()).contains("CI_JOB_TOKEN").doesNotContain(ofJob);
      assertThat(platform.asks()).allMatch(ask -> ask.header("Authorization").isEmpty());
    }
  }

  @Test
  void the_token_for_a_server_of_ones_own_is_not_sent_to_the_public_one() throws Exception {
    for (Map<String, String> job : jobsOfOwnServers()) {
      CommentOutcome outcome =
          commenter(CommentRequest.builder(), job, Credentials.always(null, "s3cret")).post(result);

      assertThat(outcome.posted()).isFalse();
      assertThat(outcome.sentence())
          .startsWith(
              "It is not known where the comment goes: give the address of its API (--api-url)")
          .doesNotContain("s3cret");
    }
  }

  /** Each names its platform, and no address that a token may go to. */
  private static List<Map<String, String>> jobsOfOwnServers() {
    String change = "https://git.example.com";
    return List.of(
        Map.of(
            "JENKINS_URL", "https://jenkins.example.com/",
            "CHANGE_ID", "7",
            "CHANGE_URL", change + "/projects/OPS/repos/app/pull-requests/7/overview"),
        Map.of(
            "JENKINS_URL", "https://jenkins.example.com/",
            "CHANGE_ID", "7",
            "CHANGE_URL", change + "/group/app/-/merge_requests/7"),
        Map.of(
            "GITHUB_ACTIONS", "true",
            "GITHUB_API_URL", "http://ghe.example.com/api/v3",
            "GITHUB_REPOSITORY", "octo/app",
            "GITHUB_REF", "refs/pull/7/merge"),
        Map.of(
            "TF_BUILD", "True",
            "BUILD_REPOSITORY_PROVIDER", "GitHubEnterprise",
            "BUILD_REPOSITORY_NAME", "octo/app",
            "SYSTEM_PULLREQUEST_PULLREQUESTNUMBER", "7"));
  }

  private List<String> authorizations(
      CommentSite site, LoopbackPlatform platform, Credentials credentials) throws Exception {
    CommentOutcome outcome =
        commenter(site.said(platform), site.job(platform, 1), credentials).post(result);
    assertThat(outcome.posted()).as(outcome.sentence()).isTrue();
    return platform.asks().stream().map((Ask ask) -> ask.header("Authorization")).toList();
  }

  private Commenter commenter(
      CommentRequest.Builder said, Map<String, String> environment, Credentials credentials)
      throws InvalidOptionException {
    return new Commenter(said.build(), environment, folder, credentials, new StoppedClock());
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
  }
}
