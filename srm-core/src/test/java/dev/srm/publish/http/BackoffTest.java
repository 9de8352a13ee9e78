package dev.srm.publish.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429 | retry-after | 7 | 7",
        "429 | retry-after | 0 | 1",
        "503 | retry-after | Sun, 22 Nov 2026 08:01:00 GMT | 60",
        "503 | retry-after | Sun, 22 Nov 2026 07:01:00 GMT | 1",
        "429 | x-ratelimit-reset | 1795334430 | 30",
        "429 | ratelimit-reset | 1795334430 | 30",
        "500 | x-ratelimit-reset | 1795334430 | 4",
        "429 | retry-after | soon | 4",
        "429 | retry-after | 99999999999999999999 | 4",
        "429 | x-ratelimit-reset | -5 | 4",
        "502 | server | nginx | 4"
      })
  void what_is_asked_for_comes_before_growing_pauses(
      int status, String header, String value, long seconds) {
    assertThat(Backoff.pause(3, answer(status, header, value), NOW))
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void pauses_stop_growing() {
    assertThat(Backoff.pause(60, answer(502, "a", "b"), NOW)).isEqualTo(Duration.ofSeconds(15));
  }

  @ParameterizedTest
  @CsvSource({
    "429, a, 0, true, true",
    "403, retry-after, 5, true, true",
    "403, x-ratelimit-remaining, 0, true, true",
    "403, x-ratelimit-remaining, 12, false, false",
    "503, retry-after, 5, true, true",
    "503, a, 0, true, false",
    "502, retry-after, 5, true, false",
    "501, a, 0, false, false",
    "409, a, 0, false, false",
    "404, a, 0, false, false"
  })
  void adding_is_repeated_only_after_a_clear_no(
      int status, String header, String value, boolean reading, boolean adding) {
    Outcome outcome = answer(status, header, value);

    assertThat(Backoff.helps(Call.get("/", "read"), outcome)).isEqualTo(reading);
    assertThat(Backoff.helps(new Call("POST", "/", null, "add", false, Set.of()), outcome))
        .isEqualTo(adding);
  }

  private static Outcome answer(int status, String header, String value) {
    HttpHeaders headers = HttpHeaders.of(Map.of(header, List.of(value)), (name, text) -> true);
    return new Outcome.Answered(status, headers, "");
  }
}
