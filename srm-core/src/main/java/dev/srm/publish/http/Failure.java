package dev.srm.publish.http;

import dev.srm.publish.PublishException;
import dev.srm.publish.PublishException.Problem;
import java.net.http.HttpTimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Puts into one line what failed, where, and what to do about it. */
final class Failure {

  private final Service service;
  private final HttpPolicy policy;

  Failure(Service service, HttpPolicy policy) {
    this.service = service;
    this.policy = policy;
  }

  PublishException of(Call call, Outcome outcome) {
    if (outcome instanceof Outcome.Answered answer) {
      Problem problem = problem(answer);
      return because(problem, call, reason(problem, answer.status()), null);
    }
    return outcome instanceof Outcome.Broken broken
        ? broken(call, broken)
        : elsewhere(call, outcome);
  }

  /** Returns the failure of an answer that is not what the platform documents. */
  PublishException unexpected(Call call, String detail) {
    return because(Problem.UNEXPECTED, call, "the answer is not as documented, " + detail, null);
  }

  PublishException because(Problem problem, Call call, String reason, @Nullable Throwable cause) {
    String line =
        "Could not %s on %s (%s): %s. %s."
            .formatted(
                call.purpose(),
                service.name(),
                service.place(),
                reason,
                service.advice().about(problem));
    return new PublishException(problem, line, cause);
  }

  private static Problem problem(Outcome.Answered answer) {
    if (answer.throttled()) {
      return Problem.RATE_LIMITED;
    }
    return switch (answer.status()) {
      // Azure DevOps answers 203 and a page to sign in at.
      case 401, 203 -> Problem.UNAUTHORIZED;
      case 403 -> Problem.FORBIDDEN;
      case 404, 410 -> Problem.NOT_FOUND;
      case 409, 412 -> Problem.CONFLICT;
      case 400, 413, 422 -> Problem.REJECTED;
      default -> answer.status() >= 500 ? Problem.UNAVAILABLE : Problem.UNEXPECTED;
    };
  }

  private String reason(Problem problem, int status) {
    String why =
        switch (problem) {
          case UNAUTHORIZED -> "it does not accept the token";
          case FORBIDDEN -> "the token may not do this";
          case NOT_FOUND -> "it does not exist, or the token may not see it";
          case CONFLICT -> "somebody changed it in between";
          case REJECTED -> "what was sent is refused; a comment may be too long";
          case RATE_LIMITED ->
              "there are too many requests, and srm waits no more than " + seconds() + " seconds";
          case UNAVAILABLE -> "it fails";
          case UNEXPECTED -> "the answer is not as documented";
        };
    return why + " (HTTP " + status + ")";
  }

  private long seconds() {
    return policy.waiting().toSeconds();
  }

  private PublishException broken(Call call, Outcome.Broken broken) {
    String host = service.base().getHost();
    if (broken.cause() instanceof LimitedBody.TooLongException) {
      String most = "it has more than " + policy.maxAnswer() + " bytes";
      return unexpected(call, most);
    }
    String reason = "the connection to " + host + " broke";
    if (broken.unsent()) {
      reason = host + " cannot be reached";
    } else if (broken.cause() instanceof HttpTimeoutException) {
      reason = host + " gave no whole answer in " + policy.answering().toSeconds() + " seconds";
    } else if (broken.cause() instanceof SSLException) {
      reason =
          "no trusted connection to "
              + host
              + "; if its certificate is your own, add it to the trust store of Java"
              + " (-Djavax.net.ssl.trustStore)";
    }
    boolean open = !broken.unsent() && !call.repeatable();
    return because(
        Problem.UNAVAILABLE,
        call,
        open ? reason + ", and it may have been carried out all the same" : reason,
        broken.cause());
  }

  private PublishException elsewhere(Call call, Outcome outcome) {
    boolean otherHost = outcome instanceof Outcome.SentElsewhere sent && sent.otherHost();
    return unexpected(
        call,
        otherHost
            ? "it leads to another host, where the token is not sent"
            : "it leads to no address or in circles");
  }
}
