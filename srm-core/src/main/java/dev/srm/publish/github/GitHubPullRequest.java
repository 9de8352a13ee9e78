package dev.srm.publish.github;

import dev.srm.publish.http.ApiPath;
import dev.srm.publish.http.Token;
import java.net.URI;

/**
 * A pull request on GitHub and the token to work on it with: that of a workflow, of a person or of
 * an App.
 *
 * @param api the address of the REST API: {@code https://api.github.com}, or {@code
 *     https://HOST/api/v3} of an Enterprise Server
 * @param owner the user or organization the repository is of
 * @param repository its name
 * @param number the number of the pull request
 * @param token sent as {@code Authorization: Bearer}
 */
public record GitHubPullRequest(
    URI api, String owner, String repository, long number, Token token) {

  /** The API of github.com. */
  public static final URI GITHUB_COM = URI.create("https://api.github.com");

  /** Checks the names. */
  public GitHubPullRequest {
    ApiPath.requireName("GitHub owner", owner);
    ApiPath.requireName("GitHub repository", repository);
    ApiPath.requireNumber(number);
  }

  /** Returns it as people write it. */
  String place() {
    return repositoryPlace() + "#" + number;
  }

  /** Returns the repository as people write it. */
  String repositoryPlace() {
    return owner + "/" + repository;
  }

  /** Returns where below the address of the API GraphQL is asked. */
  URI graphqlHome() {
    String address = api.toString().replaceFirst("/+$", "");
    return URI.create(
        address.endsWith("/api/v3") ? address.substring(0, address.length() - 3) : address);
  }
}
