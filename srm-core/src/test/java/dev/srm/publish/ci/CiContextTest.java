package dev.srm.publish.ci;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.publish.ci.CiContext.Fork;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Environments as CI systems set them, each a file of {@code ci/} with what srm has to make of it
 * below {@code =>}. The payloads of GitHub's events are those of the package of examples that
 * GitHub's own clients test with; the ones of forks are changed where forks differ.
 */
class CiContextTest {

  private static final Path CASES = Path.of("src/test/resources/ci");

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.filter(file -> file.toString().endsWith(".env")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_job_is_understood_as_reviewed(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    int arrow = lines.indexOf("=>");
    List<String> expected = lines.subList(arrow + 1, lines.size());

    List<String> told = told(CiContext.of(environment(lines.subList(0, arrow)), this::open));

    assertThat(told).isEqualTo(expected);
  }

  @Test
  void every_system_has_a_case() throws IOException {
    List<CiSystem> seen = new ArrayList<>();
    for (Path file : cases().toList()) {
      List<String> lines = Files.readAllLines(file);
      seen.add(
          CiContext.of(environment(lines.subList(0, lines.indexOf("=>"))), this::open).system());
    }
    assertThat(seen).contains(CiSystem.values());
  }

  @Test
  void a_payload_that_is_no_json_is_a_note_and_no_failure() {
    Map<String, String> environment =
        Map.of(
            "GITHUB_ACTIONS", "true", "GITHUB_EVENT_PATH", "x", "GITHUB_REF", "refs/pull/3/head");
    for (String payload : List.of("{\"pull_request\": {\"number\": ", "[".repeat(5000), "\0")) {
      CiContext context =
          CiContext.of(environment, name -> new ByteArrayInputStream(payload.getBytes(UTF_8)));

      assertThat(context.target().pullRequest()).isEqualTo(3);
    }
  }

  @Test
  void members_that_a_stranger_nests_elsewhere_are_not_taken() {
    String payload =
        """
        {"comment": {"pull_request": {"number": 66}}, "pull_request": {"title": {"number": 67},
         "number": 5, "head": {"sha": "not a commit", "repo": {"id": 1}}, "base": {"repo": {"id": 1}}}}
        """;

    CiContext context =
        CiContext.of(
            Map.of("GITHUB_ACTIONS", "true", "GITHUB_EVENT_PATH", "x"),
            name -> new ByteArrayInputStream(payload.getBytes(UTF_8)));

    assertThat(context.target().pullRequest()).isEqualTo(5);
    assertThat(context.head().commit()).isNull();
    assertThat(context.head().fork()).isEqualTo(Fork.NO);
  }

  @Test
  void what_the_user_says_wins_and_another_platform_forgets_what_was_found() {
    ReviewTarget found =
        new ReviewTarget(ReviewPlatform.GITHUB, URI.create("https://api.github.com"), "a/b", 1L);

    assertThat(found.overriddenBy(new ReviewTarget(null, null, null, 2L)))
        .isEqualTo(new ReviewTarget(found.platform(), found.api(), "a/b", 2L));
    assertThat(found.overriddenBy(new ReviewTarget(ReviewPlatform.GITLAB, null, null, null)))
        .isEqualTo(new ReviewTarget(ReviewPlatform.GITLAB, null, null, null));
    assertThat(ReviewTarget.UNKNOWN.withPublicApi().missing())
        .contains("the platform (--platform github|gitlab|bitbucket|azure)");
    ReviewTarget gitlab = new ReviewTarget(ReviewPlatform.GITLAB, null, "a/b", 1L);
    assertThat(gitlab.complete()).isFalse();
    assertThat(gitlab.withPublicApi().complete()).isTrue();
  }

  private InputStream open(String name) throws IOException {
    Path file = CASES.resolve(name);
    if (!Files.exists(file)) {
      throw new NoSuchFileException(name);
    }
    return Files.newInputStream(file);
  }

  private static Map<String, String> environment(List<String> lines) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (String line : lines) {
      if (!line.startsWith("#")) {
        environment.put(
            line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
      }
    }
    return environment;
  }

  private static List<String> told(CiContext context) {
    List<String> told = new ArrayList<>();
    ReviewTarget target = context.target();
    ReviewPlatform platform = target.platform();
    tell(told, "system", context.system());
    tell(told, "platform", platform == null ? null : platform.id());
    tell(told, "api", target.api());
    tell(told, "repository", target.repository());
    tell(told, "pull request", target.pullRequest());
    tell(told, "head", context.head().commit());
    tell(told, "label", context.head().label());
    tell(told, "fork", context.head().fork());
    tell(told, "order", context.run().order());
    tell(told, "link", context.run().link());
    tell(told, "summary", context.stepSummary());
    tell(told, "findable", context.pullRequestFindable() ? true : null);
    context.notes().forEach(note -> tell(told, "note", note));
    target.missing().forEach(missing -> tell(told, "missing", missing));
    return told;
  }

  private static void tell(List<String> told, String name, @Nullable Object value) {
    if (value != null) {
      told.add(name + ": " + value);
    }
  }
}
