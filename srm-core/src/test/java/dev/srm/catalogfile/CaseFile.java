package dev.srm.catalogfile;

import dev.srm.resource.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The cases of one service.
 *
 * @param cases the cases
 * @param cannotShow verdicts that no input can show, with the reason, by responsibility
 */
record CaseFile(List<CatalogCase> cases, Map<String, Excuse> cannotShow) {

  private static final Set<String> KEYS = Set.of("cases", "cannot-show");

  /**
   * Reasons by verdict.
   *
   * @param terraform for plans
   * @param cloudFormation for templates
   */
  record Excuse(Map<String, String> terraform, Map<String, String> cloudFormation) {

    Map<String, String> in(Dialect dialect) {
      return dialect == Dialect.TERRAFORM ? terraform : cloudFormation;
    }
  }

  /**
   * Reads the cases beside a service file; none when there is no such file.
   *
   * @param folder the folder of the service
   */
  static CaseFile read(Path folder) {
    Path file = folder.resolve("cases.yaml");
    if (!Files.exists(file)) {
      return new CaseFile(List.of(), Map.of());
    }
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(folder.getFileName() + "/cases.yaml:" + e.getMessage(), e);
    }
  }

  static CaseFile parse(String text) {
    Node root = CaseYaml.read(text);
    Map<String, Node> entries = CaseYaml.entries(root);
    if (!entries.containsKey("cases") || !KEYS.containsAll(entries.keySet())) {
      throw CaseYaml.problem(root, "the file holds \"cases\" and perhaps \"cannot-show\"");
    }
    Map<String, Excuse> excuses = new LinkedHashMap<>();
    if (entries.containsKey("cannot-show")) {
      CaseYaml.entries(entries.get("cannot-show"))
          .forEach((id, node) -> excuses.put(id, excuse(node)));
    }
    return new CaseFile(
        CaseYaml.items(entries.get("cases")).stream().map(CatalogCase::of).toList(), excuses);
  }

  private static Excuse excuse(Node node) {
    Map<String, Node> entries = CaseYaml.entries(node);
    if (!Set.of("terraform", "cloudformation").containsAll(entries.keySet())) {
      throw CaseYaml.problem(node, "this must be {terraform: ...} or {cloudformation: ...}");
    }
    return new Excuse(reasons(entries.get("terraform")), reasons(entries.get("cloudformation")));
  }

  private static Map<String, String> reasons(Node node) {
    Map<String, String> reasons = new LinkedHashMap<>();
    if (node != null) {
      CaseYaml.entries(node).forEach((word, reason) -> reasons.put(word, CaseYaml.text(reason)));
    }
    return reasons;
  }
}
