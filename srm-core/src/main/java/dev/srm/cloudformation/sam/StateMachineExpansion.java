package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * {@code AWS::Serverless::StateMachine}: the state machine, its role, version, alias and events.
 */
final class StateMachineExpansion {

  private static final String CREATED_BY = "stateMachine:createdBy";

  private final SamResource machine;
  private final SamOutput output;
  private final SourceLocation at;

  private StateMachineExpansion(SamResource machine, SamOutput output) {
    this.machine = machine;
    this.output = output;
    this.at = machine.at();
  }

  static void expand(SamResource machine, SamOutput output) throws InputException {
    StateMachineExpansion expansion = new StateMachineExpansion(machine, output);
    expansion.addMachine();
    String alias = expansion.publish();
    boolean toAlias = "true".equals(machine.text("UseAliasAsEventTarget"));
    EventTarget target = EventTarget.stateMachine(machine, toAlias ? alias : null);
    FunctionEvents.expand(target, output);
  }

  private void addMachine() {
    Draft properties =
        new Draft(at)
            .copy(machine.properties(), "DefinitionSubstitutions")
            .copy(machine.properties(), "Definition")
            .put(
                "DefinitionS3Location",
                Artifacts.inS3(machine.get("DefinitionUri"), "Bucket", "Key", "Version"))
            .put("RoleArn", role())
            .copyAs(machine.properties(), "Name", "StateMachineName")
            .copyAs(machine.properties(), "Type", "StateMachineType")
            .copyAs(machine.properties(), "Logging", "LoggingConfiguration")
            .copyAs(machine.properties(), "Tracing", "TracingConfiguration")
            .put("Tags", Tags.listCreatedBySam(machine, CREATED_BY));
    output.add(
        machine.name(),
        at,
        machine
            .instead("AWS::StepFunctions::StateMachine")
            .put("Properties", properties.toMapping()));
  }

  private Node role() {
    Node given = machine.get("Role");
    if (given != null) {
      return given;
    }
    RoleDraft role = new RoleDraft(machine, output.diagnostics());
    role.addAll(machine.get("Policies"));
    Mapping tracing = machine.map("Tracing");
    if (tracing != null && "true".equals(tracing.text("Enabled"))) {
      role.attach("AWSXrayWriteOnlyAccess");
    }
    Mapping trust = RoleDraft.trust("states.amazonaws.com", at);
    output.add(role.name(), at, role.toResource(trust, Tags.listCreatedBySam(machine, CREATED_BY)));
    return role.arn();
  }

  /** Adds version and alias, and returns the logical id of the alias; null when there is none. */
  private @Nullable String publish() throws InputException {
    Node written = machine.get("AutoPublishAlias");
    if (written == null) {
      return null;
    }
    String version = machine.name() + "Version";
    Draft versionProperties =
        new Draft(at)
            .put("StateMachineArn", Nodes.ref(machine.name(), at))
            .put(
                "StateMachineRevisionId",
                Nodes.getAtt(machine.name(), "StateMachineRevisionId", at));
    output.add(
        version,
        at,
        machine
            .beside("AWS::StepFunctions::StateMachineVersion")
            .putDefault("DeletionPolicy", Nodes.text("Retain", at))
            .putDefault("UpdateReplacePolicy", Nodes.text("Retain", at))
            .put("Properties", versionProperties.toMapping()));
    String name = output.textOf(written);
    String alias = machine.name() + "Alias" + (name == null ? "" : name);
    output.add(alias, at, alias(written, version));
    return alias;
  }

  private Draft alias(Node name, String version) {
    Mapping preference = machine.map("DeploymentPreference");
    Draft deployment =
        preference == null ? new Draft(at).put("Type", "ALL_AT_ONCE") : Draft.of(preference);
    deployment.put("StateMachineVersionArn", Nodes.ref(version, at));
    Draft properties =
        new Draft(at).put("Name", name).put("DeploymentPreference", deployment.toMapping());
    return machine
        .beside("AWS::StepFunctions::StateMachineAlias")
        .put("Properties", properties.toMapping());
  }
}
