package dev.srm.publish.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.util.Set;
import javax.net.ssl.SSLException;

/** What one try of a request came to. */
sealed interface Outcome {

  /** The platform answered, whatever it said. */
  record Answered(int status, HttpHeaders headers, String body) implements Outcome {

    private static final Set<Integer> FAILING = Set.of(500, 502, 503, 504);

    /** Whether the platform says that it did nothing since there are too many requests. */
    boolean throttled() {
      boolean spent = headers.firstValue("x-ratelimit-remaining").orElse("").equals("0");
      return status == 429 || (status == 403 && (asksToWait() || spent));
    }

    /** Whether the platform says that it did nothing since it is busy or being worked on. */
    boolean turnedAway() {
      return status == 503 && asksToWait();
    }

    /** Whether the platform failed in a way that may pass. */
    boolean failing() {
      return FAILING.contains(status);
    }

    private boolean asksToWait() {
      return headers.firstValue("retry-after").isPresent();
    }
  }

  /** The platform was not reached, or nothing whole came back. */
  record Broken(IOException cause) implements Outcome {

    /** Whether the request surely did not reach the platform. */
    boolean unsent() {
      return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
    }

    /** Whether trying again would give the same. */
    boolean lasting() {
      return cause instanceof LimitedBody.TooLongException || cause instanceof SSLException;
    }
  }

  /** The platform sent it elsewhere, where the token must not go or the request cannot. */
  record SentElsewhere(int status, boolean otherHost) implements Outcome {}
}
