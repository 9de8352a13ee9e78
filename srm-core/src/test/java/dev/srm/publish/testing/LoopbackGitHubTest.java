package dev.srm.publish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.publish.testing.Account.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The measure itself: what is not as published is seen. */
class LoopbackGitHubTest {

  private final LoopbackGitHub github = new LoopbackGitHub(2, false);
  private final Account me = github.account("srm", Kind.BOT);

  @AfterEach
  void close() {
    github.close();
  }

  @Test
  void a_body_of_another_type_is_a_violation() throws Exception {
    send("POST", "/repos/octo/app/issues/7/comments", "{\"body\": 5}");

    assertThat(github.violations()).singleElement().asString().contains("requestBody", "string");
  }

  @Test
  void a_body_without_text_is_a_violation() throws Exception {
    send("POST", "/repos/octo/app/issues/7/comments", "{\"text\": \"a\"}");

    assertThat(github.violations()).singleElement().asString().contains("body");
  }

  @Test
  void a_field_that_graphql_does_not_have_is_a_violation() throws Exception {
    send(
        "POST",
        "/graphql",
        "{\"query\": \"{ viewer { salary } }\", \"variables\": {\"subject\": 1}}");

    assertThat(github.violations()).singleElement().asString().contains("salary");
  }

  @Test
  void an_operation_that_is_not_described_is_a_violation() throws Exception {
    github.comment(me, "mine");
    send("PUT", "/repos/octo/app/issues/comments/2503433201", "{\"body\": \"a\"}");

    assertThat(github.violations()).singleElement().asString().contains("there is no PUT");
  }

  @Test
  void a_parameter_that_is_not_described_is_a_violation() throws Exception {
    send("GET", "/repos/octo/app/pulls?branch=x", "");

    assertThat(github.violations()).singleElement().asString().contains("[branch]");
  }

  private void send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(github.api() + path))
            .header("Authorization", "Bearer " + me.token())
            .method(method, BodyPublishers.ofString(body))
            .build();
    HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
