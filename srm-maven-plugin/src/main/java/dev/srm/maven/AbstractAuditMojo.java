package dev.srm.maven;

import dev.srm.AuditOption;
import dev.srm.AuditRequest;
import dev.srm.AuditRequestBuilder;
import dev.srm.AuditResult;
import dev.srm.Auditor;
import dev.srm.InvalidOptionException;
import dev.srm.Workspace;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.InputException;
import dev.srm.render.TerminalText;
import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.NullUnmarked;

/** What the goals share: Maven injects the parameters, the facade does the work. */
@NullUnmarked
abstract class AbstractAuditMojo extends AbstractMojo {

  /**
   * Leaves the goal out.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.skip", defaultValue = "false")
  private boolean skip;

  /**
   * Files to audit: paths or patterns such as {@code src/main/terraform/*.json}, from the project's
   * folder. Without any, the usual places are looked at: plans under {@code target} and {@code
   * src/main/terraform}, and templates under {@code src/main/cloudformation}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.includes")
  private List<String> includes;

  /**
   * The format of every input; recognised by content when absent.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.inputFormat")
  private String inputFormat;

  /**
   * What the inputs are compared with: a file, or a folder that holds files of the same names, such
   * as a checkout of the target branch. Then {@code scope} {@code changed} works for templates and
   * states, too.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.base")
  private String base;

  /**
   * Values of template parameters, {@code Key=Value} or a file of them.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.parameters")
  private List<String> parameters;

  /**
   * Which items the run is about: {@code all}, or {@code changed} for what the change touches.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.scope")
  private String scope;

  /**
   * The least severity that reports show. The gate does not look at it.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.minSeverity")
  private String minSeverity;

  /**
   * Patterns of the responsibilities that reports show, such as {@code s3.*}. The gate does not
   * look at them.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.only")
  private List<String> only;

  /**
   * Patterns of the responsibilities that reports leave out. The gate does not look at them.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.skipResponsibilities")
  private List<String> skipResponsibilities;

  /**
   * The statuses that reports show. The gate does not look at them.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.status")
  private List<String> status;

  /**
   * The file of attestations; {@code .srm/attestations.yaml} by default, if there is one.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.attestations")
  private String attestations;

  /**
   * The file of waivers; {@code .srm/waivers.yaml} by default, if there is one.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.waivers")
  private String waivers;

  /**
   * The file of items that were open before, as {@code srm baseline} writes it. The build does not
   * fail on them; without this parameter it does.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.baseline")
  private String baseline;

  /**
   * The folder that attestations, waivers and the baseline are taken from, such as a checkout of
   * the base branch; those of the project do not count then.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.policyFrom")
  private String policyFrom;

  /**
   * The day that decides which attestations and waivers have expired; today by default.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.lockTime")
  private String lockTime;

  /**
   * Tells the items of this project from those of others in their ids; the input's name by default.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.key")
  private String key;

  /**
   * The reports to write: text, markdown, json, github, azure, gitlab-codequality, step-summary.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.formats", defaultValue = "markdown,json")
  private List<String> formats;

  /**
   * Where the reports go.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.outputDirectory", defaultValue = "${project.build.directory}/srm")
  private File outputDirectory;

  /**
   * Whether a project without any input fails. By default the goal has nothing to say about it.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.failIfNoInput", defaultValue = "false")
  private boolean failIfNoInput;

  @Parameter(defaultValue = "${project.basedir}", readonly = true)
  private File folder;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("srm is skipped (srm.skip)");
      return;
    }
    File base = folder == null ? new File("").getAbsoluteFile() : folder;
    try {
      List<String> inputs = new ProjectInputs(base.toPath()).find(includes);
      if (inputs.isEmpty()) {
        noInput();
      } else {
        audit(inputs, base);
      }
    } catch (InvalidOptionException wrong) {
      throw new MojoExecutionException(wrong.getMessage(), wrong);
    } catch (InputException refused) {
      throw new MojoExecutionException(refused.getMessage(), refused);
    } catch (IOException failed) {
      throw new MojoExecutionException(
          "a report cannot be written: " + failed.getMessage(), failed);
    }
  }

  private void noInput() throws MojoExecutionException {
    if (failIfNoInput) {
      throw new MojoExecutionException(
          "there is no plan or template to audit; make one before this goal, or name it in"
              + " srm.includes");
    }
    getLog().debug("srm found no plan or template here");
  }

  private void audit(List<String> inputs, File base)
      throws InvalidOptionException,
          InputException,
          IOException,
          MojoExecutionException,
          MojoFailureException {
    AuditRequest request = request(inputs);
    AuditResult result = Auditor.withBundledCatalog().audit(request, Workspace.in(base.toPath()));
    result.complete().diagnostics().forEach(this::log);
    new BuildReports(outputDirectory.toPath()).write(result, request.outputs(), getLog());
    new BuildSummary(getLog()).log(result);
    judge(result);
  }

  private AuditRequest request(List<String> inputs) throws InvalidOptionException {
    AuditRequestBuilder builder =
        AuditRequest.builder()
            .today(LocalDate.now(ZoneOffset.UTC))
            .set(AuditOption.ATTESTATIONS, attestations)
            .set(AuditOption.WAIVERS, waivers)
            .set(AuditOption.BASELINE, baseline)
            .set(AuditOption.POLICY_FROM, policyFrom)
            .set(AuditOption.LOCK_TIME, lockTime)
            .set(AuditOption.INPUTS, inputs)
            .set(AuditOption.INPUT_FORMAT, inputFormat)
            .set(AuditOption.BASE, base)
            .set(AuditOption.PARAMETERS, orEmpty(parameters))
            .set(AuditOption.SCOPE, scope)
            .set(AuditOption.MIN_SEVERITY, minSeverity)
            .set(AuditOption.ONLY, orEmpty(only))
            .set(AuditOption.SKIP, orEmpty(skipResponsibilities))
            .set(AuditOption.STATUS, orEmpty(status))
            .set(AuditOption.KEY, key)
            .set(AuditOption.OUTPUT, BuildReports.outputs(orEmpty(formats)));
    setGate(builder);
    return builder.build();
  }

  private static List<String> orEmpty(List<String> values) {
    return values == null ? List.of() : values;
  }

  private void log(Diagnostic diagnostic) {
    String message = TerminalText.of(diagnostic.message());
    String line =
        diagnostic.location() == null
            ? message
            : TerminalText.of(diagnostic.location().toString()) + ": " + message;
    switch (diagnostic.level()) {
      case ERROR -> getLog().error(line);
      case WARNING -> getLog().warn(line);
      case INFO -> getLog().info(line);
    }
  }

  /** Sets the options that decide what fails. */
  abstract void setGate(AuditRequestBuilder builder);

  /** Fails the build, or not. */
  abstract void judge(AuditResult result) throws MojoFailureException, MojoExecutionException;
}
