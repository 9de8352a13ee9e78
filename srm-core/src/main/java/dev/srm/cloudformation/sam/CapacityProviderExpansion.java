package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * {@code AWS::Serverless::CapacityProvider}: instances that functions run on, and their operator.
 */
final class CapacityProviderExpansion {

  private static final String CREATED_BY = "lambda:createdBy";

  private CapacityProviderExpansion() {}

  static void expand(SamResource provider, SamOutput output) {
    SourceLocation at = provider.at();
    Node given = provider.get("OperatorRole");
    Node role = given == null ? addRole(provider, output) : given;
    Draft properties =
        new Draft(at)
            .copy(provider.properties(), "CapacityProviderName", "VpcConfig", "KmsKeyArn")
            .put(
                "PermissionsConfig",
                new Draft(at).put("CapacityProviderOperatorRoleArn", role).toMapping())
            .put("InstanceRequirements", requirements(provider.map("InstanceRequirements")))
            .put("CapacityProviderScalingConfig", scaling(provider.map("ScalingConfig")))
            .put("Tags", Tags.listCreatedBySam(provider, CREATED_BY));
    output.add(
        provider.name(),
        at,
        provider
            .instead("AWS::Lambda::CapacityProvider")
            .put("Properties", properties.toMapping()));
  }

  private static Node addRole(SamResource provider, SamOutput output) {
    SourceLocation at = provider.at();
    String policy = PolicyTemplates.managedArn("AWSLambdaManagedEC2ResourceOperator");
    String name = provider.name() + "OperatorRole";
    Draft properties =
        new Draft(at)
            .put("AssumeRolePolicyDocument", RoleDraft.trust("lambda.amazonaws.com", at))
            .put("ManagedPolicyArns", Nodes.texts(at, policy))
            .put("Tags", Nodes.list(at, Tags.tag(CREATED_BY, Nodes.text("SAM", at), at)));
    output.add(
        name, at, provider.beside("AWS::IAM::Role").put("Properties", properties.toMapping()));
    return Nodes.getAtt(name, "Arn", at);
  }

  private static @Nullable Mapping requirements(@Nullable Mapping written) {
    return written == null
        ? null
        : new Draft(written.at())
            .copy(written, "Architectures")
            .copyAs(written, "AllowedTypes", "AllowedInstanceTypes")
            .copyAs(written, "ExcludedTypes", "ExcludedInstanceTypes")
            .toMapping();
  }

  private static @Nullable Mapping scaling(@Nullable Mapping written) {
    if (written == null) {
      return null;
    }
    SourceLocation at = written.at();
    Draft scaling = new Draft(at).copy(written, "MaxVCpuCount");
    if (written.get("AverageCPUUtilization") == null) {
      return scaling.put("ScalingMode", "Auto").toMapping();
    }
    Mapping policy =
        new Draft(at)
            .put("PredefinedMetricType", "LambdaCapacityProviderAverageCPUUtilization")
            .copyAs(written, "AverageCPUUtilization", "TargetValue")
            .toMapping();
    return scaling
        .put("ScalingMode", "Manual")
        .put("ScalingPolicies", Nodes.list(at, policy))
        .toMapping();
  }
}
