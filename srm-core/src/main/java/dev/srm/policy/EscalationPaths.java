package dev.srm.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The well-known combinations of actions by which an identity can give itself more rights.
 *
 * <p>Source: the published catalogue of IAM privilege escalation methods (Rhino Security Labs, 2018
 * and later additions) and pathfinding.cloud, read 2026-11-22.
 */
final class EscalationPaths {

  static final String PASS_ROLE = "iam:PassRole";

  private static final String EC2 = "ec2.amazonaws.com";
  private static final String ECS = "ecs-tasks.amazonaws.com";
  private static final String GLUE = "glue.amazonaws.com";
  private static final String SAGEMAKER = "sagemaker.amazonaws.com";

  /** All of them; those of one action come first. */
  static final List<Combination> ALL = all();

  private EscalationPaths() {}

  /**
   * Actions that together give more rights.
   *
   * @param actions the actions
   * @param service the service that a role is passed to; null when none is
   */
  record Combination(List<String> actions, @Nullable String service) {
    Combination {
      actions = List.copyOf(actions);
    }
  }

  private static List<Combination> all() {
    List<Combination> all = new ArrayList<>();
    addSingle(all);
    addPassing(all);
    return List.copyOf(all);
  }

  private static void addSingle(List<Combination> all) {
    alone(all, "iam:CreatePolicyVersion", "iam:SetDefaultPolicyVersion");
    alone(all, "iam:CreateAccessKey", "iam:CreateLoginProfile", "iam:UpdateLoginProfile");
    alone(all, "iam:AttachUserPolicy", "iam:AttachGroupPolicy", "iam:AttachRolePolicy");
    alone(all, "iam:PutUserPolicy", "iam:PutGroupPolicy", "iam:PutRolePolicy");
    alone(all, "iam:AddUserToGroup", "iam:UpdateAssumeRolePolicy");
    alone(all, "iam:DeleteRolePermissionsBoundary", "iam:DeleteUserPermissionsBoundary");
    alone(all, "iam:PutRolePermissionsBoundary", "iam:PutUserPermissionsBoundary");
    alone(all, "lambda:UpdateFunctionCode", "lambda:UpdateFunctionConfiguration");
    alone(all, "glue:UpdateDevEndpoint", "ssm:SendCommand", "ssm:StartSession");
    alone(all, "sagemaker:CreatePresignedNotebookInstanceUrl");
  }

  private static void addPassing(List<Combination> all) {
    passing(all, EC2, "ec2:RunInstances");
    passing(all, EC2, "ec2:RequestSpotInstances");
    passing(all, EC2, "ec2:AssociateIamInstanceProfile");
    passing(all, EC2, "ec2:ReplaceIamInstanceProfileAssociation");
    passing(
        all, EC2, "autoscaling:CreateLaunchConfiguration", "autoscaling:CreateAutoScalingGroup");
    passing(all, "lambda.amazonaws.com", "lambda:CreateFunction");
    passing(all, GLUE, "glue:CreateDevEndpoint");
    passing(all, GLUE, "glue:CreateJob");
    passing(all, GLUE, "glue:UpdateJob");
    passing(all, "cloudformation.amazonaws.com", "cloudformation:CreateStack");
    passing(all, "cloudformation.amazonaws.com", "cloudformation:UpdateStack");
    passing(all, "cloudformation.amazonaws.com", "cloudformation:CreateChangeSet");
    passing(all, "datapipeline.amazonaws.com", "datapipeline:CreatePipeline");
    passing(all, ECS, "ecs:RunTask");
    passing(all, ECS, "ecs:RegisterTaskDefinition", "ecs:CreateService");
    passing(all, ECS, "ecs:RegisterTaskDefinition", "ecs:UpdateService");
    passing(all, ECS, "ecs:RegisterTaskDefinition", "ecs:StartTask");
    passing(all, ECS, "batch:RegisterJobDefinition", "batch:SubmitJob");
    passing(all, "codebuild.amazonaws.com", "codebuild:CreateProject");
    passing(all, "codebuild.amazonaws.com", "codebuild:UpdateProject");
    passing(all, SAGEMAKER, "sagemaker:CreateNotebookInstance");
    passing(all, SAGEMAKER, "sagemaker:CreateTrainingJob");
    passing(all, SAGEMAKER, "sagemaker:CreateProcessingJob");
    passing(all, "states.amazonaws.com", "states:CreateStateMachine");
    passing(all, "states.amazonaws.com", "states:UpdateStateMachine");
    passing(all, "ssm.amazonaws.com", "ssm:StartAutomationExecution");
    passing(all, "elasticmapreduce.amazonaws.com", "elasticmapreduce:RunJobFlow");
    passing(all, "tasks.apprunner.amazonaws.com", "apprunner:CreateService");
  }

  private static void alone(List<Combination> all, String... actions) {
    for (String action : actions) {
      all.add(new Combination(List.of(action), null));
    }
  }

  private static void passing(List<Combination> all, String service, String... actions) {
    List<String> together = new ArrayList<>();
    together.add(PASS_ROLE);
    together.addAll(List.of(actions));
    all.add(new Combination(together, service));
  }
}
