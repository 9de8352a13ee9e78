package dev.srm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @TempDir Path root;
  private Path folder;
  private Run run;

  @BeforeEach
  void start_in_a_folder_of_a_working_tree() throws Exception {
    folder = Files.createDirectories(root.resolve("envs/prod"));
    run = new Run(folder);
  }

  @Test
  void a_flag_beats_a_variable_beats_a_file_beats_the_default() throws Exception {
    assertThat(failOn()).endsWith("high                         default");

    run.file(".srm.yaml", "scope: changed\nfail-on: critical\n");
    assertThat(failOn()).endsWith("critical                     .srm.yaml:2:1: fail-on");

    run.with("SRM_FAIL_ON", "medium");
    assertThat(failOn()).endsWith("medium                       SRM_FAIL_ON");

    assertThat(failOn("--fail-on", "low")).endsWith("low                          --fail-on");
  }

  @Test
  void the_file_is_looked_for_here_then_at_the_root_of_the_working_tree() throws Exception {
    Files.createDirectory(root.resolve(".git"));
    Files.writeString(root.resolve("envs/.srm.yaml"), "fail-on: low\n");
    assertThat(failOn()).contains("default");

    Files.writeString(root.resolve(".srm.yml"), "fail-on: medium\n");
    assertThat(failOn()).endsWith("medium                       ../../.srm.yml:1:1: fail-on");

    run.file(".srm.yaml", "scope: all\n");
    assertThat(failOn()).contains("default");
  }

  @Test
  void a_named_file_is_the_only_one() throws Exception {
    run.file(".srm.yaml", "fail-on: low\n").file("ci/strict.yaml", "scope: changed\n");

    assertThat(failOn("--config", "ci/strict.yaml")).contains("default");
    assertThat(run.out()).contains("ci/strict.yaml:1:1: scope");
    assertThat(failOn("--no-config")).contains("default");
    assertThat(new Run(folder).with("SRM_CONFIG", "ci/strict.yaml").srm("config")).isZero();
  }

  @Test
  void contradictions_and_missing_files_are_refused() throws Exception {
    run.file("a.yaml", "");

    assertThat(run.srm("config", "--config", "gone.yaml")).isEqualTo(2);
    assertThat(run.err()).isEqualTo("srm: gone.yaml cannot be read: it does not exist\n");
    assertThat(run.srm("config", "--config", "a.yaml", "--no-config")).isEqualTo(2);
    assertThat(run.err()).isEqualTo("srm: --config and --no-config contradict each other\n");
  }

  @Test
  void an_unknown_key_is_answered_with_the_nearest() throws Exception {
    run.file(".srm.yaml", "fail_on: low\n");

    assertThat(run.srm("config")).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "srm: .srm.yaml:1:1: there is no option \"fail_on\"; did you mean \"fail-on\"?\n");
  }

  @Test
  void a_wrong_value_is_answered_with_the_place_it_stands_in() throws Exception {
    run.file(".srm.yaml", "fail-on: severe\n").file("plan.json", "{}");
    assertThat(run.srm("check", "plan.json")).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "srm: .srm.yaml:1:1: fail-on: no severity \"severe\";"
                + " use critical, high, medium, low or none\n");

    run.with("SRM_FAIL_ON", "bad");
    assertThat(run.srm("check", "plan.json")).isEqualTo(2);
    assertThat(run.err()).startsWith("srm: SRM_FAIL_ON: no severity \"bad\"");

    assertThat(run.srm("check", "--quiet=perhaps", "plan.json")).isEqualTo(2);
    assertThat(run.err()).isEqualTo("srm: --quiet: \"perhaps\" is neither true nor false\n");
  }

  @Test
  void several_values_share_a_variable_one_a_line_and_a_file_as_a_list_or_mapping()
      throws Exception {
    run.file(".srm.yaml", "output: [text, json=a.json]\nparameters: {Env: prod, Token: s3cret}\n")
        .with("SRM_ONLY", "s3.*\nec2.*\n");

    assertThat(run.srm("config")).isZero();
    assertThat(run.out())
        .contains("only                   s3.* ec2.* ")
        .contains("output                 text json=a.json ")
        .contains("parameters             Env=... Token=... ")
        .doesNotContain("s3cret");
  }

  private String failOn(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "config";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    assertThat(run.srm(all)).as(run.err()).isZero();
    return run.out().lines().filter(line -> line.startsWith("fail-on ")).findFirst().orElseThrow();
  }
}
