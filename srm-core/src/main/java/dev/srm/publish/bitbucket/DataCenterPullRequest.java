package dev.srm.publish.bitbucket;

import dev.srm.publish.http.ApiPath;
import dev.srm.publish.http.Token;
import java.net.URI;

/**
 * A pull request on Bitbucket Data Center and the token to work on it with.
 *
 * @param server the address of the server as people open it, with its path if it has one
 * @param project the key of the project, or {@code ~user} for a personal one
 * @param repository the slug of the repository
 * @param number the number of the pull request
 * @param token an HTTP access token, sent as {@code Authorization: Bearer}; or a password as {@code
 *     Basic}
 */
public record DataCenterPullRequest(
    URI server, String project, String repository, long number, Token token) {

  /** Checks the names. */
  public DataCenterPullRequest {
    ApiPath.requireName("Bitbucket project", project);
    ApiPath.requireName("Bitbucket repository", repository);
    ApiPath.requireNumber(number);
  }

  /** Returns it as people write it. */
  String place() {
    return project + "/" + repository + "#" + number;
  }

  /** Returns the path below the server. */
  ApiPath path() {
    return ApiPath.of(
        "rest",
        "api",
        "1.0",
        "projects",
        project,
        "repos",
        repository,
        "pull-requests",
        String.valueOf(number));
  }

  /** Returns where people see a comment. */
  String link(String comment) {
    ApiPath page =
        ApiPath.of(
            "projects",
            project,
            "repos",
            repository,
            "pull-requests",
            String.valueOf(number),
            "overview");
    return server.toString().replaceFirst("/+$", "") + page.with("commentId", comment);
  }
}
