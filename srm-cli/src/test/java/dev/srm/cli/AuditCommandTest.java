package dev.srm.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.cli.Terminal.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Audits of real documents: what goes where, and which number comes back. */
class AuditCommandTest {

  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final String PUBLIC_BUCKET =
      """
      Resources:
        Bucket:
          Type: AWS::S3::Bucket
          Properties:
            PublicAccessBlockConfiguration: {BlockPublicAcls: false}
      """;

  @TempDir Path folder;
  private Run run;

  @BeforeEach
  void start() throws Exception {
    run = new Run(folder);
    Files.copy(EXAMPLES.resolve("web-tier/plan.json"), folder.resolve("plan.json"));
    run.file("template.yaml", PUBLIC_BUCKET);
  }

  @Test
  void an_audit_prints_a_report_and_nothing_else() {
    assertThat(run.srm("audit", "plan.json")).isZero();

    assertThat(run.out()).startsWith("plan.json  Terraform plan").contains("NOT DONE");
    assertThat(run.out()).contains("srm explain <id> tells more").doesNotContain("\u001b");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void a_check_fails_with_1_and_says_why_where_it_spoils_no_report() {
    assertThat(run.srm("check", "template.yaml", "-o", "json")).isEqualTo(1);

    assertThat(run.out()).startsWith("{").endsWith("}\n");
    assertThat(run.err()).matches("srm: the check fails: [0-9]+ not done \\(high or worse\\)\n");
  }

  @Test
  void two_plans_with_the_same_addresses_are_told_apart() throws Exception {
    Path plans = Path.of("..", "srm-core", "src", "test", "resources", "terraform", "environments");
    for (String plan : List.of("staging-touched", "production-quiet", "production-touched")) {
      run.file(plan + "/plan.json", Files.readString(plans.resolve(plan).resolve("plan.json")));
    }

    assertThat(
            run.srm("check", "--scope", "changed", "staging-touched/plan.json", "production-quiet"))
        .as("only the other input is not done")
        .isZero();
    assertThat(run.out()).contains("0 not done");
    assertThat(
            run.srm(
                "check", "--scope", "changed", "staging-touched/plan.json", "production-touched"))
        .isEqualTo(1);
    assertThat(run.out())
        .contains("aws_security_group.admin in production-touched/plan.json")
        .doesNotContain("aws_security_group.admin in staging-touched/plan.json");
  }

  @Test
  void a_plan_that_is_named_twice_is_said() {
    assertThat(run.srm("audit", "plan.json", "./plan.json")).isZero();

    assertThat(run.err())
        .isEqualTo("srm: ./plan.json is the same file as plan.json; it is read once\n");
  }

  @Test
  void a_check_passes_when_nothing_counts() {
    assertThat(run.srm("check", "--fail-on", "none", "template.yaml")).isZero();
    assertThat(run.err()).isEqualTo("srm: the check passes: nothing fails the gate\n");

    assertThat(run.srm("check", "-q", "--fail-on", "none", "template.yaml")).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void a_base_narrows_a_check_to_what_the_change_brings() throws Exception {
    run.file("better.yaml", PUBLIC_BUCKET + "    Metadata: {Note: touched}\n");
    run.file("same.yaml", PUBLIC_BUCKET);

    assertThat(run.srm("check", "--base", "template.yaml", "--scope=changed", "same.yaml"))
        .isZero();
    assertThat(run.out()).startsWith("same.yaml  CloudFormation template, compared with");
    assertThat(run.srm("check", "--base", "template.yaml", "--scope=changed", "better.yaml"))
        .isEqualTo(1);
    assertThat(run.srm("check", "--base", "nowhere.yaml", "same.yaml")).isEqualTo(2);
    assertThat(run.err()).contains("nowhere.yaml does not exist");
    assertThat(run.srm("check", "--base", "plan.json", "same.yaml")).isEqualTo(2);
  }

  @Test
  void a_filter_changes_the_report_and_not_the_outcome() {
    assertThat(run.srm("check", "--skip", "*", "template.yaml")).isEqualTo(1);

    assertThat(run.err()).contains("the filter hides").contains("from the report");
  }

  @Test
  void reports_go_to_files_and_at_most_one_to_standard_output() throws Exception {
    int code =
        run.srm(
            "audit",
            "--color=always",
            "template.yaml",
            "-o",
            "text=out/deep/a.txt",
            "-o",
            "json=b.json",
            "-o",
            "md");

    assertThat(code).isZero();
    assertThat(run.out()).startsWith("#");
    assertThat(Files.readString(folder.resolve("out/deep/a.txt")))
        .startsWith("template.yaml")
        .doesNotContain("\u001b")
        .doesNotContain("srm explain <id>");
    assertThat(Files.readString(folder.resolve("b.json"))).startsWith("{");
  }

  @Test
  void a_report_that_cannot_be_written_is_an_error() {
    assertThat(run.srm("audit", "template.yaml", "-o", "json=template.yaml/x.json")).isEqualTo(2);

    assertThat(run.err()).isEqualTo("srm: template.yaml/x.json cannot be written\n");
  }

  @Test
  void standard_input_is_read_in_any_encoding() {
    run.reading(PUBLIC_BUCKET);
    assertThat(run.srm("audit", "-", "--input-name", "from-pipe.yaml")).isZero();
    assertThat(run.out()).startsWith("from-pipe.yaml");

    run.reading("\uFEFF" + PUBLIC_BUCKET);
    assertThat(run.srm("audit", "-")).isZero();
    assertThat(run.out()).startsWith("stdin");
  }

  @Test
  void a_file_as_powershell_writes_it_is_read() throws Exception {
    Files.write(folder.resolve("16.yaml"), ("\uFEFF" + PUBLIC_BUCKET).getBytes(UTF_16LE));

    assertThat(run.srm("check", "16.yaml")).isEqualTo(1);
  }

  @Test
  void parameters_beat_defaults_and_are_not_shown() throws Exception {
    run.file(
        "p.yaml",
        """
        Parameters:
          Block: {Type: String, Default: 'true'}
        Resources:
          Bucket:
            Type: AWS::S3::Bucket
            Properties:
              PublicAccessBlockConfiguration:
                {BlockPublicAcls: !Ref Block, BlockPublicPolicy: true, IgnorePublicAcls: true,
                 RestrictPublicBuckets: true}
        """);
    String[] only = {"check", "--fail-on=critical", "--only", "s3.block-public-access", "p.yaml"};

    assertThat(run.srm(only)).isZero();
    assertThat(run.with("SRM_PARAMETERS", "Block=false").srm(only)).isEqualTo(1);
  }

  @Test
  void what_cannot_be_read_exits_with_2_and_what_is_no_input_with_3() throws Exception {
    run.file("notes.json", "{\"any\": 1}").file("src/Main.java", "class Main {}");

    assertThat(run.srm("audit", "gone.json")).isEqualTo(2);
    assertThat(run.err()).isEqualTo("srm: gone.json does not exist\n");
    assertThat(run.srm("audit")).isEqualTo(2);
    assertThat(run.err()).startsWith("srm: name a plan, a template or a folder");
    assertThat(run.srm("audit", "notes.json")).isEqualTo(3);
    assertThat(run.srm("audit", "src")).isEqualTo(3);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void a_stack_trace_is_shown_when_asked_for_only() {
    run.srm("audit", "gone.json");
    assertThat(run.err()).doesNotContain(" at dev.srm");

    run.srm("audit", "--debug", "gone.json");
    assertThat(run.err()).contains(" at dev.srm");
  }

  @Test
  void names_that_a_terminal_or_runner_would_obey_are_only_shown() {
    run.srm("audit", "\u001b[31m##[error]x");

    assertThat(run.err()).doesNotContain("\u001b").doesNotContain("##[");
  }

  @Test
  void a_found_configuration_does_not_touch_the_gate_in_silence() throws Exception {
    run.file(".srm.yaml", "fail-on: none\n");

    assertThat(run.srm("check", "template.yaml")).isZero();
    assertThat(run.err()).startsWith("srm: .srm.yaml:1:1: fail-on is none\n");
    assertThat(run.srm("check", "--no-config", "template.yaml")).isEqualTo(1);
    assertThat(run.srm("check", "--config", ".srm.yaml", "template.yaml")).isZero();
    assertThat(run.err()).doesNotContain("fail-on is");
    assertThat(run.srm("audit", "-v", "template.yaml")).isZero();
    assertThat(run.err()).contains("srm: configuration: .srm.yaml\n");
  }

  @Test
  void a_configuration_in_the_audited_folder_is_not_read() throws Exception {
    run.file("in/template.yaml", PUBLIC_BUCKET).file("in/.srm.yaml", "fail-on: none\n");

    assertThat(run.srm("check", "in")).isEqualTo(1);
  }

  @Test
  void a_misspelled_variable_is_pointed_out() {
    run.with("SRM_FALI_ON", "low").with("SRM_UNRELATED_THING", "x");

    run.srm("check", "template.yaml");

    assertThat(run.err())
        .startsWith("srm: the environment variable SRM_FALI_ON sets nothing;")
        .contains("did you mean SRM_FAIL_ON?")
        .doesNotContain("UNRELATED");
  }

  @Test
  void a_terminal_gets_colours_and_its_own_width() {
    run.in(new Window(true, true, 64)).with("TERM", "xterm");

    assertThat(run.srm("audit", "plan.json")).isZero();

    assertThat(run.out()).contains("\u001b[");
    assertThat(run.out().replaceAll("\u001b\\[[0-9;]*m", "").lines())
        .as("long names may stand out, running text not")
        .filteredOn(line -> line.contains(" ") && line.length() > 100)
        .isEmpty();
  }
}
