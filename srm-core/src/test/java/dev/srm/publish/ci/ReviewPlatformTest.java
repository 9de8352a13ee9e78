package dev.srm.publish.ci;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReviewPlatformTest {

  @Test
  void repositories_are_recognised_by_the_form_of_their_platform() {
    assertThat(ReviewPlatform.GITHUB.isRepository("owner/na.me_-1")).isTrue();
    assertThat(ReviewPlatform.GITLAB.isRepository("4711")).isTrue();
    assertThat(ReviewPlatform.GITLAB.isRepository("group/sub/project.x")).isTrue();
    assertThat(ReviewPlatform.BITBUCKET.isRepository("~person/repository")).isTrue();
    assertThat(ReviewPlatform.BITBUCKET.isRepository("{6c2e8f1a}/{0b1d}")).isTrue();
    assertThat(ReviewPlatform.AZURE.isRepository("Cloud Team/Plattform Ü")).isTrue();
  }

  @Test
  void paths_that_climb_and_characters_of_addresses_are_no_repository() {
    for (ReviewPlatform platform : ReviewPlatform.values()) {
      for (String text :
          new String[] {
            "",
            "name",
            "a/..",
            "../a",
            "a/.",
            "a//b",
            "a/b?c",
            "a/b#c",
            "a/b\nc",
            "/a/b",
            "a/b/",
            "a\\b",
            "https://evil.example/a",
            "a".repeat(300) + "/" + "b".repeat(300)
          }) {
        assertThat(platform.isRepository(text)).as("%s %s", platform, text).isFalse();
      }
    }
  }

  @Test
  void platforms_are_found_by_their_ids() {
    for (ReviewPlatform platform : ReviewPlatform.values()) {
      assertThat(ReviewPlatform.find(platform.id())).isEqualTo(platform);
    }
    assertThat(ReviewPlatform.find("gitea")).isNull();
  }

  @Test
  void the_token_of_a_gitlab_job_is_never_offered() {
    assertThat(ReviewPlatform.GITLAB.tokenVariables()).doesNotContain("CI_JOB_TOKEN");
    assertThat(ReviewPlatform.GITLAB.tokenAdvice()).contains("CI_JOB_TOKEN may not");
  }
}
