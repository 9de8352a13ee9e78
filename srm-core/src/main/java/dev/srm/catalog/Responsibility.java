package dev.srm.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the catalog: something the customer must do for a kind of resource or for the
 * account.
 *
 * @param id {@code service.kebab-case}; never renamed or reused
 * @param title what to do, in the imperative, at most 80 characters
 * @param appliesTo the kinds of its service that it applies to; empty when it applies to the
 *     account
 * @param layer the layer of the responsibility matrix it belongs to
 * @param category what kind of work it is
 * @param severity how much harm it does to leave it undone
 * @param text the sentences for people
 * @param appliesWhen the condition under which it applies at all; null when it always does
 * @param satisfiedWhen the condition that decides it; null when no attribute can tell and a person
 *     must
 * @param unsupported dialects that cannot say it, with the reason
 * @param references ids in other catalogs by framework, {@code fsbp} to {@code [S3.1]}
 * @param since the version of srm that introduced it
 */
public record Responsibility(
    String id,
    String title,
    List<String> appliesTo,
    Layer layer,
    Category category,
    Severity severity,
    Text text,
    @Nullable Condition appliesWhen,
    @Nullable Condition satisfiedWhen,
    Unsupported unsupported,
    Map<String, List<String>> references,
    String since) {

  /** Copies the list. */
  public Responsibility {
    appliesTo = List.copyOf(appliesTo);
  }

  /**
   * The sentences of a responsibility.
   *
   * @param duty what the customer does
   * @param why what happens otherwise, or why AWS does not do it
   * @param remediation how to do it in Terraform or CloudFormation
   * @param manual why no attribute can tell; null when a condition decides
   */
  public record Text(String duty, String why, String remediation, @Nullable String manual) {}

  /**
   * Why a dialect cannot say a responsibility; null when it can.
   *
   * @param terraform the reason for Terraform
   * @param cloudFormation the reason for CloudFormation
   */
  public record Unsupported(@Nullable String terraform, @Nullable String cloudFormation) {}

  /** Whether it is a duty of the account and not of a single resource. */
  public boolean ofAccount() {
    return appliesTo.isEmpty();
  }
}
