package dev.srm;

import dev.srm.publish.ci.ReviewPlatform;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Secrets in environment variables, where CI systems put them. */
final class EnvironmentCredentials implements Credentials {

  /** App passwords and API tokens of people go with their user; access tokens have none. */
  private static final Map<ReviewPlatform, String> USERS =
      Map.of(ReviewPlatform.BITBUCKET, "BITBUCKET_USERNAME");

  private final Map<String, String> environment;
  private final @Nullable String variable;

  EnvironmentCredentials(Map<String, String> environment, @Nullable String variable) {
    this.environment = Map.copyOf(environment);
    this.variable = variable;
  }

  @Override
  public @Nullable Credential of(ReviewPlatform platform) {
    for (String name : names(platform)) {
      String secret = environment.get(name);
      if (secret != null && !secret.isBlank()) {
        return new Credential(environment.get(USERS.getOrDefault(platform, "")), secret);
      }
    }
    return null;
  }

  @Override
  public String places(ReviewPlatform platform) {
    return String.join(" or ", names(platform));
  }

  private List<String> names(ReviewPlatform platform) {
    return variable == null ? platform.tokenVariables() : List.of(variable);
  }
}
