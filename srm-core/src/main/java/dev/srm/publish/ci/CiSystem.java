package dev.srm.publish.ci;

/** A system that runs jobs for pull requests, and the name people know it by. */
public enum CiSystem {
  /** GitHub Actions. */
  GITHUB_ACTIONS("GitHub Actions"),
  /** GitLab CI/CD. */
  GITLAB_CI("GitLab CI"),
  /** Azure Pipelines, for repositories on Azure Repos, GitHub and Bitbucket. */
  AZURE_PIPELINES("Azure Pipelines"),
  /** Bitbucket Pipelines. */
  BITBUCKET_PIPELINES("Bitbucket Pipelines"),
  /** Jenkins with a branch source plugin. */
  JENKINS("Jenkins"),
  /** CircleCI. */
  CIRCLECI("CircleCI"),
  /** A custom workflow of Atlantis. */
  ATLANTIS("Atlantis"),
  /** AWS CodeBuild, started by a webhook. */
  CODEBUILD("AWS CodeBuild"),
  /** Buildkite. */
  BUILDKITE("Buildkite"),
  /** Drone. */
  DRONE("Drone"),
  /** Travis CI. */
  TRAVIS("Travis CI"),
  /** Woodpecker. */
  WOODPECKER("Woodpecker"),
  /** A remote run of HCP Terraform, which knows no pull request. */
  HCP_TERRAFORM("HCP Terraform"),
  /** None of these: a desk, or a CI system whose variables srm does not know. */
  NONE("no CI system");

  private final String title;

  CiSystem(String title) {
    this.title = title;
  }

  /** Returns the name people know it by. */
  public String title() {
    return title;
  }
}
