package dev.srm.publish.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.srm.json.JsonValues;
import dev.srm.publish.PublishException;
import dev.srm.publish.PublishException.Problem;
import dev.srm.resource.Value;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to one platform and reads the JSON it answers. A request is tried again when that
 * may help and can do no harm: one that adds something only after an answer, or a lack of
 * connection, that shows that it was not carried out. The pauses in between are what the platform
 * asks for, in all no longer than the policy allows.
 */
public final class JsonClient {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Transport transport;
  private final HttpPolicy policy;
  private final Timekeeper time;
  private final Failure failure;
  private final String complaint;

  /** Makes a client of one platform; it connects when the first request is sent. */
  public JsonClient(Service service, HttpPolicy policy, Timekeeper time) {
    this.transport = new Transport(service, policy);
    this.policy = policy;
    this.time = time;
    this.failure = new Failure(service, policy);
    this.complaint = service.complaint(policy.plainHttp());
  }

  /** Sends a request and returns its answer, or throws with the line that people read. */
  public Answer send(Call call) throws PublishException {
    if (!complaint.isEmpty()) {
      throw failure.because(Problem.UNAVAILABLE, call, complaint, null);
    }
    try {
      return result(call, tryUntilDone(call));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw failure.because(Problem.UNAVAILABLE, call, "the run was stopped", stopped);
    }
  }

  /** Returns the failure to report for an answer that says no although its status is fine. */
  public PublishException refused(Problem problem, Call call, String reason) {
    return failure.because(problem, call, reason, null);
  }

  private Outcome tryUntilDone(Call call) throws InterruptedException {
    Duration left = policy.waiting();
    for (int tries = 1; ; tries++) {
      Outcome outcome = transport.attempt(call);
      if (tries >= policy.tries() || !Backoff.helps(call, outcome)) {
        return outcome;
      }
      Duration pause = Backoff.pause(tries, outcome, time.now());
      left = left.minus(pause);
      if (left.isNegative()) {
        return outcome;
      }
      time.pause(pause);
    }
  }

  private Answer result(Call call, Outcome outcome) throws PublishException {
    if (!(outcome instanceof Outcome.Answered answer) || !isFine(call, answer.status())) {
      throw failure.of(call, outcome);
    }
    Value json = answer.status() < 300 ? parsed(call, answer.body()) : lenient(answer.body());
    JsonView view = new JsonView(json, "$", detail -> failure.unexpected(call, detail));
    return new Answer(answer.status(), answer.headers(), view);
  }

  private static boolean isFine(Call call, int status) {
    return (status >= 200 && status < 300 && status != 203) || call.alsoFine().contains(status);
  }

  /** The exception of the parser is not passed on: it quotes what it read. */
  private @Nullable Value parsed(Call call, String body) throws PublishException {
    if (body.isBlank()) {
      return null;
    }
    try {
      return read(body);
    } catch (IOException noJson) {
      throw failure.unexpected(call, "it is not JSON");
    }
  }

  /** What says no may be a page of a proxy. */
  private static @Nullable Value lenient(String body) {
    try {
      return read(body);
    } catch (IOException noJson) {
      return null;
    }
  }

  private static @Nullable Value read(String body) throws IOException {
    try (JsonParser parser = FACTORY.createParser(body)) {
      return parser.nextToken() == null ? null : JsonValues.read(parser);
    }
  }
}
