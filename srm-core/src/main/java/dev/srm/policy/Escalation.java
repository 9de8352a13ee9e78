package dev.srm.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The well-known combinations of actions by which an identity can give itself more rights.
 *
 * <p>Source: the published catalogue of IAM privilege escalation methods (Rhino Security Labs, 2018
 * and later additions); each combination counts when it is allowed on any resource.
 */
public final class Escalation {

  private static final String PASS_ROLE = "iam:PassRole";

  private static final List<List<String>> COMBINATIONS =
      List.of(
          List.of("iam:CreatePolicyVersion"),
          List.of("iam:SetDefaultPolicyVersion"),
          List.of("iam:CreateAccessKey"),
          List.of("iam:CreateLoginProfile"),
          List.of("iam:UpdateLoginProfile"),
          List.of("iam:AttachUserPolicy"),
          List.of("iam:AttachGroupPolicy"),
          List.of("iam:AttachRolePolicy"),
          List.of("iam:PutUserPolicy"),
          List.of("iam:PutGroupPolicy"),
          List.of("iam:PutRolePolicy"),
          List.of("iam:AddUserToGroup"),
          List.of("iam:UpdateAssumeRolePolicy"),
          List.of("iam:DeleteRolePermissionsBoundary"),
          List.of("iam:DeleteUserPermissionsBoundary"),
          List.of("lambda:UpdateFunctionCode"),
          List.of("glue:UpdateDevEndpoint"),
          List.of(PASS_ROLE, "ec2:RunInstances"),
          List.of(PASS_ROLE, "lambda:CreateFunction"),
          List.of(PASS_ROLE, "glue:CreateDevEndpoint"),
          List.of(PASS_ROLE, "glue:CreateJob"),
          List.of(PASS_ROLE, "cloudformation:CreateStack"),
          List.of(PASS_ROLE, "datapipeline:CreatePipeline"),
          List.of(PASS_ROLE, "ecs:RunTask"),
          List.of(PASS_ROLE, "codebuild:CreateProject"),
          List.of(PASS_ROLE, "sagemaker:CreateNotebookInstance"),
          List.of(PASS_ROLE, "sagemaker:CreateTrainingJob"));

  private Escalation() {}

  /**
   * A combination that a policy holds.
   *
   * @param actions the actions
   * @param statement the label of the statement with the first of them
   */
  public record Path(List<String> actions, String statement) {}

  /** Returns the first combination that some statements hold on any resource, or null. */
  public static @Nullable Path find(List<Statement> statements) {
    List<Statement> broad = new ArrayList<>();
    for (Statement statement : statements) {
      boolean narrowed = statement.conditions().stream().anyMatch(Escalation::protects);
      if (statement.effect() == Statement.Effect.ALLOW
          && statement.onEveryResource()
          && !narrowed) {
        broad.add(statement);
      }
    }
    for (List<String> combination : COMBINATIONS) {
      Statement first = holder(broad, combination.get(0));
      if (first != null && combination.stream().allMatch(one -> holder(broad, one) != null)) {
        return new Path(combination, first.label());
      }
    }
    return null;
  }

  /** Naming the service that a role may be passed to does not name the role. */
  private static boolean protects(PolicyCondition condition) {
    return !condition.keyName().equals("iam:passedtoservice");
  }

  private static @Nullable Statement holder(List<Statement> statements, String action) {
    for (Statement statement : statements) {
      if (Actions.covers(statement, action)) {
        return statement;
      }
    }
    return null;
  }
}
