package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code DeploymentPreference}: CodeDeploy moves the traffic of an alias to a new version. */
final class DeploymentPreferences {

  private static final String APPLICATION = "ServerlessDeploymentApplication";
  private static final String ROLE = "CodeDeployServiceRole";

  private DeploymentPreferences() {}

  /** Adds what CodeDeploy needs and returns the update policy of the alias; null when it is off. */
  static @Nullable Mapping of(SamResource function, SamOutput output) throws InputException {
    Mapping preference = function.map("DeploymentPreference");
    if (preference == null || "false".equals(output.textOf(preference.get("Enabled")))) {
      return null;
    }
    SourceLocation at = preference.at();
    addApplication(at, output);
    Node role = preference.get("Role");
    if (role == null) {
      addRole(at, output);
    }
    String group = function.name() + "DeploymentGroup";
    output.add(group, function.at(), group(function, preference, role));
    Draft update =
        new Draft(at)
            .put("ApplicationName", Nodes.ref(APPLICATION, at))
            .put("DeploymentGroupName", Nodes.ref(group, at));
    Mapping hooks = preference.mapping("Hooks");
    if (hooks != null) {
      update
          .copyAs(hooks, "PreTraffic", "BeforeAllowTrafficHook")
          .copyAs(hooks, "PostTraffic", "AfterAllowTrafficHook");
    }
    return new Draft(at).put("CodeDeployLambdaAliasUpdate", update.toMapping()).toMapping();
  }

  private static void addApplication(SourceLocation at, SamOutput output) {
    Mapping properties = new Draft(at).put("ComputePlatform", "Lambda").toMapping();
    output.add(
        APPLICATION,
        at,
        new Draft(at).put("Type", "AWS::CodeDeploy::Application").put("Properties", properties));
  }

  private static void addRole(SourceLocation at, SamOutput output) {
    String policy = PolicyTemplates.managedArn("service-role/AWSCodeDeployRoleForLambda");
    Mapping properties =
        new Draft(at)
            .put("AssumeRolePolicyDocument", RoleDraft.trust("codedeploy.amazonaws.com", at))
            .put("ManagedPolicyArns", Nodes.texts(at, policy))
            .toMapping();
    output.add(ROLE, at, new Draft(at).put("Type", "AWS::IAM::Role").put("Properties", properties));
  }

  private static @Nullable Mapping alarms(Mapping preference) {
    Node written = preference.get("Alarms");
    if (!(written instanceof Sequence list)) {
      return null;
    }
    List<Node> alarms = new ArrayList<>();
    for (Node alarm : list.items()) {
      alarms.add(new Draft(alarm.at()).put("Name", alarm).toMapping());
    }
    return new Draft(list.at())
        .put("Enabled", true)
        .put("Alarms", new Sequence(alarms, list.at()))
        .toMapping();
  }

  /** The configurations of AWS are named after the SAM type; anything else is the user's own. */
  private static @Nullable Node configuration(@Nullable Node type) {
    String text = Node.text(type);
    boolean builtIn = text != null && text.matches("(Canary|Linear)[0-9].*|AllAtOnce");
    return builtIn && type != null
        ? Nodes.text("CodeDeployDefault.Lambda" + text, type.at())
        : type;
  }

  private static Draft group(SamResource function, Mapping preference, @Nullable Node role) {
    SourceLocation at = preference.at();
    Mapping style =
        new Draft(at)
            .put("DeploymentType", "BLUE_GREEN")
            .put("DeploymentOption", "WITH_TRAFFIC_CONTROL")
            .toMapping();
    Mapping rollback =
        new Draft(at)
            .put("Enabled", true)
            .put(
                "Events",
                Nodes.texts(
                    at,
                    "DEPLOYMENT_FAILURE",
                    "DEPLOYMENT_STOP_ON_ALARM",
                    "DEPLOYMENT_STOP_ON_REQUEST"))
            .toMapping();
    Mapping properties =
        new Draft(at)
            .put("ApplicationName", Nodes.ref(APPLICATION, at))
            .put("AlarmConfiguration", alarms(preference))
            .put("AutoRollbackConfiguration", rollback)
            .put("DeploymentConfigName", configuration(preference.get("Type")))
            .put("DeploymentStyle", style)
            .put("ServiceRoleArn", role == null ? Nodes.getAtt(ROLE, "Arn", at) : role)
            .toMapping();
    return function.beside("AWS::CodeDeploy::DeploymentGroup").put("Properties", properties);
  }
}
