package dev.srm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.cli.CiProcess.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scripts of the templates, run one after the other against the jar that users run. Terraform
 * and curl are stand-ins that hand out a real plan and the jar; there is no token, so that srm
 * keeps the comment to itself and says so.
 */
@DisabledOnOs(OS.WINDOWS)
class CiTemplatesIT {

  private static final Path PLAN = CiScripts.ROOT.resolve("examples/web-tier/plan.json");

  @TempDir Path folder;
  private Path stubs;
  private final Map<String, String> variables = new HashMap<>();

  @BeforeEach
  void start() throws Exception {
    stubs = folder.resolve("stubs");
    Path jar = CiProcess.jar();
    CiProcess.stub(stubs, "terraform", "case \"$*\" in *' show '*) cat '" + PLAN + "' ;; esac\n");
    CiProcess.stub(
        stubs,
        "curl",
        "while [ $# -gt 1 ]; do [ \"$1\" = --output ] && out=\"$2\"; shift; done; cp \"$1\" \"$out\"\n");
    variables.put("SRM_JAR_URL", jar.toString());
    variables.put("SRM_JAR_SHA256", sha256(jar));
    variables.put("SRM_JAR", jar.toString());
    variables.put("JAVA_HOME_21_X64", System.getProperty("java.home"));
  }

  @Test
  void gitlab() throws Exception {
    Files.copy(PLAN, folder.resolve("plan.json"));
    variables.putAll(
        Map.of(
            "GITLAB_CI",
            "true",
            "CHECKLIST_FILES",
            "plan.json",
            "CHECKLIST_COMMAND",
            "check",
            "CHECKLIST_FAIL_ON",
            "high"));

    Outcome outcome = run("gitlab-ci.yml");

    assertThat(outcome.log()).contains("NOT DONE").contains("the check fails");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(folder.resolve("gl-code-quality-report.json"))
        .content()
        .startsWith("[\n{\"description\"");
    assertThat(folder.resolve("srm-report.md")).exists();

    variables.put("CHECKLIST_COMMAND", "audit");
    assertThat(run("gitlab-ci.yml").code()).isZero();
  }

  @Test
  void gitlab_takes_several_files_one_a_line() throws Exception {
    Files.copy(PLAN, folder.resolve("a plan.json"));
    Files.copy(CiScripts.ROOT.resolve("examples/serverless/plan.json"), folder.resolve("b.json"));
    variables.putAll(
        Map.of(
            "CHECKLIST_FILES",
            "a plan.json\nb.json",
            "CHECKLIST_COMMAND",
            "audit",
            "CHECKLIST_FAIL_ON",
            "high"));

    assertThat(run("gitlab-ci.yml").code()).isZero();
    assertThat(folder.resolve("srm-report.json"))
        .content()
        .contains("\"a plan.json\"", "\"b.json\"");
  }

  @Test
  void azure() throws Exception {
    Outcome outcome = run("azure-pipelines.yml");

    assertThat(outcome.log())
        .contains("##vso[task.logissue type=error;")
        .contains("NOT DONE")
        .contains("##vso[task.uploadsummary]" + folder.toRealPath());
    assertThat(outcome.code()).isEqualTo(1);
  }

  @Test
  void bitbucket() throws Exception {
    Outcome outcome = run("bitbucket-pipelines.yml");

    assertThat(outcome.log()).contains("NOT DONE").contains("the check fails");
    assertThat(outcome.code()).isEqualTo(1);
  }

  @Test
  void jenkins() throws Exception {
    Outcome outcome = run("Jenkinsfile");

    assertThat(outcome.log()).contains("NOT DONE").contains("the check fails");
    assertThat(outcome.code()).isEqualTo(1);
  }

  @Test
  void atlantis() throws Exception {
    variables.put("SHOWFILE", PLAN.toString());
    variables.putAll(
        Map.of("BASE_REPO_NAME", "a", "REPO_REL_DIR", "$(exit 9)", "WORKSPACE", "default"));

    Outcome outcome = run("atlantis.yaml");

    assertThat(outcome.log()).startsWith("## Shared responsibility: ");
    assertThat(outcome.code()).isZero();
  }

  @Test
  void another_jar_than_the_one_that_was_meant_is_not_run() throws Exception {
    Files.copy(PLAN, folder.resolve("plan.json"));
    variables.put("SRM_JAR_SHA256", "0".repeat(64));
    for (String template :
        new String[] {
          "gitlab-ci.yml", "azure-pipelines.yml", "bitbucket-pipelines.yml", "Jenkinsfile"
        }) {
      Outcome outcome = run(template);

      assertThat(outcome.code()).as(template).isNotZero();
      assertThat(outcome.log()).as(template).doesNotContain("NOT DONE");
    }
  }

  /** Runs the scripts until one fails; returns the last exit code and all that was printed. */
  private Outcome run(String template) throws Exception {
    StringBuilder log = new StringBuilder();
    int code = 0;
    for (String script : CiScripts.scripts(CiScripts.TEMPLATES.resolve(template)).values()) {
      Outcome outcome = CiProcess.run(script, folder, stubs, variables);
      log.append(outcome.log());
      code = outcome.code();
      if (code != 0) {
        break;
      }
    }
    return new Outcome(code, log.toString());
  }

  private static String sha256(Path file) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}
