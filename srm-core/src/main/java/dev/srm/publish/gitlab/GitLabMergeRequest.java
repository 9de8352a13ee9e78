package dev.srm.publish.gitlab;

import dev.srm.publish.http.ApiPath;
import dev.srm.publish.http.Token;
import java.net.URI;

/**
 * A merge request on GitLab and the token to work on it with.
 *
 * @param api the address of the API: {@code https://gitlab.com/api/v4}; a self-managed one may have
 *     a path before that
 * @param project the number of the project, or its path with its groups
 * @param number the number of the merge request in its project
 * @param token sent as {@code PRIVATE-TOKEN}, {@code JOB-TOKEN} or {@code Authorization: Bearer}
 */
public record GitLabMergeRequest(URI api, String project, long number, Token token) {

  /** The API of gitlab.com. */
  public static final URI GITLAB_COM = URI.create("https://gitlab.com/api/v4");

  private static final String API = "/api/v4";

  /** Checks the project. */
  public GitLabMergeRequest {
    ApiPath.requireName("GitLab project", project);
    ApiPath.requireNumber(number);
  }

  /** Returns it as people write it. */
  String place() {
    return project + "!" + number;
  }

  /** Whether the token is the one that GitLab gives every job. */
  boolean asJob() {
    return token.header().equals("JOB-TOKEN");
  }

  /** Returns where people see a note; only the path of a project tells. */
  String link(String note) {
    String address = api.toString().replaceFirst("/+$", "");
    boolean known = address.endsWith(API) && project.contains("/");
    return known
        ? "%s/%s/-/merge_requests/%d#note_%s"
            .formatted(address.substring(0, address.length() - API.length()), project, number, note)
        : "";
  }
}
