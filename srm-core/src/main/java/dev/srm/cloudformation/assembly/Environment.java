package dev.srm.cloudformation.assembly;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a stack is deployed to.
 *
 * @param account the account id; null when the deployment decides
 * @param region the Region; null when the deployment decides
 */
public record Environment(@Nullable String account, @Nullable String region) {

  /** Nothing is known: the stack goes wherever it is deployed. */
  public static final Environment UNKNOWN = new Environment(null, null);

  private static final Pattern WRITTEN = Pattern.compile("aws://([0-9A-Za-z-]+)/([0-9A-Za-z-]+)");

  /** Understands {@code aws://123456789012/eu-west-1}; the parts may be unknown. */
  static Environment of(@Nullable String written) {
    Matcher matcher = WRITTEN.matcher(written == null ? "" : written);
    return matcher.matches()
        ? new Environment(
            known(matcher.group(1), "unknown-account"), known(matcher.group(2), "unknown-region"))
        : UNKNOWN;
  }

  private static @Nullable String known(String part, String unknown) {
    return part.equals(unknown) ? null : part;
  }

  /** Returns a short name, the same for equal environments; empty when nothing is known. */
  public String key() {
    return account == null && region == null ? "" : account + "/" + region;
  }
}
