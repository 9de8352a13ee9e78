package dev.srm;

import dev.srm.Credentials.Credential;
import dev.srm.publish.CommentPlatform;
import dev.srm.publish.PublishException;
import dev.srm.publish.PublishException.Problem;
import dev.srm.publish.azure.AzurePullRequest;
import dev.srm.publish.azure.AzureThreads;
import dev.srm.publish.bitbucket.CloudComments;
import dev.srm.publish.bitbucket.CloudPullRequest;
import dev.srm.publish.bitbucket.DataCenterComments;
import dev.srm.publish.bitbucket.DataCenterPullRequest;
import dev.srm.publish.ci.ReviewPlatform;
import dev.srm.publish.ci.ReviewTarget;
import dev.srm.publish.github.GitHubComments;
import dev.srm.publish.github.GitHubPullRequest;
import dev.srm.publish.github.GitHubPullRequests;
import dev.srm.publish.gitlab.GitLabMergeRequest;
import dev.srm.publish.gitlab.GitLabNotes;
import dev.srm.publish.http.HttpPolicy;
import dev.srm.publish.http.Timekeeper;
import dev.srm.publish.http.Token;
import java.net.URI;

/** Opens the comments of a pull request, whichever platform it is on. */
final class Platforms {

  /** What the token of a GitLab job begins with, which is refused with advice of its own. */
  private static final String GITLAB_JOB_TOKEN = "glcbt-";

  private final Credentials credentials;
  private final HttpPolicy policy;
  private final Timekeeper time;

  Platforms(Credentials credentials, HttpPolicy policy, Timekeeper time) {
    this.credentials = credentials;
    this.policy = policy;
    this.time = time;
  }

  CommentPlatform open(ReviewTarget target) throws PublishException {
    Long number = target.pullRequest();
    Place place = place(target, number == null ? 0 : number);
    if (!target.complete()) {
      throw unknown(target);
    }
    Credential credential = credential(place.platform());
    return switch (place.platform()) {
      case GITHUB -> new GitHubComments(github(place, credential), policy, time);
      case GITLAB -> gitlab(place, credential);
      case BITBUCKET -> bitbucket(place, credential);
      case AZURE -> azure(place, credential);
    };
  }

  /** Asks GitHub for the pull request of a branch, for a job that is told nothing else. */
  long find(ReviewTarget target, String label, String commit) throws PublishException {
    Place place = place(target, 1);
    return new GitHubPullRequests(github(place, credential(place.platform())), policy, time)
        .withHead(label, commit);
  }

  private static Place place(ReviewTarget target, long number) throws PublishException {
    ReviewPlatform platform = target.platform();
    URI api = target.api();
    String repository = target.repository();
    if (platform == null || api == null || repository == null) {
      throw unknown(target);
    }
    if (!platform.isRepository(repository)) {
      throw new PublishException(
          Problem.NOT_FOUND, "--repository has to be " + platform.repositoryForm() + ".");
    }
    return new Place(platform, api, repository, number);
  }

  private static PublishException unknown(ReviewTarget target) {
    return new PublishException(
        Problem.NOT_FOUND,
        "It is not known where the comment goes: give "
            + String.join(", ", target.missing())
            + ".");
  }

  private Credential credential(ReviewPlatform platform) throws PublishException {
    Credential credential = credentials.of(platform);
    if (credential == null) {
      throw new PublishException(
          Problem.UNAUTHORIZED,
          "There is no token: set "
              + credentials.places(platform)
              + "; "
              + platform.tokenAdvice()
              + ".");
    }
    return credential;
  }

  /** A pull request of which everything but the token is known. */
  private record Place(ReviewPlatform platform, URI api, String repository, long number) {

    /** Returns what stands before the first slash. */
    String owner() {
      return repository.substring(0, Math.max(0, repository.indexOf('/')));
    }

    /** Returns what stands behind the first slash. */
    String name() {
      return repository.substring(repository.indexOf('/') + 1);
    }
  }

  private static GitHubPullRequest github(Place place, Credential credential)
      throws PublishException {
    Token token = Token.bearer(credential.secret());
    return new GitHubPullRequest(place.api(), place.owner(), place.name(), place.number(), token);
  }

  private CommentPlatform gitlab(Place place, Credential credential) throws PublishException {
    Token token =
        credential.secret().startsWith(GITLAB_JOB_TOKEN)
            ? Token.header("JOB-TOKEN", credential.secret())
            : Token.bearer(credential.secret());
    return new GitLabNotes(
        new GitLabMergeRequest(place.api(), place.repository(), place.number(), token),
        policy,
        time);
  }

  private CommentPlatform bitbucket(Place place, Credential credential) throws PublishException {
    Token token = bearerOrBasic(credential);
    if (place.api().getPath().endsWith("/2.0")) {
      return new CloudComments(
          new CloudPullRequest(
              place.api(), place.owner(), place.name(), place.number(), token, null),
          policy,
          time);
    }
    return new DataCenterComments(
        new DataCenterPullRequest(place.api(), place.owner(), place.name(), place.number(), token),
        policy,
        time);
  }

  /**
   * The token of a pipeline is a JSON web token and a bearer; that of a person is a password
   * without a user.
   */
  private CommentPlatform azure(Place place, Credential credential) throws PublishException {
    boolean ofPipeline = credential.secret().startsWith("eyJ");
    Token token =
        ofPipeline ? Token.bearer(credential.secret()) : Token.basic("", credential.secret());
    return new AzureThreads(
        new AzurePullRequest(
            place.api(), place.owner(), place.name(), place.number(), token, false),
        policy,
        time);
  }

  private static Token bearerOrBasic(Credential credential) throws PublishException {
    String user = credential.user();
    return user == null || user.isBlank()
        ? Token.bearer(credential.secret())
        : Token.basic(user, credential.secret());
  }
}
