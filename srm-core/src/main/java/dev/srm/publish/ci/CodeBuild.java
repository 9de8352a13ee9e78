package dev.srm.publish.ci;

import java.util.regex.Pattern;

/** AWS CodeBuild, whose webhook says {@code pr/7} and whose source names the repository. */
final class CodeBuild {

  private static final Pattern TRIGGER = Pattern.compile("pr/([0-9]+)");

  private CodeBuild() {}

  static CiContext read(Variables variables) {
    ReviewTarget source = ReviewLinks.ofRepository(variables.text("CODEBUILD_SOURCE_REPO_URL"));
    return new ContextDraft(CiSystem.CODEBUILD, variables)
        .target(
            source.platform(),
            source.api(),
            source.repository(),
            variables.number("CODEBUILD_WEBHOOK_TRIGGER", TRIGGER))
        .commit(variables.commit("CODEBUILD_RESOLVED_SOURCE_VERSION"))
        .run(
            variables.number("CODEBUILD_BUILD_NUMBER"),
            variables.link("CODEBUILD_BUILD_URL", "console.aws.amazon.com"))
        .done();
  }
}
