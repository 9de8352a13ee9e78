package dev.srm.catalogfile;

import dev.srm.resource.Dialect;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * What must come of a case.
 *
 * @param statuses by responsibility
 * @param deltas by responsibility
 * @param owners by address and layer
 */
record Expectation(
    Map<String, PerDialect> statuses,
    Map<String, PerDialect> deltas,
    Map<String, Map<String, String>> owners) {

  /** The key of a word that holds for every item of a responsibility. */
  static final String EVERY_ITEM = "*";

  /** The address of an item of the account. */
  static final String ACCOUNT = "account";

  /**
   * Words by address.
   *
   * @param terraform for the items of the plan
   * @param cloudFormation for the items of the template
   */
  record PerDialect(Map<String, String> terraform, Map<String, String> cloudFormation) {

    Map<String, String> in(Dialect dialect) {
      return dialect == Dialect.TERRAFORM ? terraform : cloudFormation;
    }
  }

  static Expectation of(Map<String, Node> entries) {
    Map<String, Map<String, String>> owners = new LinkedHashMap<>();
    nodes(entries, "owners").forEach((address, layers) -> owners.put(address, words(layers)));
    return new Expectation(
        perDialect(nodes(entries, "expect")), perDialect(nodes(entries, "deltas")), owners);
  }

  /** A Terraform address has a dot outside of brackets, a logical id has none. */
  static boolean isOf(Dialect dialect, String address) {
    boolean terraform = TerraformAddress.steps(address).size() > 1;
    return address.equals(ACCOUNT) || terraform == (dialect == Dialect.TERRAFORM);
  }

  private static Map<String, PerDialect> perDialect(Map<String, Node> nodes) {
    Map<String, PerDialect> expected = new LinkedHashMap<>();
    nodes.forEach((id, node) -> expected.put(id, perDialect(node)));
    return expected;
  }

  private static PerDialect perDialect(Node node) {
    if (!(node instanceof MappingNode)) {
      Map<String, String> every = Map.of(EVERY_ITEM, CaseYaml.text(node));
      return new PerDialect(every, every);
    }
    Map<String, Node> entries = CaseYaml.entries(node);
    if (entries.containsKey("terraform") || entries.containsKey("cloudformation")) {
      return new PerDialect(
          ofDialect(entries.get("terraform")), ofDialect(entries.get("cloudformation")));
    }
    return new PerDialect(
        only(Dialect.TERRAFORM, words(node)), only(Dialect.CLOUDFORMATION, words(node)));
  }

  private static Map<String, String> ofDialect(Node node) {
    if (node == null) {
      return Map.of();
    }
    return node instanceof MappingNode ? words(node) : Map.of(EVERY_ITEM, CaseYaml.text(node));
  }

  private static Map<String, String> only(Dialect dialect, Map<String, String> words) {
    Map<String, String> ofDialect = new LinkedHashMap<>(words);
    ofDialect.keySet().removeIf(address -> !isOf(dialect, address));
    return ofDialect;
  }

  private static Map<String, String> words(Node node) {
    Map<String, String> words = new LinkedHashMap<>();
    CaseYaml.entries(node).forEach((key, value) -> words.put(key, CaseYaml.text(value)));
    return words;
  }

  private static Map<String, Node> nodes(Map<String, Node> entries, String key) {
    return entries.containsKey(key) ? CaseYaml.entries(entries.get(key)) : Map.of();
  }
}
