package dev.srm.evaluation;

import dev.srm.Audits;
import dev.srm.catalogfile.BundledCatalog;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.json.JsonTextDecoder;
import dev.srm.resource.AttributeSelection;
import dev.srm.resource.ResourceGraph;
import dev.srm.terraform.TerraformReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a fixture's reviewed file of expectations says of its plan, line by line. */
final class Expected {

  static final Path FIXTURES = Path.of("src", "test", "resources", "terraform");

  private Expected() {}

  /** Returns the folders below the fixtures that hold a file of a name. */
  static List<Path> foldersWith(String file) throws IOException {
    try (Stream<Path> all = Files.walk(FIXTURES)) {
      return all.filter(path -> path.getFileName().toString().equals(file))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }

  /** Returns the lines that are neither empty nor a comment, split at two or more spaces. */
  static List<List<String>> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> List.of(line.strip().split(" {2,}")))
        .toList();
  }

  static Checklist audit(Path fixture) throws Exception {
    return Audits.audit(fixture.resolve("plan.json"));
  }

  static ResourceGraph graph(Path fixture) throws Exception {
    try (InputStream json = Files.newInputStream(fixture.resolve("plan.json"))) {
      return new TerraformReader(AttributeSelection.ALL).read("plan", json).estate().after();
    }
  }

  /** Returns a finder of the targets in a graph, with the bundled catalog. */
  static JoinOracle joins(ResourceGraph graph) {
    ServiceLookup services = new ServiceLookup(BundledCatalog.open());
    AttributePaths paths = new AttributePaths(new JsonTextDecoder());
    return new JoinOracle(graph, services, new TargetFinder(graph, services, paths));
  }

  static List<ChecklistItem> items(Checklist checklist, String responsibility, String address) {
    return checklist.items().stream()
        .filter(item -> item.responsibility().id().equals(responsibility))
        .filter(item -> item.resourceText().equals(address))
        .toList();
  }
}
