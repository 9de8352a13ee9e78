package dev.srm.laws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A plan or state in which every resource, data source and module call has another name.
 *
 * @param renaming gives the names
 */
record RenamedPlan(Renaming renaming) {

  private static final Set<String> ADDRESSES =
      Set.of("address", "module_address", "previous_address");
  private static final Set<String> REFERENCES = Set.of("references", "depends_on");

  /** What a provider knows of a resource names nothing of the configuration. */
  private static final Set<String> ATTRIBUTES = Set.of("change", "sensitive_values");

  JsonNode of(JsonNode node) {
    if (node instanceof ArrayNode array) {
      ArrayNode renamed = array.arrayNode();
      array.forEach(element -> renamed.add(of(element)));
      return renamed;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    boolean resource = object.path("type").isTextual() && object.path("mode").isTextual();
    ObjectNode renamed = object.objectNode();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String key = member.getKey();
      boolean attributes = ATTRIBUTES.contains(key) || (resource && key.equals("values"));
      renamed.set(key, attributes ? member.getValue() : member(key, member.getValue(), resource));
    }
    return renamed;
  }

  private JsonNode member(String key, JsonNode value, boolean resource) {
    if (ADDRESSES.contains(key) && value.isTextual()) {
      return text(value, renaming::address);
    }
    if (resource && key.equals("name")) {
      return text(value, renaming::name);
    }
    if (REFERENCES.contains(key) && value.path(0).isTextual()) {
      ArrayNode renamed = Report.JSON.createArrayNode();
      value.forEach(one -> renamed.add(text(one, renaming::reference)));
      return renamed;
    }
    if (key.equals("module_calls")) {
      ObjectNode renamed = Report.JSON.createObjectNode();
      value
          .properties()
          .forEach(call -> renamed.set(renaming.name(call.getKey()), of(call.getValue())));
      return renamed;
    }
    return of(value);
  }

  private static JsonNode text(JsonNode value, UnaryOperator<String> change) {
    return Report.JSON.getNodeFactory().textNode(change.apply(value.asText()));
  }
}
