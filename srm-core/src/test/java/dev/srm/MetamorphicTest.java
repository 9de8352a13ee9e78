package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ItemStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change of the input that means nothing, or less, may do to the checklist. */
class MetamorphicTest {

  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Path FORMATS = Path.of("src", "test", "resources", "terraform", "formats");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Attributes by which resources find each other: hiding one changes what is joined. */
  private static final Set<String> NAMES =
      Set.of("id", "arn", "name", "bucket", "type", "identifier", "cluster_identifier", "family");

  @TempDir private Path folder;

  @Test
  void the_spelling_of_a_plan_changes_no_verdict() throws Exception {
    Map<String, ItemStatus> expected = verdicts(FORMATS.resolve("version-1.2.json"), "");
    assertThat(expected).isNotEmpty();
    try (Stream<Path> variants = Files.list(FORMATS)) {
      for (Path variant : variants.filter(p -> p.toString().endsWith(".json")).toList()) {
        assertThat(verdicts(variant, "")).as(variant.toString()).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"web-tier", "data-stores", "multi-module", "account-baseline"})
  void wrapping_a_stack_in_a_module_changes_no_verdict(String example) throws Exception {
    Path plan = EXAMPLES.resolve(example).resolve("plan.json");
    ObjectNode wrapped = wrap((ObjectNode) JSON.readTree(plan.toFile()), "module.wrapped.");

    assertThat(verdicts(write(wrapped), "module.wrapped.")).isEqualTo(verdicts(plan, ""));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 13})
  void knowing_less_never_settles_and_never_reverses_a_verdict(int seed) throws Exception {
    Random random = new Random(seed);
    for (String example : List.of("web-tier", "data-stores", "multi-module")) {
      Path plan = EXAMPLES.resolve(example).resolve("plan.json");
      ObjectNode vague = (ObjectNode) JSON.readTree(plan.toFile());
      List<String> hidden = hideSome(vague, random);
      Map<String, ItemStatus> before = verdicts(plan, "");

      verdicts(write(vague), "")
          .forEach(
              (item, status) ->
                  assertThat(status)
                      .as("%s of %s with %s unknown", item, example, hidden)
                      .isIn(before.get(item), ItemStatus.UNDETERMINED));
    }
  }

  private static Map<String, ItemStatus> verdicts(Path input, String prefix) throws Exception {
    Checklist checklist = Audits.audit(input, "same");
    Map<String, ItemStatus> verdicts = new TreeMap<>();
    checklist
        .items()
        .forEach(
            item -> {
              String address = item.resourceText();
              String plain =
                  address.startsWith(prefix) ? address.substring(prefix.length()) : address;
              verdicts.put(item.responsibility().id() + " " + plain, item.status());
            });
    return verdicts;
  }

  private Path write(JsonNode plan) throws IOException {
    Path file = Files.createTempFile(folder, "plan", ".json");
    JSON.writeValue(file.toFile(), plan);
    return file;
  }

  private static ObjectNode wrap(ObjectNode plan, String prefix) {
    for (JsonNode change : plan.withArray("resource_changes")) {
      prefix((ObjectNode) change, prefix);
    }
    JsonNode prior = plan.at("/prior_state/values/root_module");
    if (prior instanceof ObjectNode module) {
      prefixModule(module, prefix);
    }
    ObjectNode configuration = (ObjectNode) plan.get("configuration");
    ObjectNode root = JSON.createObjectNode();
    root.putObject("module_calls")
        .putObject("wrapped")
        .set("module", configuration.get("root_module"));
    configuration.set("root_module", root);
    return plan;
  }

  private static void prefixModule(ObjectNode module, String prefix) {
    module.path("resources").forEach(resource -> prefix((ObjectNode) resource, prefix));
    module.path("child_modules").forEach(child -> prefixModule((ObjectNode) child, prefix));
  }

  private static void prefix(ObjectNode resource, String prefix) {
    resource.put("address", prefix + resource.get("address").asText());
  }

  /** Makes one known attribute of every third resource unknown, set by a reference. */
  private static List<String> hideSome(ObjectNode plan, Random random) {
    List<String> hidden = new ArrayList<>();
    ArrayNode changes = plan.withArray("resource_changes");
    for (JsonNode change : changes) {
      boolean root =
          !change.has("module_address") && change.path("mode").asText().equals("managed");
      if (root && random.nextInt(3) == 0) {
        hideOne(plan, (ObjectNode) change, random, hidden);
      }
    }
    ObjectNode elsewhere = changes.addObject();
    elsewhere
        .put("address", "terraform_data.elsewhere")
        .put("mode", "managed")
        .put("type", "terraform_data")
        .put("name", "elsewhere")
        .put("provider_name", "terraform.io/builtin/terraform");
    elsewhere.putObject("change").putArray("actions").add("create");
    return hidden;
  }

  private static void hideOne(
      ObjectNode plan, ObjectNode change, Random random, List<String> hidden) {
    List<String> known = new ArrayList<>();
    change
        .at("/change/after")
        .properties()
        .forEach(
            entry -> {
              boolean scalar = entry.getValue().isValueNode() && !entry.getValue().isNull();
              if (scalar
                  && !NAMES.contains(entry.getKey())
                  && !entry.getValue().asText().isEmpty()) {
                known.add(entry.getKey());
              }
            });
    ObjectNode expressions = expressionsOf(plan, change);
    known.removeIf(name -> expressions == null || !expressions.has(name) || name.endsWith("_id"));
    if (!known.isEmpty()) {
      String name = known.get(random.nextInt(known.size()));
      ((ObjectNode) change.at("/change/after")).remove(name);
      ((ObjectNode) change.at("/change/after_unknown")).put(name, true);
      expressions.putObject(name).putArray("references").add("terraform_data.elsewhere.output");
      hidden.add(change.get("address").asText() + "." + name);
    }
  }

  private static ObjectNode expressionsOf(ObjectNode plan, ObjectNode change) {
    String address = change.get("type").asText() + "." + change.get("name").asText();
    for (JsonNode resource : plan.at("/configuration/root_module/resources")) {
      if (resource.get("address").asText().equals(address)) {
        return (ObjectNode) resource.get("expressions");
      }
    }
    return null;
  }
}
