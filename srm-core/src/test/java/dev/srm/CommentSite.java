package dev.srm;

import dev.srm.publish.testing.LoopbackAzure;
import dev.srm.publish.testing.LoopbackBitbucketCloud;
import dev.srm.publish.testing.LoopbackBitbucketDataCenter;
import dev.srm.publish.testing.LoopbackGitHub;
import dev.srm.publish.testing.LoopbackGitLab;
import dev.srm.publish.testing.LoopbackPlatform;
import java.util.LinkedHashMap;
import java.util.Map;

/** A platform as a loopback server, and a CI job that reviews a pull request there. */
enum CommentSite {
  GITHUB("GITHUB_TOKEN", true) {
    @Override
    LoopbackPlatform start() {
      return new LoopbackGitHub(2, true);
    }

    @Override
    Map<String, String> job(LoopbackPlatform platform, int run) {
      return Map.of(
          "GITHUB_ACTIONS", "true",
          "GITHUB_API_URL", platform.api().toString(),
          "GITHUB_REPOSITORY", "octo/app",
          "GITHUB_REF", "refs/pull/7/merge",
          "GITHUB_STEP_SUMMARY", "summary.md",
          "GITHUB_RUN_ID", Integer.toString(run));
    }
  },
  GITLAB("GITLAB_TOKEN", true) {
    @Override
    LoopbackPlatform start() {
      return new LoopbackGitLab(2);
    }

    @Override
    Map<String, String> job(LoopbackPlatform platform, int run) {
      return Map.of(
          "GITLAB_CI", "true",
          "CI_API_V4_URL", platform.api().toString(),
          "CI_OPEN_MERGE_REQUESTS", "group/app!7",
          "CI_JOB_TOKEN", "a-token-that-may-not-write",
          "CI_PIPELINE_ID", Integer.toString(run));
    }
  },
  BITBUCKET_CLOUD("BITBUCKET_TOKEN", false) {
    @Override
    LoopbackPlatform start() {
      return new LoopbackBitbucketCloud(2);
    }

    @Override
    Map<String, String> job(LoopbackPlatform platform, int run) {
      return Map.of(
          "BITBUCKET_WORKSPACE", "acme",
          "BITBUCKET_REPO_SLUG", "app",
          "BITBUCKET_PR_ID", "7",
          "BITBUCKET_BUILD_NUMBER", Integer.toString(run));
    }

    @Override
    boolean addressIsSaid() {
      return true;
    }
  },
  BITBUCKET_DATA_CENTER("BITBUCKET_TOKEN", false) {
    @Override
    LoopbackPlatform start() {
      return new LoopbackBitbucketDataCenter(2);
    }

    @Override
    Map<String, String> job(LoopbackPlatform platform, int run) {
      return Map.of(
          "JENKINS_URL", "https://jenkins.example.com/",
          "CHANGE_ID", "7",
          "CHANGE_URL", "https://git.example.com/projects/OPS/repos/app/pull-requests/7/overview",
          "BUILD_NUMBER", Integer.toString(run));
    }

    @Override
    boolean addressIsSaid() {
      return true;
    }
  },
  AZURE("SYSTEM_ACCESSTOKEN", true) {
    @Override
    LoopbackPlatform start() {
      return new LoopbackAzure();
    }

    @Override
    Map<String, String> job(LoopbackPlatform platform, int run) {
      return Map.of(
          "TF_BUILD", "True",
          "BUILD_REPOSITORY_PROVIDER", "TfsGit",
          "BUILD_REPOSITORY_ID", "app",
          "BUILD_REPOSITORY_URI", "https://acme@dev.azure.com/acme/My%20Team/_git/app",
          "SYSTEM_COLLECTIONURI", platform.api().toString(),
          "SYSTEM_PULLREQUEST_PULLREQUESTID", "7",
          "BUILD_BUILDID", Integer.toString(run));
    }
  };

  private final String tokenVariable;
  private final boolean boxes;

  CommentSite(String tokenVariable, boolean boxes) {
    this.tokenVariable = tokenVariable;
    this.boxes = boxes;
  }

  /** Starts the server with the pull request 7. */
  abstract LoopbackPlatform start();

  /** Returns what the CI system sets for a run, but for the token. */
  abstract Map<String, String> job(LoopbackPlatform platform, int run);

  /** Whether the CI system does not tell where the token may go, so that somebody has to. */
  boolean addressIsSaid() {
    return false;
  }

  /** Whether people can tick items on the page. */
  boolean hasBoxes() {
    return boxes;
  }

  /** Whether comments can be hidden. */
  boolean hides() {
    return this == GITHUB;
  }

  /** Returns the variables of a run with a token. */
  Map<String, String> environment(LoopbackPlatform platform, int run, String token) {
    Map<String, String> environment = new LinkedHashMap<>(job(platform, run));
    environment.put(tokenVariable, token);
    return environment;
  }

  /** Returns what somebody has to say on the command line. */
  CommentRequest.Builder said(LoopbackPlatform platform) {
    CommentRequest.Builder builder = CommentRequest.builder();
    return addressIsSaid()
        ? builder.set(CommentOption.API_URL, platform.api().toString())
        : builder;
  }
}
