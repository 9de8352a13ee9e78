package dev.srm.publish.bitbucket;

import dev.srm.publish.http.ApiPath;
import dev.srm.publish.http.Token;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A pull request on Bitbucket Cloud and the token to work on it with.
 *
 * @param api the address of the API, {@code https://api.bitbucket.org/2.0}
 * @param workspace the workspace the repository is in
 * @param repository the slug of the repository
 * @param number the number of the pull request
 * @param token an access token, sent as {@code Authorization: Bearer}; or an API token of a person,
 *     sent with the person's address as {@code Basic}
 * @param account the uuid of the account that the token is of, when one wants to say so
 */
public record CloudPullRequest(
    URI api,
    String workspace,
    String repository,
    long number,
    Token token,
    @Nullable String account) {

  /** The API of bitbucket.org. */
  public static final URI BITBUCKET_ORG = URI.create("https://api.bitbucket.org/2.0");

  /** Checks the names. */
  public CloudPullRequest {
    ApiPath.requireName("Bitbucket workspace", workspace);
    ApiPath.requireName("Bitbucket repository", repository);
    ApiPath.requireNumber(number);
  }

  /** Returns it as people write it. */
  String place() {
    return workspace + "/" + repository + "#" + number;
  }
}
