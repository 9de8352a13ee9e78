package dev.srm.publish.github;

import dev.srm.publish.PublishException;
import dev.srm.publish.PublishException.Problem;
import dev.srm.publish.http.ApiPath;
import dev.srm.publish.http.Call;
import dev.srm.publish.http.HttpPolicy;
import dev.srm.publish.http.JsonClient;
import dev.srm.publish.http.JsonView;
import dev.srm.publish.http.Service;
import dev.srm.publish.http.Timekeeper;
import java.util.ArrayList;
import java.util.List;

/**
 * The open pull requests of a repository on GitHub. A workflow that runs after that of a fork is
 * not told which pull request it is about: the event names the branch and its commit, and GitHub
 * tells the rest.
 */
public final class GitHubPullRequests {

  private final GitHubPullRequest anyOfThem;
  private final JsonClient rest;

  /**
   * Makes the pull requests of a repository; nothing is sent yet.
   *
   * @param anyOfThem the repository and the token, with any number
   */
  public GitHubPullRequests(GitHubPullRequest anyOfThem, HttpPolicy policy, Timekeeper time) {
    this.anyOfThem = anyOfThem;
    Service service =
        GitHubComments.service(anyOfThem.token(), anyOfThem.api(), anyOfThem.repositoryPlace());
    this.rest = new JsonClient(service, policy, time);
  }

  /**
   * Returns the number of the open pull request of a branch.
   *
   * @param label the branch, {@code owner:branch}
   * @param commit its newest commit: a branch that has moved on is another change
   * @throws PublishException also when there is none, or more than one
   */
  public long withHead(String label, String commit) throws PublishException {
    ApiPath path =
        ApiPath.of("repos", anyOfThem.owner(), anyOfThem.repository(), "pulls")
            .with("state", "open")
            .with("head", label)
            .with("per_page", "100");
    Call call = Call.get(path, "find the pull request");
    List<Long> found = new ArrayList<>();
    for (JsonView pullRequest : rest.send(call).json().items()) {
      if (pullRequest.at("head").at("sha").is(commit)) {
        found.add(pullRequest.at("number").number());
      }
    }
    if (found.size() != 1) {
      throw new PublishException(Problem.NOT_FOUND, sentence(found.isEmpty()));
    }
    return found.get(0);
  }

  private String sentence(boolean none) {
    return "Could not find the pull request on GitHub ("
        + anyOfThem.repositoryPlace()
        + "): "
        + (none
            ? "no open one has the commit of this run as its head. If the branch has moved on, the"
                + " run of its newest commit comments; otherwise say which with --pull-request."
            : "several open ones have the commit of this run as their head. Say which with"
                + " --pull-request.");
  }
}
