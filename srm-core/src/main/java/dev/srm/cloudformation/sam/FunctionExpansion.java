package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code AWS::Serverless::Function}: the function, its role, version, alias, URL and events. */
final class FunctionExpansion {

  private static final String[] SAME_NAME = {
    "FunctionName",
    "Handler",
    "Runtime",
    "Description",
    "MemorySize",
    "Timeout",
    "VpcConfig",
    "Environment",
    "KmsKeyArn",
    "ReservedConcurrentExecutions",
    "Layers",
    "FileSystemConfigs",
    "ImageConfig",
    "PackageType",
    "Architectures",
    "SnapStart",
    "EphemeralStorage",
    "CodeSigningConfigArn",
    "RuntimeManagementConfig",
    "LoggingConfig",
    "TenancyConfig",
    "RecursiveLoop",
    "DurableConfig",
    "FunctionScalingConfig",
    "PublishToLatestPublished"
  };

  private final SamResource function;
  private final SamOutput output;
  private final RoleDraft role;
  private final SourceLocation at;

  private FunctionExpansion(SamResource function, SamOutput output) {
    this.function = function;
    this.output = output;
    this.role = new RoleDraft(function, output.diagnostics());
    this.at = function.at();
  }

  static void expand(SamResource function, SamOutput output) throws InputException {
    new FunctionExpansion(function, output).expand();
  }

  private void expand() throws InputException {
    addFunction();
    FunctionVersions versions = new FunctionVersions(function, output);
    @Nullable String alias = versions.publish();
    EventTarget target = EventTarget.function(function, alias, role);
    addPolicies();
    FunctionEndpoints endpoints = new FunctionEndpoints(target, output);
    endpoints.addUrl();
    endpoints.addInvokeConfig(versions.aliasName());
    role.addAll(function.get("Policies"));
    FunctionEvents.expand(target, output);
    addRole();
  }

  private void addFunction() throws InputException {
    Draft properties =
        new Draft(at)
            .copy(function.properties(), SAME_NAME)
            .put("Code", code())
            .put("Role", roleOfFunction())
            .put("Tags", Tags.listCreatedBySam(function, "lambda:createdBy"));
    if (isTraced()) {
      properties.put(
          "TracingConfig",
          new Draft(at).copyAs(function.properties(), "Tracing", "Mode").toMapping());
    }
    Mapping queue = function.map("DeadLetterQueue");
    if (queue != null) {
      properties.put(
          "DeadLetterConfig", new Draft(queue.at()).copy(queue, "TargetArn").toMapping());
    }
    Mapping capacity = function.map("CapacityProviderConfig");
    if (capacity != null) {
      properties.put("CapacityProviderConfig", capacityProvider(capacity));
    }
    output.add(
        function.name(),
        at,
        function.instead("AWS::Lambda::Function").put("Properties", properties.toMapping()));
  }

  private static Mapping capacityProvider(Mapping written) {
    Mapping config =
        new Draft(written.at())
            .copyAs(written, "Arn", "CapacityProviderArn")
            .copy(
                written,
                "PerExecutionEnvironmentMaxConcurrency",
                "ExecutionEnvironmentMemoryGiBPerVCpu")
            .toMapping();
    return new Draft(written.at())
        .put("LambdaManagedInstancesCapacityProviderConfig", config)
        .toMapping();
  }

  private @Nullable Mapping code() {
    Draft code = new Draft(at);
    Mapping inS3 = Artifacts.inS3(function.get("CodeUri"), "S3Bucket", "S3Key", "S3ObjectVersion");
    if (function.get("InlineCode") != null) {
      code.copyAs(function.properties(), "InlineCode", "ZipFile");
    } else if (function.get("ImageUri") != null) {
      code.copy(function.properties(), "ImageUri");
    } else if (inS3 != null) {
      code.copy(inS3, "S3Bucket", "S3Key", "S3ObjectVersion");
    }
    code.copyAs(function.properties(), "SourceKMSKeyArn", "SourceKMSKeyArn");
    return code.isEmpty() ? null : code.toMapping();
  }

  private boolean isTraced() throws InputException {
    Node tracing = function.get("Tracing");
    return tracing != null && !"Disabled".equals(output.textOf(tracing));
  }

  /** The role that is given, the one that SAM makes, or either of them under a condition. */
  private Node roleOfFunction() {
    Node given = function.get("Role");
    List<Node> branches = Nodes.branches(given);
    if (given == null) {
      return role.arn();
    }
    if (branches == null) {
      return given;
    }
    return Nodes.choose(
        String.valueOf(Node.text(branches.get(0))),
        Nodes.isNoValue(branches.get(1)) ? role.arn() : branches.get(1),
        Nodes.isNoValue(branches.get(2)) ? role.arn() : branches.get(2));
  }

  private void addPolicies() throws InputException {
    role.attach(
        function.get("DurableConfig") == null
            ? "service-role/AWSLambdaBasicExecutionRole"
            : "service-role/AWSLambdaBasicDurableExecutionRolePolicy");
    if (isTraced()) {
      role.attach("AWSXrayWriteOnlyAccess");
    }
    if (function.get("VpcConfig") != null) {
      role.attach("service-role/AWSLambdaVPCAccessExecutionRole");
    }
    Mapping queue = function.map("DeadLetterQueue");
    Node target = queue == null ? null : queue.get("TargetArn");
    if (queue != null && target != null) {
      boolean topic = "SNS".equals(queue.text("Type"));
      Mapping statement = RoleDraft.statement(topic ? "sns:Publish" : "sqs:SendMessage", target);
      Draft document = new Draft(target.at()).put("Version", "2012-10-17");
      role.embed(
          "DeadLetterQueuePolicy",
          document.put("Statement", Nodes.list(target.at(), statement)).toMapping());
    }
  }

  private void addRole() {
    Node given = function.get("Role");
    List<Node> branches = Nodes.branches(given);
    boolean whenTrue = branches != null && Nodes.isNoValue(branches.get(1));
    boolean whenFalse = branches != null && Nodes.isNoValue(branches.get(2));
    if (given != null && !whenTrue && !whenFalse) {
      return;
    }
    Mapping trust = function.map("AssumeRolePolicyDocument");
    Draft resource =
        role.toResource(
            trust == null ? RoleDraft.trust("lambda.amazonaws.com", at) : trust,
            Tags.listCreatedBySam(function, "lambda:createdBy"));
    if (branches != null && whenTrue != whenFalse) {
      String condition = String.valueOf(Node.text(branches.get(0)));
      resource.put("Condition", whenTrue ? condition : output.negated(condition, at));
    }
    output.add(role.name(), at, resource);
  }
}
