package dev.srm.publish.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.srm.publish.PublishException;
import dev.srm.publish.PublishException.Problem;
import dev.srm.publish.testing.Ask;
import dev.srm.publish.testing.LoopbackGitHub;
import dev.srm.publish.testing.LoopbackPlatform;
import dev.srm.publish.testing.StillTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonClientTest {

  private static final String SECRET = "tok-5ecret";

  private final StillTime time = new StillTime(Instant.parse("2026-11-22T08:00:00Z"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://platform.test/api",
        "http://127.evil.test/api",
        "http://localhost.evil.test",
        "ftp://platform.test",
        "https:platform.test",
        "https://user:" + SECRET + "@platform.test",
        "https://platform.test/?token=" + SECRET,
        "/api"
      })
  void an_address_where_a_token_is_not_safe_is_refused_and_not_quoted(String base) {
    PublishException failure = send(client(base), post("/comments"));

    assertThat(failure.problem()).isEqualTo(Problem.UNAVAILABLE);
    assertThat(failure.getMessage()).contains("Platform (octo/app#7)").doesNotContain(SECRET);
    assertThat(failure.getCause()).isNull();
    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void adding_is_tried_again_while_nobody_listens() throws IOException {
    PublishException failure = send(client("http://127.0.0.1:" + closedPort()), post("/comments"));

    assertThat(failure.problem()).isEqualTo(Problem.UNAVAILABLE);
    assertThat(failure)
        .hasMessageContaining("127.0.0.1 cannot be reached")
        .hasMessageNotContaining("carried out")
        .hasMessageNotContaining(SECRET);
    assertThat(time.pauses())
        .containsExactly(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8));
  }

  @Test
  void the_pauses_together_stay_below_the_limit() throws IOException {
    HttpPolicy impatient =
        new HttpPolicy(
            Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(4), 9, 99, false);

    send(client("http://127.0.0.1:" + closedPort(), impatient), post("/comments"));

    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/next",
        "http://127.0.0.2/next",
        "http://me@127.0.0.1/next",
        "http://127.0.0.1:1/next",
        "next page",
        "mailto:me"
      })
  void an_address_that_the_platform_gives_must_be_on_its_own_host(String next) throws IOException {
    PublishException failure =
        send(client("http://127.0.0.1:" + closedPort()), Call.get(next, "read the comments"));

    assertThat(failure.problem()).isEqualTo(Problem.UNEXPECTED);
    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void where_encryption_is_not_spoken_nothing_is_sent_again() throws IOException {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> served = CompletableFuture.runAsync(() -> answerPlainly(plain));

      PublishException failure =
          send(client("https://127.0.0.1:" + plain.getLocalPort()), post("/comments"));

      assertThat(failure)
          .hasMessageContaining("no trusted connection to 127.0.0.1")
          .hasMessageContaining("trustStore");
      served.join();
      assertThat(time.pauses()).isEmpty();
    }
  }

  private static void answerPlainly(ServerSocket server) {
    try (Socket socket = server.accept()) {
      socket.getOutputStream().write("HTTP/1.1 400 Bad\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      socket.getInputStream().read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_proxy_of_the_virtual_machine_is_used() {
    ProxySelector before = ProxySelector.getDefault();
    try (LoopbackPlatform proxy = new LoopbackGitHub(1, false)) {
      ProxySelector.setDefault(
          ProxySelector.of(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.api().getPort())));

      PublishException failure =
          send(
              client("http://platform.test", HttpPolicy.STANDARD.allowingPlainHttp()),
              post("/comments"));

      assertThat(failure.problem()).isEqualTo(Problem.UNAUTHORIZED);
      assertThat(proxy.asks()).extracting(Ask::path).containsExactly("/comments");
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  @Test
  void a_run_that_is_stopped_while_it_waits_says_so() throws IOException {
    Timekeeper stopping =
        new Timekeeper() {
          @Override
          public Instant now() {
            return Instant.EPOCH;
          }

          @Override
          public void pause(Duration length) throws InterruptedException {
            throw new InterruptedException();
          }
        };

    PublishException failure =
        send(
            new JsonClient(
                service("http://127.0.0.1:" + closedPort()), HttpPolicy.STANDARD, stopping),
            post("/comments"));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure).hasMessageContaining("stopped");
  }

  private JsonClient client(String base) {
    return client(base, HttpPolicy.STANDARD);
  }

  private JsonClient client(String base, HttpPolicy policy) {
    return new JsonClient(service(base), policy, time);
  }

  private static Service service(String base) {
    try {
      return new Service(
          "Platform",
          URI.create(base),
          Token.bearer(SECRET),
          "octo/app#7",
          Map.of(),
          Advice::anywhere);
    } catch (PublishException e) {
      throw new AssertionError(e);
    }
  }

  private static Call post(String path) {
    return new Call("POST", path, JsonBody.of("body", "text"), "add the comment", false, Set.of());
  }

  private static PublishException send(JsonClient client, Call call) {
    return catchThrowableOfType(PublishException.class, () -> client.send(call));
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
