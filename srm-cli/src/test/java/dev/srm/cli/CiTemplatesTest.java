package dev.srm.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the action and the templates before anybody runs them. */
class CiTemplatesTest {

  /** What CI systems put into a script before a shell reads it. */
  private static final Pattern INTERPOLATION =
      Pattern.compile("\\$\\{\\{|\\$\\([A-Z][A-Za-z]*\\.[A-Za-z.]+\\)|\\$\\[\\[");

  static List<Path> files() throws IOException {
    return CiScripts.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void no_script_has_anything_put_into_it_before_the_shell_reads_it(Path file) throws IOException {
    Map<String, String> scripts = CiScripts.scripts(file);

    if (!file.endsWith("github-forks-comment.yml")) {
      assertThat(scripts).isNotEmpty();
    }
    scripts.forEach(
        (place, script) ->
            assertThat(INTERPOLATION.matcher(script).find()).as(place + script).isFalse());
  }

  @ParameterizedTest
  @MethodSource("files")
  @DisabledOnOs(OS.WINDOWS)
  void every_script_is_one_that_bash_can_read(Path file) throws Exception {
    for (Map.Entry<String, String> script : CiScripts.scripts(file).entrySet()) {
      Process bash = new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
      try (OutputStream in = bash.getOutputStream()) {
        in.write(script.getValue().getBytes(UTF_8));
      }
      String said = new String(bash.getInputStream().readAllBytes(), UTF_8);
      assertThat(bash.waitFor()).as(script.getKey() + "\n" + said).isZero();
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  void the_action_hands_every_input_over_and_every_output_back() throws IOException {
    Map<String, Object> action = CiScripts.yaml(CiScripts.ACTION);
    String text = Files.readString(CiScripts.ACTION);
    Map<String, Map<String, Object>> inputs =
        (Map<String, Map<String, Object>>) action.get("inputs");
    Map<String, Map<String, Object>> outputs =
        (Map<String, Map<String, Object>>) action.get("outputs");

    assertThat(action).containsKeys("name", "description", "inputs", "outputs", "runs");
    inputs.forEach(
        (name, input) -> {
          assertThat(input).as(name).containsKey("description");
          assertThat(input.containsKey("default") || Boolean.TRUE.equals(input.get("required")))
              .as(name)
              .isTrue();
          assertThat(text).contains("${{ inputs." + name + " }}");
        });
    assertThat(outputs.keySet())
        .containsExactlyInAnyOrder("report", "json", "exit-code", "comment");
    for (String name : outputs.keySet()) {
      assertThat(text).contains("\"" + name + "=");
    }
  }

  @Test
  void every_input_that_a_template_gives_the_action_is_one() throws IOException {
    Set<String> inputs =
        ((Map<?, ?>) CiScripts.yaml(CiScripts.ACTION).get("inputs"))
            .keySet().stream().map(Object::toString).collect(Collectors.toSet());
    for (String name :
        List.of("github-pull-request.yml", "github-forks-audit.yml", "github-forks-comment.yml")) {
      Map<?, ?> step = actionStep(CiScripts.yaml(CiScripts.TEMPLATES.resolve(name)));
      assertThat(inputs)
          .as(name)
          .containsAll(
              ((Map<?, ?>) step.get("with")).keySet().stream().map(Object::toString).toList());
    }
  }

  @Test
  void what_strangers_wrote_runs_without_rights_and_what_has_rights_runs_nothing()
      throws IOException {
    Map<String, Object> audit =
        CiScripts.yaml(CiScripts.TEMPLATES.resolve("github-forks-audit.yml"));
    assertThat(audit.get("permissions")).isEqualTo(Map.of("contents", "read"));

    Path second = CiScripts.TEMPLATES.resolve("github-forks-comment.yml");
    assertThat(CiScripts.yaml(second).get("permissions"))
        .isEqualTo(Map.of("actions", "read", "pull-requests", "write"));
    assertThat(CiScripts.scripts(second)).isEmpty();
    assertThat(Files.readString(second))
        .doesNotContain("actions/checkout", "head_branch", "pull_request_target", "allow-unsafe");
  }

  @Test
  void groovy_puts_nothing_into_the_scripts_of_jenkins() throws IOException {
    assertThat(Files.readString(CiScripts.TEMPLATES.resolve("Jenkinsfile")))
        .doesNotContain("\"\"\"", "sh \"", "sh(\"");
  }

  @Test
  void the_readme_names_every_template() throws IOException {
    String readme = Files.readString(CiScripts.TEMPLATES.resolve("README.md"));
    for (Path file : CiScripts.files().subList(1, CiScripts.files().size())) {
      assertThat(readme).contains("(" + file.getFileName() + ")");
    }
  }

  private static Map<?, ?> actionStep(Object node) {
    if (node instanceof Map<?, ?> map) {
      if (String.valueOf(map.get("uses")).contains("/srm@")) {
        return map;
      }
      return firstOf(map.values());
    }
    return node instanceof List<?> list ? firstOf(list) : Map.of();
  }

  private static Map<?, ?> firstOf(Iterable<?> nodes) {
    for (Object child : nodes) {
      Map<?, ?> found = actionStep(child);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return Map.of();
  }
}
