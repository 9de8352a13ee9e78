package dev.srm.publish.azure;

import dev.srm.publish.http.ApiPath;
import dev.srm.publish.http.Token;
import java.net.URI;

/**
 * A pull request on Azure DevOps and the token to work on it with.
 *
 * @param collection the address of the organization or collection: {@code
 *     https://dev.azure.com/ORGANIZATION}
 * @param project the project, by name or id
 * @param repository the repository, by name or id
 * @param number the number of the pull request
 * @param token {@code System.AccessToken}, sent as {@code Authorization: Bearer}; or a personal
 *     access token as {@code Basic} with no user
 * @param active whether a new comment has to be resolved before the pull request can be completed
 *     where a policy wants that; otherwise it is closed from the start
 */
public record AzurePullRequest(
    URI collection, String project, String repository, long number, Token token, boolean active) {

  /** Checks the names. */
  public AzurePullRequest {
    ApiPath.requireName("Azure DevOps project", project);
    ApiPath.requireName("Azure DevOps repository", repository);
    ApiPath.requireNumber(number);
  }

  /** Returns it as people write it. */
  String place() {
    return project + "/" + repository + "!" + number;
  }

  /** Returns the path of its threads below the collection. */
  ApiPath threads() {
    return ApiPath.of(
        project,
        "_apis",
        "git",
        "repositories",
        repository,
        "pullRequests",
        String.valueOf(number),
        "threads");
  }

  /** Returns where people see a thread. */
  String link(String thread) {
    ApiPath page =
        ApiPath.of(project, "_git", repository, "pullrequest", String.valueOf(number))
            .with("discussionId", thread);
    return collection.toString().replaceFirst("/+$", "") + page;
  }
}
