package dev.srm.catalogfile;

import dev.srm.resource.Dialect;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A small input in one or both dialects and what must come of it.
 *
 * @param name a sentence
 * @param input the input
 * @param expected what must come of it
 */
record CatalogCase(String name, Input input, Expectation expected) {

  private static final Set<String> KEYS =
      Set.of(
          "name",
          "terraform",
          "terraform-before",
          "cloudformation",
          "cloudformation-parameters",
          "cloudformation-conditions",
          "expect",
          "owners",
          "deltas");

  /**
   * The resources of a case.
   *
   * @param terraform the resources after the change by address
   * @param before the Terraform resources before the change by address
   * @param template the sections of the template by name
   */
  record Input(Map<String, Node> terraform, Map<String, Node> before, Map<String, Node> template) {

    /** Returns the dialects that the case is written in. */
    Set<Dialect> dialects() {
      Set<Dialect> dialects = EnumSet.noneOf(Dialect.class);
      if (!terraform.isEmpty() || !before.isEmpty()) {
        dialects.add(Dialect.TERRAFORM);
      }
      if (!template.isEmpty()) {
        dialects.add(Dialect.CLOUDFORMATION);
      }
      return dialects;
    }

    /** Returns the types of the resources of a dialect by address. */
    Map<String, String> types(Dialect dialect) {
      Map<String, String> types = new LinkedHashMap<>();
      if (dialect == Dialect.TERRAFORM) {
        terraform.keySet().forEach(text -> types.put(text, TerraformAddress.parse(text).type()));
      } else if (template.containsKey("Resources")) {
        CaseYaml.entries(template.get("Resources"))
            .forEach(
                (id, node) -> types.put(id, CaseYaml.text(CaseYaml.entries(node).get("Type"))));
      }
      return types;
    }
  }

  static CatalogCase of(Node node) {
    Map<String, Node> entries = CaseYaml.entries(node);
    entries.forEach(CatalogCase::checkKey);
    if (!entries.containsKey("name")) {
      throw CaseYaml.problem(node, "a case needs a name");
    }
    Input input =
        new Input(
            resources(entries, "terraform"),
            resources(entries, "terraform-before"),
            template(entries));
    if (input.dialects().isEmpty()) {
      throw CaseYaml.problem(node, "a case needs terraform or cloudformation");
    }
    return new CatalogCase(CaseYaml.text(entries.get("name")), input, Expectation.of(entries));
  }

  private static void checkKey(String key, Node value) {
    if (!KEYS.contains(key)) {
      throw CaseYaml.problem(value, "a case has no \"" + key + "\"; known are " + KEYS);
    }
  }

  private static Map<String, Node> resources(Map<String, Node> entries, String key) {
    return entries.containsKey(key) ? CaseYaml.entries(entries.get(key)) : Map.of();
  }

  private static Map<String, Node> template(Map<String, Node> entries) {
    Map<String, Node> sections = new LinkedHashMap<>();
    section(entries, "cloudformation-parameters", "Parameters", sections);
    section(entries, "cloudformation-conditions", "Conditions", sections);
    section(entries, "cloudformation", "Resources", sections);
    return sections;
  }

  private static void section(
      Map<String, Node> entries, String key, String name, Map<String, Node> sections) {
    if (entries.containsKey(key)) {
      sections.put(name, entries.get(key));
    }
  }
}
