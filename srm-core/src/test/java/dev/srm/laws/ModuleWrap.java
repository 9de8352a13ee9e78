package dev.srm.laws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Rewrites a plan as if its root module were called by another one.
 *
 * @param instances the addresses of the module's instances: {@code module.x} alone, or several with
 *     keys of {@code for_each}
 */
record ModuleWrap(List<String> instances) {

  private static final String CALL = "x";

  /** The module called once. */
  static ModuleWrap plain() {
    return new ModuleWrap(List.of("module." + CALL));
  }

  /** The module called with {@code for_each}, with the given keys as HCL writes them. */
  static ModuleWrap forEach(List<String> keys) {
    return new ModuleWrap(
        keys.stream().map(key -> "module." + CALL + "[\"" + key + "\"]").toList());
  }

  /** Returns the address that a resource has in the plan that was wrapped. */
  String original(String address) {
    for (String instance : instances) {
      if (address.startsWith(instance + ".")) {
        return address.substring(instance.length() + 1);
      }
    }
    return address;
  }

  /** Returns a plan or state with all it holds in the module instances. */
  ObjectNode wrap(ObjectNode plan) {
    ObjectNode wrapped = plan.deepCopy();
    wrapList(wrapped, "resource_changes");
    wrapList(wrapped, "resource_drift");
    wrapValues(wrapped.path("planned_values"));
    wrapValues(wrapped.at("/prior_state/values"));
    wrapValues(wrapped.path("values"));
    if (wrapped.get("configuration") instanceof ObjectNode configuration) {
      wrapConfiguration(configuration);
    }
    return wrapped;
  }

  private void wrapList(ObjectNode plan, String key) {
    if (plan.get(key) instanceof ArrayNode entries) {
      List<JsonNode> copies = new ArrayList<>();
      for (String instance : instances) {
        entries.forEach(entry -> copies.add(inside(instance, entry)));
      }
      plan.putArray(key).addAll(copies);
    }
  }

  private void wrapValues(JsonNode values) {
    if (values instanceof ObjectNode object && object.has("root_module")) {
      JsonNode module = object.get("root_module");
      ArrayNode children = object.putObject("root_module").putArray("child_modules");
      for (String instance : instances) {
        ObjectNode copy = moduleInside(instance, module);
        children.add(copy.put("address", instance));
      }
    }
  }

  private static ObjectNode moduleInside(String instance, JsonNode module) {
    ObjectNode copy = module.deepCopy();
    if (copy.has("address")) {
      copy.put("address", instance + "." + copy.get("address").asText());
    }
    if (module.get("resources") instanceof ArrayNode resources) {
      ArrayNode copies = copy.putArray("resources");
      resources.forEach(resource -> copies.add(inside(instance, resource)));
    }
    if (module.get("child_modules") instanceof ArrayNode children) {
      ArrayNode copies = copy.putArray("child_modules");
      children.forEach(child -> copies.add(moduleInside(instance, child)));
    }
    return copy;
  }

  private static ObjectNode inside(String instance, JsonNode resource) {
    ObjectNode copy = resource.deepCopy();
    copy.put("address", instance + "." + copy.get("address").asText());
    if (copy.has("previous_address")) {
      copy.put("previous_address", instance + "." + copy.get("previous_address").asText());
    }
    boolean nested = copy.has("module_address");
    copy.put(
        "module_address", nested ? instance + "." + copy.get("module_address").asText() : instance);
    return copy;
  }

  private void wrapConfiguration(ObjectNode configuration) {
    JsonNode root = configuration.get("root_module");
    ObjectNode call =
        configuration.putObject("root_module").putObject("module_calls").putObject(CALL);
    call.put("source", "./stack");
    if (instances.get(0).endsWith("]")) {
      call.putObject("for_each_expression");
    }
    call.set("module", root);
  }
}
