package dev.srm.maven;

import dev.srm.AuditOption;
import dev.srm.AuditRequestBuilder;
import dev.srm.AuditResult;
import dev.srm.CommentOption;
import dev.srm.CommentOutcome;
import dev.srm.CommentRequest;
import dev.srm.Commenter;
import dev.srm.Credentials;
import dev.srm.InvalidOptionException;
import java.io.File;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.NullUnmarked;

/**
 * Lists what is left to the customer in the project's plans and templates and keeps a comment about
 * it on the pull request. It has no phase of its own: it speaks to the outside only when asked to.
 * Never fails on items.
 */
@NullUnmarked // Maven injects the parameters
@Mojo(name = "comment", requiresProject = false, threadSafe = true)
public final class CommentMojo extends AbstractAuditMojo {

  /**
   * Where the pull request is reviewed: github, gitlab, bitbucket or azure; found from the CI
   * system when absent.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.platform")
  private String platform;

  /**
   * The repository that the pull request wants to change, such as {@code owner/name}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.repository")
  private String repository;

  /**
   * The number of the pull request.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.pullRequest")
  private String pullRequest;

  /**
   * The base address of the platform's API, when it is your own.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.apiUrl")
  private String apiUrl;

  /**
   * The environment variable that holds the token; the usual ones of the platform when absent.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.tokenVariable")
  private String tokenVariable;

  /**
   * The id of the server in {@code settings.xml} whose password, decrypted, is the token. Beats the
   * environment.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.serverId")
  private String serverId;

  /**
   * Keeps this comment apart from others of srm on the same pull request.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.commentKey")
  private String commentKey;

  /**
   * What becomes of the comment of a former run: update, new, hide-and-new or delete-and-new.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.behavior")
  private String behavior;

  /**
   * What a comment that cannot be posted leads to: warn, or fail.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.commentFailure")
  private String commentFailure;

  /**
   * The file that takes the comment when it cannot be posted; in {@code outputDirectory} by
   * default.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.commentFile")
  private String commentFile;

  /**
   * Whether the comment is only written to {@code commentFile} and not posted.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.dryRun", defaultValue = "false")
  private boolean dryRun;

  @Parameter(defaultValue = "${project.build.directory}/srm", readonly = true)
  private File build;

  @Parameter(defaultValue = "${settings}", readonly = true)
  private Settings settings;

  private final SettingsDecrypter decrypter;

  /** Maven makes the goal. */
  @Inject
  public CommentMojo(SettingsDecrypter decrypter) {
    this.decrypter = decrypter;
  }

  @Override
  void setGate(AuditRequestBuilder builder) {
    builder.set(AuditOption.FAIL_ON, "none");
  }

  @Override
  void judge(AuditResult result) throws MojoExecutionException {
    try {
      comment(result, request());
    } catch (InvalidOptionException wrong) {
      throw new MojoExecutionException(
          "srm." + wrong.option().id() + ": " + wrong.getMessage(), wrong);
    } catch (IOException failed) {
      throw new MojoExecutionException("the comment cannot be written to a file", failed);
    }
  }

  private void comment(AuditResult result, CommentRequest request)
      throws MojoExecutionException, IOException {
    Commenter commenter =
        new Commenter(request, System.getenv(), build.toPath(), credentials(), new SystemClock());
    if (request.dryRun() || settings.isOffline()) {
      String why = request.dryRun() ? "srm.dryRun" : "offline";
      getLog().info("Nothing is posted (" + why + "). " + commenter.keep(result));
      return;
    }
    commenter.notes().forEach(getLog()::info);
    CommentOutcome outcome = commenter.post(result);
    if (outcome.posted()) {
      getLog().info(outcome.sentence());
    } else if (request.failing()) {
      throw new MojoExecutionException(outcome.sentence());
    } else {
      getLog().warn(outcome.sentence());
    }
  }

  private Credentials credentials() throws MojoExecutionException {
    return serverId == null
        ? Credentials.inEnvironment(System.getenv(), tokenVariable)
        : new ServerCredentials(settings, decrypter).of(serverId);
  }

  private CommentRequest request() throws InvalidOptionException {
    return CommentRequest.builder()
        .set(CommentOption.PLATFORM, platform)
        .set(CommentOption.REPOSITORY, repository)
        .set(CommentOption.PULL_REQUEST, pullRequest)
        .set(CommentOption.API_URL, apiUrl)
        .set(CommentOption.TOKEN_VARIABLE, tokenVariable)
        .set(CommentOption.COMMENT_KEY, commentKey)
        .set(CommentOption.BEHAVIOR, behavior)
        .set(CommentOption.COMMENT_FAILURE, commentFailure)
        .set(CommentOption.COMMENT_FILE, commentFile)
        .set(CommentOption.DRY_RUN, Boolean.toString(dryRun))
        .build();
  }
}
