package dev.srm;

import dev.srm.publish.ci.ReviewPlatform;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the secret for a platform comes from: the environment, or the settings of a build tool. */
@FunctionalInterface
public interface Credentials {

  /**
   * A secret and, where it is the password of a user, that user.
   *
   * @param user the user; null when the secret is a token of its own
   * @param secret the secret
   */
  record Credential(@Nullable String user, String secret) {

    /** Shows neither: the user may be an address, and the secret is one. */
    @Override
    public String toString() {
      return "Credential[hidden]";
    }
  }

  /** Returns the credential for a platform, or null when there is none. */
  @Nullable Credential of(ReviewPlatform platform);

  /**
   * Returns where to look for a secret, for a message that there is none.
   *
   * @param platform the platform it is for
   */
  default String places(ReviewPlatform platform) {
    return String.join(" or ", platform.tokenVariables());
  }

  /**
   * Returns one credential for whatever platform.
   *
   * @param user the user; null when the secret is a token of its own
   * @param secret the secret
   */
  static Credentials always(@Nullable String user, String secret) {
    Credential credential = new Credential(user, secret);
    return platform -> credential;
  }

  /**
   * Returns the credentials in environment variables.
   *
   * @param environment the variables of the process
   * @param variable the one that holds the secret; null for those that are usual for the platform
   */
  static Credentials inEnvironment(Map<String, String> environment, @Nullable String variable) {
    return new EnvironmentCredentials(environment, variable);
  }
}
