package dev.srm.maven;

import dev.srm.AuditOption;
import dev.srm.AuditRequestBuilder;
import dev.srm.AuditResult;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.NullUnmarked;

/**
 * Lists what is left to the customer in the project's plans and templates, writes reports, and
 * fails the build when something severe is not done.
 */
@NullUnmarked // Maven injects the parameters
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class CheckMojo extends AbstractAuditMojo {

  /**
   * The least severity of an item that is not done which fails the build: critical, high, medium,
   * low, or none.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.failOn", defaultValue = "high")
  private String failOn;

  /**
   * Whether items that only the apply decides fail the build too.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.failOnUndetermined", defaultValue = "false")
  private boolean failOnUndetermined;

  /**
   * Whether items that need a person fail the build too.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.failOnManual", defaultValue = "false")
  private boolean failOnManual;

  /**
   * Whether open items whose attestation or waiver has expired fail the build too.
   *
   * @since 0.1.0
   */
  @Parameter(property = "srm.failOnExpired", defaultValue = "false")
  private boolean failOnExpired;

  /** Maven makes the goal. */
  public CheckMojo() {}

  @Override
  void setGate(AuditRequestBuilder builder) {
    builder
        .set(AuditOption.FAIL_ON, failOn)
        .set(AuditOption.FAIL_ON_UNDETERMINED, Boolean.toString(failOnUndetermined))
        .set(AuditOption.FAIL_ON_MANUAL, Boolean.toString(failOnManual))
        .set(AuditOption.FAIL_ON_EXPIRED, Boolean.toString(failOnExpired));
  }

  @Override
  void judge(AuditResult result) throws MojoFailureException {
    if (result.gate().failed()) {
      throw new MojoFailureException(result.gate().sentence());
    }
  }
}
