package dev.srm.catalogfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Writes the plan that {@code terraform show -json} would print for the resources of a case: the
 * changes with what is unknown and what is sensitive, the values that data sources have, and the
 * configuration with its module calls, {@code count} and {@code for_each}.
 *
 * <p>{@code provider}, {@code count} and {@code for_each} among the attributes of a resource are
 * Terraform's own: a provider configuration such as {@code aws.west}, and what decides the
 * instances.
 */
final class PlanText {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<String> OF_TERRAFORM = Set.of("provider", "count", "for_each");
  private static final String BUILT_IN = "terraform_data";

  private final PlanDefaults defaults = new PlanDefaults();

  /**
   * Writes a plan.
   *
   * @param before the resources that exist, by address; every value of theirs is known
   * @param after the resources that remain or come into being, by address
   */
  String write(Map<String, Node> before, Map<String, Node> after) {
    Map<String, Map<String, PlanValue>> old = values(before);
    Map<String, Map<String, PlanValue>> planned = values(after);
    declareReferred(planned);
    ObjectNode plan = NODES.objectNode();
    plan.put("format_version", "1.2").put("terraform_version", "1.11.4");
    ArrayNode changes = NODES.arrayNode();
    ArrayNode known = NODES.arrayNode();
    Set<String> addresses = new TreeSet<>(planned.keySet());
    addresses.addAll(old.keySet());
    for (String address : addresses) {
      TerraformAddress parts = TerraformAddress.parse(address);
      Map<String, PlanValue> values = planned.get(address);
      if (parts.data() && isRead(values)) {
        known.add(dataSource(address, parts, values));
      } else {
        changes.add(change(address, parts, old.get(address), values));
      }
    }
    plan.set("resource_changes", changes);
    if (!known.isEmpty()) {
      plan.putObject("prior_state")
          .put("format_version", "1.0")
          .putObject("values")
          .putObject("root_module")
          .set("resources", known);
    }
    plan.set("configuration", new PlanConfiguration(defaults).write(planned));
    return plan.put("applyable", true).put("complete", true).put("errored", false).toString();
  }

  /** A data source with nothing unknown is read already; one without values is not. */
  private static boolean isRead(Map<String, PlanValue> values) {
    return !values.isEmpty() && values.values().stream().noneMatch(PlanValue::unknown);
  }

  private static Map<String, Map<String, PlanValue>> values(Map<String, Node> resources) {
    Map<String, Map<String, PlanValue>> values = new TreeMap<>();
    resources.forEach(
        (address, node) -> {
          Map<String, PlanValue> ofResource = new LinkedHashMap<>();
          CaseYaml.entries(node)
              .forEach((name, value) -> ofResource.put(name, new PlanValue(value)));
          values.put(address, ofResource);
        });
    return values;
  }

  /**
   * Terraform plans nothing that refers to what is not declared. What a case refers to and does not
   * declare is there without a single argument.
   */
  private static void declareReferred(Map<String, Map<String, PlanValue>> planned) {
    Set<String> declared = new TreeSet<>();
    planned
        .keySet()
        .forEach(address -> declared.add(TerraformAddress.parse(address).withoutKeys()));
    for (String address : List.copyOf(planned.keySet())) {
      TerraformAddress from = TerraformAddress.parse(address);
      for (PlanValue value : planned.get(address).values()) {
        value.references().stream()
            .map(from::target)
            .filter(target -> target != null && declared.add(target))
            .forEach(target -> planned.put(target, Map.of()));
      }
    }
  }

  private static ObjectNode dataSource(
      String address, TerraformAddress parts, Map<String, PlanValue> values) {
    ObjectNode resource = identity(address, parts);
    resource.set("values", object(values, PlanValue::known));
    return resource;
  }

  private ObjectNode change(
      String address,
      TerraformAddress parts,
      Map<String, PlanValue> before,
      Map<String, PlanValue> after) {
    ObjectNode change = NODES.objectNode();
    change.set("actions", actions(parts, before, after));
    ObjectNode old = before == null ? null : object(before, PlanValue::known);
    change.set("before", old == null ? NODES.nullNode() : old);
    change.set("before_sensitive", before == null ? NODES.booleanNode(false) : marks(before));
    if (after == null) {
      change.set("after", NODES.nullNode());
      change.set("after_unknown", NODES.objectNode());
      change.put("after_sensitive", false);
    } else {
      ObjectNode known = object(after, PlanValue::known);
      ObjectNode unknown = unknown(after);
      fill(parts, old, known, unknown);
      change.set("after", known);
      change.set("after_unknown", unknown);
      change.set("after_sensitive", marks(after));
    }
    ObjectNode resource = identity(address, parts);
    resource.set("change", change);
    return resource;
  }

  /** What the author leaves out stays as it is, or is what the provider makes of it. */
  private void fill(TerraformAddress parts, ObjectNode old, ObjectNode known, ObjectNode unknown) {
    if (parts.type().equals(BUILT_IN)) {
      unknown.put("id", true).put("output", true);
    } else if (old == null) {
      defaults.add(parts.type(), known, unknown);
    } else {
      old.properties().stream()
          .filter(field -> !known.has(field.getKey()) && !unknown.has(field.getKey()))
          .forEach(field -> known.set(field.getKey(), field.getValue()));
    }
  }

  private static ArrayNode actions(
      TerraformAddress parts, Map<String, PlanValue> before, Map<String, PlanValue> after) {
    if (parts.data()) {
      return NODES.arrayNode().add("read");
    }
    if (before == null) {
      return NODES.arrayNode().add("create");
    }
    if (after == null) {
      return NODES.arrayNode().add("delete");
    }
    boolean same =
        object(before, PlanValue::known).equals(object(after, PlanValue::known))
            && unknown(after).isEmpty();
    return NODES.arrayNode().add(same ? "no-op" : "update");
  }

  private static ObjectNode identity(String address, TerraformAddress parts) {
    ObjectNode resource = NODES.objectNode().put("address", address);
    if (!parts.modules().isEmpty()) {
      resource.put("module_address", parts.moduleText());
    }
    resource
        .put("mode", parts.data() ? "data" : "managed")
        .put("type", parts.type())
        .put("name", parts.name().name());
    if (parts.name().key() != null) {
      resource.set("index", parts.name().index());
    }
    return resource.put("provider_name", fullName(parts.provider()));
  }

  /** Returns the full name of a provider. */
  static String fullName(String provider) {
    return provider.equals("terraform")
        ? "terraform.io/builtin/terraform"
        : "registry.terraform.io/hashicorp/" + provider;
  }

  private interface Part {
    JsonNode of(PlanValue value);
  }

  private static ObjectNode object(Map<String, PlanValue> values, Part part) {
    ObjectNode object = NODES.objectNode();
    values.forEach(
        (name, value) -> {
          if (!OF_TERRAFORM.contains(name) && !value.unknown()) {
            object.set(name, part.of(value));
          }
        });
    return object;
  }

  private static ObjectNode unknown(Map<String, PlanValue> values) {
    ObjectNode marks = NODES.objectNode();
    values.forEach((name, value) -> mark(name, value.unknownMarks(), marks));
    return marks;
  }

  private static ObjectNode marks(Map<String, PlanValue> values) {
    ObjectNode marks = NODES.objectNode();
    values.forEach((name, value) -> mark(name, value.sensitiveMarks(), marks));
    return marks;
  }

  private static void mark(String name, JsonNode mark, ObjectNode marks) {
    if (!OF_TERRAFORM.contains(name) && !mark.isBoolean()) {
      marks.set(name, mark);
    } else if (!OF_TERRAFORM.contains(name) && mark.booleanValue()) {
      marks.put(name, true);
    }
  }
}
