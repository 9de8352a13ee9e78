package dev.srm.catalogfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.catalogfile.TerraformAddress.Indexed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the configuration of a plan: each resource once, however many instances it has, inside the
 * module call that its address names.
 */
final class PlanConfiguration {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String REGION = "eu-central-1";

  private final PlanDefaults defaults;

  PlanConfiguration(PlanDefaults defaults) {
    this.defaults = defaults;
  }

  /** A module: its resources by address within it, and the modules that it calls. */
  private static final class Module {
    private final Map<String, ObjectNode> resources = new TreeMap<>();
    private final Map<String, Module> calls = new TreeMap<>();
    private final ObjectNode call = NODES.objectNode();
  }

  ObjectNode write(Map<String, Map<String, PlanValue>> resources) {
    ObjectNode configuration = NODES.objectNode();
    ObjectNode providers = configuration.putObject("provider_config");
    provider("aws", providers);
    Module root = new Module();
    resources.forEach(
        (address, values) -> {
          TerraformAddress parts = TerraformAddress.parse(address);
          String provider = providerOf(parts, values);
          if (provider.startsWith("aws")) {
            provider(provider, providers);
          }
          Module module = module(root, parts.modules());
          module.resources.putIfAbsent(
              parts.configurationText(), resource(parts, provider, values));
        });
    configuration.set("root_module", body(root));
    return configuration;
  }

  private static String providerOf(TerraformAddress parts, Map<String, PlanValue> values) {
    PlanValue named = values.get("provider");
    return named == null ? parts.provider() : named.known().textValue();
  }

  /** A provider configuration; every alias is another Region. */
  private static void provider(String key, ObjectNode providers) {
    ObjectNode provider = providers.putObject(key).put("name", "aws");
    provider.put("full_name", PlanText.fullName("aws"));
    int dot = key.indexOf('.');
    if (dot >= 0) {
      provider.put("alias", key.substring(dot + 1));
    }
    String region = dot < 0 ? REGION : REGION + "-" + key.substring(dot + 1);
    provider.putObject("expressions").putObject("region").put("constant_value", region);
  }

  private static Module module(Module root, List<Indexed> path) {
    Module module = root;
    for (Indexed step : path) {
      module = module.calls.computeIfAbsent(step.name(), name -> new Module());
      module.call.put("source", "./" + step.name());
      instances(step, module.call);
    }
    return module;
  }

  /** An expression that cannot be told from the instances: their keys say enough. */
  private static void instances(Indexed step, ObjectNode block) {
    if (step.ofCount()) {
      block.set("count_expression", NODES.objectNode());
    } else if (step.ofForEach()) {
      block.set("for_each_expression", NODES.objectNode());
    }
  }

  private ObjectNode resource(
      TerraformAddress parts, String provider, Map<String, PlanValue> values) {
    ObjectNode resource = NODES.objectNode();
    resource
        .put("address", parts.configurationText())
        .put("mode", parts.data() ? "data" : "managed")
        .put("type", parts.type())
        .put("name", parts.name().name())
        .put("provider_config_key", provider);
    ObjectNode expressions = NODES.objectNode();
    arguments(values)
        .forEach((name, value) -> expressions.set(name, expression(parts, name, value)));
    resource.set("expressions", expressions);
    resource.put("schema_version", 0);
    instances(parts.name(), resource);
    for (String meta : List.of("count", "for_each")) {
      if (values.containsKey(meta)) {
        resource.set(meta + "_expression", values.get(meta).argument());
      }
    }
    return resource;
  }

  private static Map<String, PlanValue> arguments(Map<String, PlanValue> values) {
    Map<String, PlanValue> arguments = new LinkedHashMap<>(values);
    arguments.keySet().removeAll(List.of("provider", "count", "for_each"));
    arguments.values().removeIf(value -> !value.written());
    return arguments;
  }

  private JsonNode expression(TerraformAddress parts, String name, PlanValue value) {
    boolean blocks = value.looksLikeBlocks() && !defaults.writtenLikeABlock(parts.type(), name);
    return blocks ? value.block() : value.argument();
  }

  private static ObjectNode body(Module module) {
    ObjectNode body = NODES.objectNode();
    new ArrayList<>(module.resources.values()).forEach(body.withArray("/resources")::add);
    module.calls.forEach(
        (name, called) -> {
          called.call.set("module", body(called));
          body.withObject("/module_calls").set(name, called.call);
        });
    return body;
  }
}
