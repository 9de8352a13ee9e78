package dev.srm.catalogfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.resource.Value;
import dev.srm.tree.YamlTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One value of a case as the four places of a plan show it: the known part, the marks of what is
 * unknown, the marks of what is sensitive, and the expression of the configuration.
 *
 * <p>{@code !ref address} is unknown and set by the reference (or by several, in a list), {@code
 * !computed} is unknown and not set, {@code !known-ref {value: v, reference: r}} is known and set
 * by the reference, {@code !sensitive v} is secret, {@code !json v} is what {@code jsonencode}
 * makes of it: unknown as a whole when a part of it is.
 */
final class PlanValue {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String REF = "!ref";
  private static final String COMPUTED = "!computed";
  private static final String KNOWN_REF = "!known-ref";
  private static final String SENSITIVE = "!sensitive";
  private static final String JSON = "!json";
  private static final Set<String> TAGS = Set.of(REF, COMPUTED, KNOWN_REF, SENSITIVE, JSON);

  private final Node node;
  private final String tag;

  PlanValue(Node node) {
    this.node = node;
    this.tag = node.getTag().getValue();
    if (tag.startsWith("!") && !TAGS.contains(tag)) {
      throw CaseYaml.problem(node, tag + " is none of " + TAGS);
    }
  }

  /** Whether the value as a whole is unknown. */
  boolean unknown() {
    return tag.equals(REF) || tag.equals(COMPUTED) || (tag.equals(JSON) && !references().isEmpty());
  }

  /** Returns the known part; unknown elements of lists are null, unknown entries are left out. */
  JsonNode known() {
    if (unknown()) {
      return NODES.nullNode();
    }
    if (tag.equals(KNOWN_REF)) {
      return inside("value").known();
    }
    return tag.equals(JSON) ? NODES.textNode(plain().toString()) : plain();
  }

  private JsonNode plain() {
    if (node instanceof SequenceNode) {
      ArrayNode array = NODES.arrayNode();
      items().forEach(item -> array.add(item.known()));
      return array;
    }
    if (node instanceof MappingNode) {
      ObjectNode object = NODES.objectNode();
      entries().entrySet().stream()
          .filter(entry -> !entry.getValue().unknown())
          .forEach(entry -> object.set(entry.getKey(), entry.getValue().known()));
      return object;
    }
    return scalar(YamlTree.scalarValue((ScalarNode) node));
  }

  private static JsonNode scalar(Value value) {
    if (value instanceof Value.Bool bool) {
      return NODES.booleanNode(bool.value());
    }
    if (value instanceof Value.Num number) {
      return NODES.numberNode(number.value());
    }
    return value instanceof Value.Null ? NODES.nullNode() : NODES.textNode(value.toString());
  }

  /** Returns true for what is unknown, and the shape of what is partly so. */
  JsonNode unknownMarks() {
    return marks(PlanValue::unknown, this);
  }

  /** Returns true for what is sensitive, and the shape of what is partly so. */
  JsonNode sensitiveMarks() {
    return marks(value -> value.tag.equals(SENSITIVE), this);
  }

  private interface Mark {
    boolean of(PlanValue value);
  }

  private static JsonNode marks(Mark mark, PlanValue value) {
    if (mark.of(value)) {
      return BooleanNode.TRUE;
    }
    if (value.tag.equals(KNOWN_REF)) {
      return marks(mark, value.inside("value"));
    }
    if (value.tag.equals(JSON) || value.node instanceof ScalarNode) {
      return BooleanNode.FALSE;
    }
    if (value.node instanceof SequenceNode) {
      ArrayNode array = NODES.arrayNode();
      value.items().forEach(item -> array.add(marks(mark, item)));
      return array;
    }
    ObjectNode object = NODES.objectNode();
    value
        .entries()
        .forEach(
            (key, entry) -> {
              JsonNode marks = marks(mark, entry);
              if (!marks.equals(BooleanNode.FALSE)) {
                object.set(key, marks);
              }
            });
    return object;
  }

  /** Whether the author wrote an argument at all. */
  boolean written() {
    return !tag.equals(COMPUTED);
  }

  /** Returns the expression of an argument: a constant, or the references in it. */
  JsonNode argument() {
    Set<String> references = references();
    ObjectNode expression = NODES.objectNode();
    if (references.isEmpty()) {
      expression.set("constant_value", known());
      return expression;
    }
    ArrayNode all = expression.putArray("references");
    Set<String> spelled = new LinkedHashSet<>();
    references.forEach(reference -> spelled.addAll(withPrefixes(reference)));
    spelled.forEach(all::add);
    return expression;
  }

  /** Returns the expressions of a block, or of a list of blocks. */
  JsonNode block() {
    if (node instanceof SequenceNode) {
      ArrayNode blocks = NODES.arrayNode();
      items().forEach(item -> blocks.add(item.block()));
      return blocks;
    }
    ObjectNode expressions = NODES.objectNode();
    entries()
        .forEach(
            (key, value) -> {
              if (value.written()) {
                expressions.set(key, value.looksLikeBlocks() ? value.block() : value.argument());
              }
            });
    return expressions;
  }

  /** Whether this is a list of objects, which is how a plan shows nested blocks. */
  boolean looksLikeBlocks() {
    return !tag.startsWith("!")
        && node instanceof SequenceNode
        && !items().isEmpty()
        && items().stream().allMatch(item -> item.node instanceof MappingNode);
  }

  /** Returns the references in this value, in the order of the file. */
  Set<String> references() {
    Set<String> references = new LinkedHashSet<>();
    if (tag.equals(REF) && node instanceof SequenceNode) {
      CaseYaml.items(node).forEach(item -> references.add(CaseYaml.text(item)));
    } else if (tag.equals(REF)) {
      references.add(CaseYaml.text(node));
    } else if (tag.equals(KNOWN_REF)) {
      references.add(CaseYaml.text(CaseYaml.entries(node).get("reference")));
    } else if (node instanceof SequenceNode) {
      items().forEach(item -> references.addAll(item.references()));
    } else if (node instanceof MappingNode) {
      entries().values().forEach(value -> references.addAll(value.references()));
    }
    return references;
  }

  /** Terraform lists what a reference passes through: {@code a.b.id} comes with {@code a.b}. */
  static List<String> withPrefixes(String reference) {
    List<String> prefixes = new ArrayList<>();
    List<String> steps = TerraformAddress.steps(reference);
    int shortest = reference.startsWith("data.") ? 3 : 2;
    for (int size = steps.size(); size >= Math.min(shortest, steps.size()); size--) {
      String prefix = String.join(".", steps.subList(0, size));
      prefixes.add(prefix);
      if (prefix.endsWith("]")) {
        prefixes.add(prefix.substring(0, prefix.lastIndexOf('[')));
      }
    }
    return prefixes;
  }

  private PlanValue inside(String key) {
    return new PlanValue(CaseYaml.entries(node).get(key));
  }

  private List<PlanValue> items() {
    return CaseYaml.items(node).stream().map(PlanValue::new).toList();
  }

  private Map<String, PlanValue> entries() {
    Map<String, PlanValue> entries = new LinkedHashMap<>();
    CaseYaml.entries(node).forEach((key, value) -> entries.put(key, new PlanValue(value)));
    return entries;
  }
}
