package dev.srm.laws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Puts what has no order into another one. */
final class Shuffle {

  /** Lists of a plan whose order means nothing, wherever their elements have an address. */
  private static final Set<String> LISTS =
      Set.of("resource_changes", "resource_drift", "resources", "child_modules");

  private static final Set<String> SECTIONS =
      Set.of("Resources", "Parameters", "Conditions", "Mappings", "Outputs");

  private final Random random;

  Shuffle(int seed) {
    this.random = new Random(seed);
  }

  /** Returns a plan with its resources and the members of its objects in another order. */
  JsonNode plan(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
      Collections.shuffle(members, random);
      ObjectNode shuffled = object.objectNode();
      members.forEach(member -> shuffled.set(member.getKey(), member(member)));
      return shuffled;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode same = array.arrayNode();
      array.forEach(element -> same.add(plan(element)));
      return same;
    }
    return node;
  }

  private JsonNode member(Map.Entry<String, JsonNode> member) {
    JsonNode value = plan(member.getValue());
    boolean unordered = LISTS.contains(member.getKey()) && value.path(0).has("address");
    if (!unordered) {
      return value;
    }
    List<JsonNode> elements = new ArrayList<>();
    value.forEach(elements::add);
    Collections.shuffle(elements, random);
    return ((ArrayNode) value).arrayNode().addAll(elements);
  }

  /** Reorders the sections of a template, and what is in them. */
  void template(Node root) {
    MappingNode template = (MappingNode) root;
    for (NodeTuple section : template.getValue()) {
      boolean known = SECTIONS.contains(((ScalarNode) section.getKeyNode()).getValue());
      if (known && section.getValueNode() instanceof MappingNode entries) {
        shuffle(entries);
      }
    }
    shuffle(template);
  }

  private void shuffle(MappingNode mapping) {
    List<NodeTuple> entries = new ArrayList<>(mapping.getValue());
    Collections.shuffle(entries, random);
    mapping.setValue(entries);
  }
}
