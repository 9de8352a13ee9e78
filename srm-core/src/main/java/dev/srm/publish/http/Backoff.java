package dev.srm.publish.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a request is tried again, and how long after. */
final class Backoff {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
  private static final Pattern EPOCH = Pattern.compile("\\d{1,11}");

  private Backoff() {}

  /** Whether trying again may help and can do no harm. */
  static boolean helps(Call call, Outcome outcome) {
    if (outcome instanceof Outcome.Answered answer) {
      boolean untouched = answer.throttled() || answer.turnedAway();
      return untouched || (answer.failing() && call.repeatable());
    }
    return outcome instanceof Outcome.Broken broken
        && !broken.lasting()
        && (broken.unsent() || call.repeatable());
  }

  /** Returns how long to wait after a try: what the platform asks for, else ever longer. */
  static Duration pause(int tries, Outcome outcome, Instant now) {
    Duration asked = outcome instanceof Outcome.Answered answer ? asked(answer, now) : null;
    if (asked != null) {
      return asked.compareTo(FIRST) < 0 ? FIRST : asked;
    }
    Duration grown = FIRST.multipliedBy(1L << Math.min(tries - 1, 10));
    return grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
  }

  private static @Nullable Duration asked(Outcome.Answered answer, Instant now) {
    String after = answer.headers().firstValue("retry-after").orElse("").strip();
    if (SECONDS.matcher(after).matches()) {
      return Duration.ofSeconds(Long.parseLong(after));
    }
    if (!after.isEmpty()) {
      return untilDate(after, now);
    }
    return answer.throttled() ? untilReset(answer, now) : null;
  }

  private static @Nullable Duration untilDate(String date, Instant now) {
    try {
      ZonedDateTime then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Duration.between(now, then.toInstant());
    } catch (DateTimeException noDate) {
      return null;
    }
  }

  /** GitHub and Azure DevOps write the header with an X, GitLab without. */
  private static @Nullable Duration untilReset(Outcome.Answered answer, Instant now) {
    String reset =
        answer
            .headers()
            .firstValue("x-ratelimit-reset")
            .or(() -> answer.headers().firstValue("ratelimit-reset"))
            .orElse("");
    return EPOCH.matcher(reset).matches()
        ? Duration.between(now, Instant.ofEpochSecond(Long.parseLong(reset)))
        : null;
  }
}
