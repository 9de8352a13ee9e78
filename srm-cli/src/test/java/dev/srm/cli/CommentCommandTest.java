package dev.srm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the command does when there is no platform to talk to; with one, see the end-to-end test.
 */
class CommentCommandTest {

  private static final Path PLAN = Path.of("..", "examples", "web-tier", "plan.json");

  @TempDir Path folder;
  private Run run;

  @BeforeEach
  void start() throws Exception {
    run = new Run(folder);
    Files.copy(PLAN, folder.resolve("plan.json"));
  }

  @Test
  void a_dry_run_prints_the_comment_and_nothing_else() {
    assertThat(run.srm("comment", "--dry-run", "plan.json")).isZero();

    assertThat(run.out()).startsWith("<!-- srm:checklist v1 key=default -->\n").endsWith("\n");
    assertThat(run.err()).isEmpty();
    assertThat(folder.resolve("srm-comment.md")).doesNotExist();
  }

  @Test
  void a_dry_run_has_the_style_of_its_platform() {
    assertThat(run.srm("comment", "--dry-run", "--platform", "bitbucket", "plan.json")).isZero();

    assertThat(run.out()).doesNotContain("<details>").startsWith("### Shared responsibility");
  }

  @Test
  void a_comment_of_a_report_is_the_comment_of_its_plan() {
    run.srm("comment", "--dry-run", "plan.json", "-o", "json=report.json");
    String ofPlan = run.out();

    run.srm("comment", "--dry-run", "report.json");

    assertThat(run.out()).isEqualTo(ofPlan);
  }

  @Test
  void without_a_pull_request_the_comment_is_kept_and_one_line_says_why() throws Exception {
    assertThat(run.srm("comment", "plan.json")).isZero();

    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .contains("--platform github|gitlab|bitbucket|azure")
        .endsWith("The comment is in srm-comment.md.");
    assertThat(folder.resolve("srm-comment.md")).content().contains("Shared responsibility");
    assertThat(run.out()).as("the log of the job shows the checklist").contains("NOT DONE");
  }

  @Test
  void without_a_token_it_says_which_variable_to_set() {
    assertThat(
            run.srm(
                "comment",
                "--platform",
                "github",
                "--repository",
                "octo/app",
                "--pull-request",
                "7",
                "plan.json"))
        .isZero();

    assertThat(run.err()).contains("GITHUB_TOKEN").contains("pull-requests: write");
  }

  @Test
  void who_wants_it_fails_with_5_when_the_comment_cannot_be_posted() {
    assertThat(run.srm("comment", "--comment-failure", "fail", "plan.json")).isEqualTo(5);
  }

  @Test
  void the_summary_of_the_job_takes_what_cannot_be_posted() throws Exception {
    Path summary = Files.createFile(folder.resolve("summary.md"));
    run.with("GITHUB_ACTIONS", "true").with("GITHUB_STEP_SUMMARY", summary.toString());

    assertThat(run.srm("comment", "plan.json")).isZero();

    assertThat(summary).content().contains("Shared responsibility");
    assertThat(run.err()).contains("and in the summary of this job.");
  }

  @Test
  void options_that_mean_nothing_are_refused_with_2() {
    assertThat(run.srm("comment", "--platform", "svn", "plan.json")).isEqualTo(2);
    assertThat(run.err()).contains("--platform: \"svn\" is none of github, gitlab, bitbucket");

    assertThat(run.srm("comment", "--comment-key", "a--b", "plan.json")).isEqualTo(2);
    assertThat(run.err()).contains("--comment-key: write letters and digits");

    assertThat(run.srm("comment", "--pull-request", "0", "plan.json")).isEqualTo(2);
    assertThat(run.srm("comment", "--behavior", "shout", "plan.json")).isEqualTo(2);
    assertThat(run.srm("comment", "--api-url", "nowhere", "plan.json")).isEqualTo(2);
    assertThat(run.srm("comment", "--api-url", "http://ghe.example", "plan.json")).isEqualTo(2);
    assertThat(run.err()).contains("--api-url: write the https address");
  }

  @Test
  void a_configuration_file_cannot_send_the_token_elsewhere() throws Exception {
    run.file(".srm.yaml", "api-url: https://evil.example\n");

    assertThat(run.srm("comment", "plan.json")).isEqualTo(2);
    assertThat(run.err()).contains(".srm.yaml:1").contains("api-url");
  }
}
