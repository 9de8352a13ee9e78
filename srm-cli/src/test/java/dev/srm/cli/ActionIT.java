package dev.srm.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.srm.cli.CiProcess.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The steps of the action, run one after the other as a runner does: expressions in {@code env} are
 * filled in, scripts are not touched, and outputs go through files.
 */
@DisabledOnOs(OS.WINDOWS)
class ActionIT {

  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ ([a-z0-9.-]+) }}");
  private static final Path PLAN = CiScripts.ROOT.resolve("examples/web-tier/plan.json");
  private static final Path EVENT =
      CiScripts.ROOT.resolve("srm-core/src/test/resources/ci/events/pull-request.json");

  @TempDir Path folder;
  private HttpServer api;
  private final List<String> requests = new ArrayList<>();
  private final Map<String, String> known = new HashMap<>();
  private final Map<String, String> variables = new HashMap<>();
  private String log = "";
  private String summary = "";

  /** A GitHub that knows nobody. */
  @BeforeEach
  void start() throws Exception {
    api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    api.createContext(
        "/",
        exchange -> {
          requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          byte[] answer =
              "{\"message\": \"Resource not accessible by integration\"}".getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(403, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    api.start();
    Path jar = CiProcess.jar();
    input("jar", jar.toString());
    input("sha256", sha256(jar).toUpperCase(Locale.ROOT));
    input("files", PLAN.toString());
    known.put("github.token", "a-token");
    variables.put("GITHUB_ACTIONS", "true");
    variables.put("GITHUB_EVENT_NAME", "pull_request");
    variables.put("GITHUB_EVENT_PATH", EVENT.toString());
    variables.put("GITHUB_REPOSITORY", "Codertocat/Hello-World");
    variables.put("GITHUB_API_URL", "http://127.0.0.1:" + api.getAddress().getPort());
    variables.put("GITHUB_SERVER_URL", "https://github.com");
    variables.put("GITHUB_RUN_ID", "7");
    variables.put("RUNNER_TEMP", Files.createDirectories(folder.resolve("temp")).toString());
    variables.put("GITHUB_ACTION_PATH", CiScripts.ROOT.toString());
  }

  @AfterEach
  void stop() {
    api.stop(0);
  }

  @Test
  void a_check_writes_everything_before_it_fails() throws Exception {
    input("comment", "false");

    assertThat(runAction()).isEqualTo(1);

    assertThat(log)
        .contains("::error title=")
        .contains("NOT DONE")
        .contains("::notice title=srm::");
    assertThat(summary).startsWith("## Shared responsibility: ");
    assertThat(output("exit-code")).isEqualTo("1");
    assertThat(output("comment")).isEqualTo("skipped");
    assertThat(Path.of(output("report"))).content().startsWith("## Shared responsibility: ");
    assertThat(Path.of(output("json"))).content().contains("\"schemaVersion\": \"1\"");
    assertThat(requests).isEmpty();
  }

  @Test
  void an_audit_and_a_gate_that_passes_do_not_fail() throws Exception {
    input("comment", "false");
    input("command", "audit");
    assertThat(runAction()).isZero();

    input("command", "check");
    input("fail-on", "none");
    assertThat(runAction()).isZero();
  }

  @Test
  void a_comment_that_may_not_be_written_only_warns_unless_it_was_asked_for() throws Exception {
    input("command", "audit");
    assertThat(runAction()).isZero();
    assertThat(output("comment")).isEqualTo("failed");
    assertThat(log).contains("::warning title=srm::the comment was not posted");

    input("comment", "true");
    assertThat(runAction()).isEqualTo(5);
    assertThat(log).doesNotContain("a-token");
  }

  @Test
  void a_run_without_a_pull_request_posts_nothing() throws Exception {
    input("command", "audit");
    variables.put("GITHUB_EVENT_NAME", "push");

    assertThat(runAction()).isZero();
    assertThat(output("comment")).isEqualTo("skipped");
    assertThat(requests).isEmpty();
  }

  @Test
  void inputs_are_text_whatever_they_look_like() throws Exception {
    Path owned = folder.resolve("owned");
    String hostile =
        "$(touch " + owned + ")`touch " + owned + "`;touch " + owned + " #'\"\n-- --help";
    input("comment", "false");
    input("files", hostile);
    input("fail-on", hostile);
    input("config", hostile);
    variables.put("GITHUB_HEAD_REF", hostile);

    assertThat(runAction()).isEqualTo(2);

    assertThat(owned).doesNotExist();
    assertThat(summary).contains("srm made no report").contains("exit code 2");
  }

  @Test
  void another_jar_than_the_one_that_was_meant_is_not_run() throws Exception {
    input("sha256", "0".repeat(64));
    assertThat(runAction()).isEqualTo(2);
    assertThat(log)
        .contains("::error title=srm::the jar has another SHA-256")
        .doesNotContain("NOT DONE");

    input("sha256", "");
    assertThat(runAction()).isEqualTo(2);
    assertThat(log).contains("needs the input sha256");
  }

  @Test
  void unknown_words_are_refused() throws Exception {
    input("command", "catalog");
    assertThat(runAction()).isEqualTo(2);

    input("command", "audit");
    input("comment", "perhaps");
    assertThat(runAction()).isEqualTo(2);
  }

  private void input(String name, String value) {
    known.put("inputs." + name, value);
  }

  private String output(String name) throws IOException {
    Map<?, ?> outputs = (Map<?, ?>) CiScripts.yaml(CiScripts.ACTION).get("outputs");
    return filled(((Map<?, ?>) outputs.get(name)).get("value").toString());
  }

  /** Runs the steps until one fails, as a composite action does, and returns its exit code. */
  private int runAction() throws Exception {
    Map<String, Object> action = CiScripts.yaml(CiScripts.ACTION);
    ((Map<?, ?>) action.get("inputs"))
        .forEach(
            (name, input) -> {
              Object standard = ((Map<?, ?>) input).get("default");
              known.putIfAbsent(
                  "inputs." + name, standard == null ? "" : filled(standard.toString()));
            });
    log = "";
    summary = "";
    known.keySet().removeIf(name -> name.startsWith("steps."));
    for (Object step : (List<?>) ((Map<?, ?>) action.get("runs")).get("steps")) {
      int code = run((Map<?, ?>) step);
      if (code != 0) {
        return code;
      }
    }
    return 0;
  }

  private int run(Map<?, ?> step) throws Exception {
    Path output = Files.createTempFile(folder, "output", "");
    Path stepSummary = Files.createTempFile(folder, "summary", "");
    Map<String, String> environment = new HashMap<>(variables);
    environment.put("GITHUB_OUTPUT", output.toString());
    environment.put("GITHUB_STEP_SUMMARY", stepSummary.toString());
    ((Map<?, ?>) step.get("env"))
        .forEach((name, value) -> environment.put(name.toString(), filled(value.toString())));
    Outcome outcome =
        CiProcess.run(step.get("run").toString(), folder, folder.resolve("none"), environment);
    log += outcome.log();
    summary += Files.readString(stepSummary);
    for (String line : Files.readAllLines(output)) {
      String[] pair = line.split("=", 2);
      known.put("steps." + step.get("id") + ".outputs." + pair[0], pair[1]);
    }
    return outcome.code();
  }

  private String filled(String text) {
    Matcher matcher = EXPRESSION.matcher(text);
    return matcher.replaceAll(
        found -> Matcher.quoteReplacement(known.getOrDefault(found.group(1), "")));
  }

  private static String sha256(Path file) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}
