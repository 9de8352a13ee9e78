package dev.srm.catalogfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** The cases of one service. */
final class CaseFile {

  private CaseFile() {}

  /**
   * Reads the cases beside a service file; none when there is no such file.
   *
   * @param folder the folder of the service
   */
  static List<CatalogCase> read(Path folder) {
    Path file = folder.resolve("cases.yaml");
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(folder.getFileName() + "/cases.yaml:" + e.getMessage(), e);
    }
  }

  static List<CatalogCase> parse(String text) {
    Node root = CaseYaml.read(text);
    Map<String, Node> entries = CaseYaml.entries(root);
    if (!entries.keySet().equals(Set.of("cases"))) {
      throw CaseYaml.problem(root, "the file holds \"cases\" and nothing else");
    }
    return CaseYaml.items(entries.get("cases")).stream().map(CatalogCase::of).toList();
  }
}
