package dev.srm.publish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measure itself: what is not as documented is seen. */
class DocumentedContractTest {

  private static final String NOTES = "/api/v4/projects/group%2Fapp/merge_requests/7/notes";
  private static final JsonNode NOTHING = MissingNode.getInstance();
  private static final Reply NOT_FOUND = Reply.of(404, Map.of("message", "404 Not found"));

  private final DocumentedContract gitlab = new DocumentedContract("gitlab");

  @Test
  void what_is_as_documented_is_no_violation() {
    assertThat(gitlab.violations(ask("GET", NOTES + "/1", Map.of(), NOTHING), NOT_FOUND)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PATCH | /notes/1 | | {\"body\": \"a\"} | there is no PATCH",
        "GET | /notes | orderby | | has no parameters [orderby]",
        "GET | /notes/1 | | {} | takes no body",
        "POST | /notes | | | needs a body",
        "POST | /notes | | {\"note\": \"a\"} | note-attributes",
        "POST | /notes | | {\"body\": \"\"} | /$defs/note-attributes",
        "POST | /notes | | {\"body\": \"a\", \"internal\": 1} | internal",
      })
  void a_request_that_is_not_documented_is_a_violation(
      String method, String path, String parameter, String body, String violation) {
    Map<String, String> query = parameter == null ? Map.of() : Map.of(parameter, "1");
    String address = NOTES.replace("/notes", path);

    List<String> violations = gitlab.violations(ask(method, address, query, json(body)), NOT_FOUND);

    assertThat(violations).isNotEmpty().allMatch(text -> text.contains(violation));
  }

  @Test
  void an_answer_that_is_not_documented_is_a_violation() {
    Ask reading = ask("GET", NOTES + "/1", Map.of(), NOTHING);
    Ask deleting = ask("DELETE", NOTES + "/1", Map.of(), NOTHING);

    assertThat(gitlab.violations(reading, Reply.empty(418))).hasSize(1);
    assertThat(gitlab.violations(reading, Reply.of(200, Map.of("id", 1)))).isNotEmpty();
    assertThat(gitlab.violations(deleting, Reply.of(204, Map.of("id", 1)))).hasSize(1);
  }

  private static Ask ask(String method, String path, Map<String, String> query, JsonNode body) {
    return new Ask(method, path, query, Map.of(), body);
  }

  private static JsonNode json(String text) {
    return text == null ? NOTHING : Reply.parsed(text);
  }
}
