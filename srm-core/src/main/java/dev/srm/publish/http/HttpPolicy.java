package dev.srm.publish.http;

import java.time.Duration;

/**
 * How patient requests are and how much of an answer is read.
 *
 * @param connecting the most time to reach the host
 * @param answering the most time of one try, from the first byte sent to the last one read
 * @param waiting the most time between the tries of one request, all pauses together
 * @param tries the most times that one request is sent
 * @param maxAnswer the most bytes of an answer
 * @param plainHttp whether a token may travel over {@code http://} to a host that is not this one
 */
public record HttpPolicy(
    Duration connecting,
    Duration answering,
    Duration waiting,
    int tries,
    int maxAnswer,
    boolean plainHttp) {

  /** What a job can afford: a platform that is down costs it less than two minutes of pauses. */
  public static final HttpPolicy STANDARD =
      new HttpPolicy(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(90),
          5,
          32 * 1024 * 1024,
          false);

  /** Returns the policy that also sends a token over plain HTTP, inside a network one trusts. */
  public HttpPolicy allowingPlainHttp() {
    return new HttpPolicy(connecting, answering, waiting, tries, maxAnswer, true);
  }
}
