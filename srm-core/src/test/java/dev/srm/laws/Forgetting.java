package dev.srm.laws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.checklist.ItemStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes known values of a plan unknown until apply, as Terraform writes that: the value is gone and
 * {@code after_unknown} marks its place.
 */
final class Forgetting {

  /** What the configuration says of a value that is no longer known. */
  enum Origin {
    /** What it said before. Only what a resource or the provider decides can be unknown then. */
    AS_WRITTEN,
    /** That it comes from a resource which nobody knows anything of. */
    FROM_ELSEWHERE
  }

  private static final String ELSEWHERE = "terraform_data.elsewhere";

  /** A literal is never unknown: a value that is has been set by a reference, and is no secret. */
  private static final Set<String> ABOUT_LITERALS =
      Set.of(
          "lambda.no-secrets-in-environment",
          "rds.managed-instance-password",
          "secretsmanager.no-secret-literal");

  private final Random random;
  private final Origin origin;
  private final List<String> forgotten = new ArrayList<>();

  Forgetting(int seed, Origin origin) {
    this.random = new Random(seed);
    this.origin = origin;
  }

  /** Returns the places of the values that are no longer known. */
  List<String> forgotten() {
    return forgotten;
  }

  /** Forgets some of the values of a plan in place; one in so many. */
  void some(ObjectNode plan, int oneIn) {
    for (JsonNode change : plan.path("resource_changes")) {
      if (change.path("mode").asText().equals("managed")
          && change.at("/change/after") instanceof ObjectNode after) {
        Place place = new Place(change.get("address").asText(), expressions(plan, change));
        JsonNode unknown = change.at("/change/after_unknown");
        ((ObjectNode) change.get("change"))
            .set("after_unknown", members(after, unknown, place, oneIn));
      }
    }
    declareElsewhere(plan);
  }

  /**
   * Forgets one attribute of one resource of a plan in place.
   *
   * @return whether there was something to forget
   */
  boolean one(ObjectNode plan, String address, String attribute) {
    for (JsonNode change : plan.path("resource_changes")) {
      if (change.path("address").asText().equals(address)
          && change.at("/change/after") instanceof ObjectNode after) {
        Place place = new Place(address, expressions(plan, change));
        ObjectNode values = (ObjectNode) change.get("change");
        forgetAll(after, values.withObjectProperty("after_unknown"), place, attribute);
        declareElsewhere(plan);
        return !forgotten.isEmpty();
      }
    }
    return false;
  }

  /** Returns the verdicts that less knowledge has settled or reversed: it may only open them. */
  static List<String> wrong(Map<String, ItemStatus> before, Map<String, ItemStatus> after) {
    List<String> wrong = new ArrayList<>();
    before.forEach(
        (item, status) -> {
          if (!mayBecome(status, after.get(item)) && !isAboutLiterals(item)) {
            wrong.add(item + ": " + status + " became " + after.get(item));
          }
        });
    return wrong;
  }

  private static boolean isAboutLiterals(String item) {
    return ABOUT_LITERALS.contains(item.split(" ", 2)[0]);
  }

  private static boolean mayBecome(ItemStatus before, @Nullable ItemStatus after) {
    boolean met = before == ItemStatus.NOT_APPLICABLE && after == ItemStatus.SATISFIED;
    return after == before || after == ItemStatus.UNDETERMINED || met;
  }

  /**
   * Where a value stands.
   *
   * @param path its path, for reports
   * @param expressions what the author wrote there; null when nothing
   */
  private record Place(String path, @Nullable ObjectNode expressions) {}

  /** What a {@code dynamic} block makes is never unknown as a whole: every argument in it is. */
  private void forgetAll(ObjectNode values, ObjectNode marks, Place place, String name) {
    JsonNode value = values.path(name);
    boolean written = place.expressions() != null && place.expressions().has(name);
    if (origin == Origin.FROM_ELSEWHERE && !written) {
      return; // the same as with the other origin: there is no expression to be changed
    }
    if (value instanceof ArrayNode blocks && blocks.path(0).isObject() && !written) {
      marks.set(name, elements(blocks, marks.get(name), place, name, 1));
    } else if (!isEmpty(value) && mayBeUnknown(place, name)) {
      forget(values, marks, place, name);
    }
  }

  private void forget(ObjectNode values, ObjectNode marks, Place place, String name) {
    values.remove(name);
    marks.put(name, true);
    setFromElsewhere(place, name);
    forgotten.add(place.path() + "." + name);
  }

  private ObjectNode members(
      ObjectNode values, @Nullable JsonNode unknown, Place place, int oneIn) {
    ObjectNode marks = unknown instanceof ObjectNode known ? known : Report.JSON.createObjectNode();
    List<String> names = new ArrayList<>();
    values.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      JsonNode value = values.get(name);
      Place below = below(place, name);
      if (isKnown(value) && mayBeUnknown(place, name) && random.nextInt(oneIn) == 0) {
        forget(values, marks, place, name);
      } else if (value instanceof ObjectNode object) {
        marks.set(name, members(object, marks.get(name), below, oneIn));
      } else if (value instanceof ArrayNode blocks) {
        marks.set(name, elements(blocks, marks.get(name), place, name, oneIn));
      }
    }
    return marks;
  }

  private JsonNode elements(
      ArrayNode values, @Nullable JsonNode unknown, Place place, String name, int oneIn) {
    ArrayNode marks = Report.JSON.createArrayNode();
    for (int i = 0; i < values.size(); i++) {
      JsonNode mark = unknown == null ? null : unknown.get(i);
      Place element = new Place(place.path() + "." + name + "[" + i + "]", block(place, name, i));
      if (values.get(i) instanceof ObjectNode object) {
        marks.add(members(object, mark, element, oneIn));
      } else {
        marks.add(mark == null ? Report.JSON.getNodeFactory().booleanNode(false) : mark);
      }
    }
    return marks;
  }

  /** Empty values count as left out, so there is nothing to forget. */
  private static boolean isKnown(JsonNode value) {
    return value.isValueNode() && !isEmpty(value);
  }

  private static boolean isEmpty(JsonNode value) {
    boolean nothing = value.isNull() || value.isMissingNode();
    return nothing || (value.isValueNode() ? value.asText().isEmpty() : value.isEmpty());
  }

  /** A constant is always known, and an input of the root module is: unknown, it was left out. */
  private boolean mayBeUnknown(Place place, String name) {
    JsonNode written = place.expressions() == null ? null : place.expressions().get(name);
    if (origin == Origin.FROM_ELSEWHERE || written == null) {
      return true;
    }
    for (JsonNode reference : written.path("references")) {
      if (Renaming.namesResource(reference.asText())) {
        return true;
      }
    }
    return false;
  }

  private static Place below(Place place, String name) {
    return new Place(place.path() + "." + name, block(place, name, 0));
  }

  private static @Nullable ObjectNode block(Place place, String name, int index) {
    JsonNode written = place.expressions() == null ? null : place.expressions().get(name);
    JsonNode block = written instanceof ArrayNode blocks ? blocks.get(index) : written;
    return block instanceof ObjectNode object && !object.has("references") ? object : null;
  }

  private void setFromElsewhere(Place place, String name) {
    boolean written = place.expressions() != null && place.expressions().has(name);
    if (origin == Origin.FROM_ELSEWHERE && written) {
      place.expressions().putObject(name).putArray("references").add(ELSEWHERE + ".output");
    }
  }

  private static @Nullable ObjectNode expressions(ObjectNode plan, JsonNode change) {
    JsonNode module = plan.at("/configuration/root_module");
    for (String call : Renaming.moduleCalls(change.path("module_address").asText())) {
      module = module.path("module_calls").path(call).path("module");
    }
    String address = change.get("type").asText() + "." + change.get("name").asText();
    for (JsonNode resource : module.path("resources")) {
      if (resource.get("address").asText().equals(address)) {
        return (ObjectNode) resource.get("expressions");
      }
    }
    return null;
  }

  /** There is one in every module, as references do not leave a module. */
  private static void declareElsewhere(ObjectNode plan) {
    Set<String> modules = new TreeSet<>();
    ArrayNode changes = (ArrayNode) plan.get("resource_changes");
    changes.forEach(change -> modules.add(change.path("module_address").asText()));
    for (String module : modules) {
      ObjectNode elsewhere = changes.addObject();
      elsewhere
          .put("address", module.isEmpty() ? ELSEWHERE : module + "." + ELSEWHERE)
          .put("mode", "managed")
          .put("type", "terraform_data")
          .put("name", "elsewhere")
          .put("provider_name", "terraform.io/builtin/terraform");
      ObjectNode change = elsewhere.putObject("change");
      change.putArray("actions").add("create");
      change.putObject("after");
      change.putObject("after_unknown").put("output", true);
    }
  }
}
