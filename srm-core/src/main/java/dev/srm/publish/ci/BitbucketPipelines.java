package dev.srm.publish.ci;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Bitbucket Pipelines, which exists on Bitbucket Cloud only. */
final class BitbucketPipelines {

  private BitbucketPipelines() {}

  static CiContext read(Variables variables) {
    String workspace = variables.text("BITBUCKET_WORKSPACE");
    String slug = variables.text("BITBUCKET_REPO_SLUG");
    String repository = workspace == null || slug == null ? null : workspace + "/" + slug;
    Long build = variables.number("BITBUCKET_BUILD_NUMBER");
    return new ContextDraft(CiSystem.BITBUCKET_PIPELINES, variables)
        .target(
            ReviewPlatform.BITBUCKET,
            ReviewPlatform.BITBUCKET.publicApi(),
            repository,
            variables.number("BITBUCKET_PR_ID"))
        .commit(variables.commit("BITBUCKET_COMMIT"))
        .run(build, link(repository, build))
        .done();
  }

  private static @Nullable URI link(@Nullable String repository, @Nullable Long build) {
    if (repository == null || build == null) {
      return null;
    }
    return Variables.linkOf(
        "https://bitbucket.org/" + repository + "/pipelines/results/" + build, "bitbucket.org");
  }
}
