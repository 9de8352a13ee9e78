package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/** {@code AutoPublishAlias} of a function: a version, an alias, and how traffic moves to it. */
final class FunctionVersions {

  private final SamResource function;
  private final SamOutput output;
  private final SourceLocation at;

  FunctionVersions(SamResource function, SamOutput output) {
    this.function = function;
    this.output = output;
    this.at = function.at();
  }

  /** Returns the name of the alias, or null when there is none. */
  @Nullable String aliasName() throws InputException {
    Node written = function.get("AutoPublishAlias");
    String known = output.textOf(written);
    return written == null || known != null ? known : "";
  }

  /** Adds version and alias, and returns the logical id of the alias; null when there is none. */
  @Nullable String publish() throws InputException {
    String name = aliasName();
    if (name == null) {
      return null;
    }
    String version = function.name() + "Version";
    Draft properties =
        new Draft(at)
            .put("FunctionName", Nodes.ref(function.name(), at))
            .copyAs(function.properties(), "VersionDescription", "Description");
    if (function.get("CapacityProviderConfig") != null) {
      properties.copy(function.properties(), "FunctionScalingConfig");
    }
    output.add(
        version,
        at,
        function
            .beside("AWS::Lambda::Version")
            .putDefault("DeletionPolicy", deletionPolicy())
            .put("Properties", properties.toMapping()));
    String alias = function.name() + "Alias" + name.replace("-", "D").replace("_", "U");
    output.name(function.name() + ".Version", version);
    output.name(function.name() + ".Alias", alias);
    output.add(alias, at, alias(version, DeploymentPreferences.of(function, output)));
    return alias;
  }

  private Node deletionPolicy() {
    Node written = function.get("VersionDeletionPolicy");
    if (written != null) {
      return written;
    }
    boolean onCapacity = function.get("CapacityProviderConfig") != null;
    return Nodes.text(onCapacity ? "Delete" : "Retain", at);
  }

  private Draft alias(String version, @Nullable Mapping updatePolicy) {
    Mapping properties =
        new Draft(at)
            .copyAs(function.properties(), "AutoPublishAlias", "Name")
            .put("FunctionName", Nodes.ref(function.name(), at))
            .put("FunctionVersion", Nodes.getAtt(version, "Version", at))
            .copy(function.properties(), "ProvisionedConcurrencyConfig")
            .toMapping();
    return function
        .beside("AWS::Lambda::Alias")
        .put("UpdatePolicy", updatePolicy)
        .put("Properties", properties);
  }
}
