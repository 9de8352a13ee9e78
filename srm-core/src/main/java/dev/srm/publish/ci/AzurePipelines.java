package dev.srm.publish.ci;

import dev.srm.publish.ci.CiContext.Fork;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Azure Pipelines, whose code may stand on Azure Repos, GitHub or Bitbucket. */
final class AzurePipelines {

  private AzurePipelines() {}

  static CiContext read(Variables variables) {
    ContextDraft draft =
        new ContextDraft(CiSystem.AZURE_PIPELINES, variables)
            .commit(variables.commit("SYSTEM_PULLREQUEST_SOURCECOMMITID"))
            .fork(fork(variables))
            .run(variables.number("BUILD_BUILDID"), link(variables));
    String provider = variables.text("BUILD_REPOSITORY_PROVIDER");
    switch (provider == null ? "" : provider) {
      case "TfsGit" -> azureRepos(draft, variables);
      case "GitHub" -> elsewhere(draft, variables, ReviewPlatform.GITHUB);
      case "GitHubEnterprise" -> {
        variables.note("for GitHub Enterprise say --api-url https://HOST/api/v3");
        draft.target(
            ReviewPlatform.GITHUB,
            null,
            variables.text("BUILD_REPOSITORY_NAME"),
            number(variables));
      }
      case "Bitbucket" -> elsewhere(draft, variables, ReviewPlatform.BITBUCKET);
      default -> variables.note("BUILD_REPOSITORY_PROVIDER names no platform that srm knows");
    }
    return draft.done();
  }

  /**
   * The pipeline may belong to another project than the repository, whose address tells its own.
   */
  private static void azureRepos(ContextDraft draft, Variables variables) {
    String project = ReviewLinks.azureProject(variables.text("BUILD_REPOSITORY_URI"));
    String owner = project != null ? project : variables.text("SYSTEM_TEAMPROJECT");
    String repository = variables.text("BUILD_REPOSITORY_ID");
    draft.target(
        ReviewPlatform.AZURE,
        collection(variables),
        owner == null || repository == null ? null : owner + "/" + repository,
        variables.number("SYSTEM_PULLREQUEST_PULLREQUESTID"));
  }

  private static void elsewhere(ContextDraft draft, Variables variables, ReviewPlatform platform) {
    draft.target(
        platform, platform.publicApi(), variables.text("BUILD_REPOSITORY_NAME"), number(variables));
  }

  /** The id of a pull request of GitHub is not the number that people and its API use. */
  private static @Nullable Long number(Variables variables) {
    Long number = variables.number("SYSTEM_PULLREQUEST_PULLREQUESTNUMBER");
    return number != null || !variables.is("BUILD_REPOSITORY_PROVIDER", "Bitbucket")
        ? number
        : variables.number("SYSTEM_PULLREQUEST_PULLREQUESTID");
  }

  private static Fork fork(Variables variables) {
    if (!variables.has("SYSTEM_PULLREQUEST_ISFORK")) {
      return Fork.UNKNOWN;
    }
    return variables.is("SYSTEM_PULLREQUEST_ISFORK", "true") ? Fork.YES : Fork.NO;
  }

  private static @Nullable URI collection(Variables variables) {
    String newer = "SYSTEM_COLLECTIONURI";
    String older = "SYSTEM_TEAMFOUNDATIONCOLLECTIONURI";
    return variables.api(variables.has(newer) ? newer : older);
  }

  private static @Nullable URI link(Variables variables) {
    URI collection = collection(variables);
    String project = variables.text("SYSTEM_TEAMPROJECTID");
    Long build = variables.number("BUILD_BUILDID");
    if (collection == null || project == null || build == null) {
      return null;
    }
    String link = collection + "/" + project + "/_build/results?buildId=" + build;
    return Variables.linkOf(link, collection.getHost());
  }
}
