package dev.srm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Which resources an input names, read as plain JSON or YAML and without any of the readers whose
 * answers are compared with it.
 */
final class DeclaredAddresses {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final List<String> addresses = new ArrayList<>();

  private DeclaredAddresses() {}

  /** Returns the addresses in a plan, state, change set, template, or manifest of an assembly. */
  static List<String> of(Path file) throws IOException {
    DeclaredAddresses declared = new DeclaredAddresses();
    JsonNode root = YAML.readTree(file.toFile());
    if (root.has("artifacts")) {
      declared.addAssembly(file, root);
    } else if (root.has("Resources")) {
      declared.addTemplate(file, "", root);
    } else if (root.has("Changes")) {
      root.get("Changes").forEach(declared::addListed);
    } else {
      root.path("resource_changes").forEach(declared::addChange);
      declared.addModule(root.at("/values/root_module"));
      if (!root.has("resource_changes")) {
        // A plan that only refreshes names what there is, and what was found changed or gone.
        declared.addModule(root.at("/prior_state/values/root_module"));
        root.path("resource_drift").forEach(declared::addChange);
        return new ArrayList<>(new LinkedHashSet<>(declared.addresses));
      }
    }
    return declared.addresses;
  }

  private void addChange(JsonNode change) {
    if (change.path("mode").asText().equals("managed")) {
      String deposed = change.path("deposed").asText();
      addresses.add(
          change.get("address").asText() + (deposed.isEmpty() ? "" : " (deposed " + deposed + ")"));
    }
  }

  private void addModule(JsonNode module) {
    module.path("resources").forEach(this::addChange);
    module.path("child_modules").forEach(this::addModule);
  }

  private void addListed(JsonNode change) {
    addresses.add(change.at("/ResourceChange/LogicalResourceId").asText());
  }

  private void addTemplate(Path file, String prefix, JsonNode root) throws IOException {
    for (Map.Entry<String, JsonNode> resource : root.get("Resources").properties()) {
      if (!resource.getKey().startsWith("Fn::")) {
        addresses.add(prefix + resource.getKey());
        addNested(file, prefix + resource.getKey() + "/", resource.getValue());
      }
    }
  }

  private void addNested(Path file, String prefix, JsonNode resource) throws IOException {
    if (resource.path("Type").asText().equals("AWS::CloudFormation::Stack")) {
      String asset = resource.path("Metadata").path("aws:asset:path").asText();
      String name = asset.isEmpty() ? resource.at("/Properties/TemplateURL").asText() : asset;
      Path nested = file.resolveSibling(name);
      if (!name.isEmpty() && Files.isRegularFile(nested)) {
        addTemplate(nested, prefix, YAML.readTree(nested.toFile()));
      }
    }
  }

  private void addAssembly(Path manifest, JsonNode root) throws IOException {
    for (Map.Entry<String, JsonNode> entry : root.get("artifacts").properties()) {
      JsonNode artifact = entry.getValue();
      JsonNode properties = artifact.path("properties");
      String type = artifact.path("type").asText();
      if (type.equals("aws:cloudformation:stack")) {
        Path template = manifest.resolveSibling(properties.get("templateFile").asText());
        String name = artifact.path("displayName").asText(entry.getKey());
        addTemplate(template, name + "/", YAML.readTree(template.toFile()));
      } else if (type.equals("cdk:cloud-assembly")) {
        Path nested = manifest.resolveSibling(properties.get("directoryName").asText());
        addAssembly(
            nested.resolve("manifest.json"),
            YAML.readTree(nested.resolve("manifest.json").toFile()));
      }
    }
  }
}
