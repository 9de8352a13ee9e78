package dev.srm.publish.ci;

import dev.srm.publish.ci.CiContext.EventFiles;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The CI systems in the order of their signs: the first that is there wins. */
final class Detection {

  /** A system, how to tell that it is there, and what it tells. */
  private record Candidate(Predicate<Variables> there, Function<Variables, CiContext> read) {}

  private static final List<Candidate> CANDIDATES =
      List.of(
          new Candidate(v -> v.is("GITHUB_ACTIONS", "true"), GithubActions::read),
          new Candidate(v -> v.has("GITLAB_CI"), GitlabCi::read),
          new Candidate(v -> v.has("TF_BUILD"), AzurePipelines::read),
          new Candidate(v -> v.has("BITBUCKET_BUILD_NUMBER"), BitbucketPipelines::read),
          new Candidate(v -> v.has("JENKINS_URL"), Jenkins::read),
          new Candidate(v -> v.is("CIRCLECI", "true"), CircleCi::read),
          new Candidate(Atlantis::isThere, Atlantis::read),
          new Candidate(v -> v.has("CODEBUILD_BUILD_ID"), CodeBuild::read),
          new Candidate(v -> v.is("BUILDKITE", "true"), Buildkite::read),
          new Candidate(v -> v.is("DRONE", "true"), OtherSystems::drone),
          new Candidate(v -> v.is("TRAVIS", "true"), OtherSystems::travis),
          new Candidate(v -> v.is("CI", "woodpecker"), OtherSystems::woodpecker),
          new Candidate(v -> v.has("TFC_RUN_ID"), OtherSystems::hcpTerraform));

  private Detection() {}

  static CiContext detect(Map<String, String> environment, EventFiles files) {
    Variables variables = new Variables(environment, files);
    for (Candidate candidate : CANDIDATES) {
      if (candidate.there.test(variables)) {
        return candidate.read.apply(variables);
      }
    }
    return new ContextDraft(CiSystem.NONE, variables).done();
  }
}
