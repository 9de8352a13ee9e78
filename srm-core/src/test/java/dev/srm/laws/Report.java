package dev.srm.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.Audits;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.ItemStatus;
import dev.srm.render.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What srm says of an input, in the forms that the laws compare. */
final class Report {

  static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private static final String KEY = "same";

  private Report() {}

  /** Returns the JSON report without the digest of the input, one line per member. */
  static String json(Path input) throws Exception {
    ObjectNode report = tree(input);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report);
  }

  /**
   * Returns the JSON report without digest and without places in the source. Messages come in the
   * order of the places that they are about, so they are sorted here.
   */
  static String jsonWithoutPlaces(Path input) throws Exception {
    return withoutPlaces(tree(input));
  }

  /**
   * Returns the JSON report without digests, places and what is derived from names; without
   * messages too, which shorten long names.
   */
  static String jsonWithoutIds(Path input) throws Exception {
    ObjectNode report = tree(input);
    report.path("items").forEach(item -> ((ObjectNode) item).remove("id"));
    report.remove("diagnostics");
    report.path("resources").forEach(resource -> ((ObjectNode) resource).remove("fingerprint"));
    return withoutPlaces(report);
  }

  private static String withoutPlaces(ObjectNode report) throws IOException {
    dropPlaces(report);
    List<JsonNode> diagnostics = new ArrayList<>();
    report.path("diagnostics").forEach(diagnostics::add);
    diagnostics.sort(Comparator.comparing(JsonNode::toString));
    report.putArray("diagnostics").addAll(diagnostics);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report);
  }

  private static ObjectNode tree(Path input) throws Exception {
    String text = Audits.render(Audits.audit(input, KEY), ReportFormat.JSON);
    ObjectNode report = (ObjectNode) JSON.readTree(text);
    report.path("inputs").forEach(one -> ((ObjectNode) one).remove("sha256"));
    return report;
  }

  private static void dropPlaces(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("location");
    }
    node.forEach(Report::dropPlaces);
  }

  /** Returns the status of every item by delta, responsibility and address. */
  static Map<String, ItemStatus> verdicts(Path input) throws Exception {
    return verdicts(input, Optional::of);
  }

  /** Returns the status of every item that is not removed, whatever the change does to it. */
  static Map<String, ItemStatus> statuses(Path input) throws Exception {
    Map<String, ItemStatus> statuses = new TreeMap<>();
    verdicts(input)
        .forEach(
            (item, status) -> {
              String[] deltaAndItem = item.split(" ", 2);
              if (!deltaAndItem[0].equals(Delta.REMOVED.name())) {
                statuses.put(deltaAndItem[1], status);
              }
            });
    return statuses;
  }

  /**
   * Returns the status of every item by delta, responsibility and address.
   *
   * @param input the input
   * @param original gives the address that a resource had before the input was rewritten; nothing
   *     for a resource that is not looked at
   */
  static Map<String, ItemStatus> verdicts(Path input, Function<String, Optional<String>> original)
      throws Exception {
    Map<String, ItemStatus> verdicts = new TreeMap<>();
    for (ChecklistItem item : Audits.audit(input, KEY).items()) {
      String duty = item.delta() + " " + item.responsibility().id() + " ";
      original
          .apply(item.resourceText())
          .map(duty::concat)
          .ifPresent(key -> verdicts.put(key, item.status()));
    }
    return verdicts;
  }

  /** Returns the items that are not the same in both, with both statuses. */
  static List<String> differences(
      Map<String, ItemStatus> expected, Map<String, ItemStatus> actual) {
    Set<String> items = new TreeSet<>(expected.keySet());
    items.addAll(actual.keySet());
    return items.stream()
        .filter(item -> expected.get(item) != actual.get(item))
        .map(item -> item + ": " + expected.get(item) + " became " + actual.get(item))
        .toList();
  }

  /** A failure names the first line that differs: the reports are long. */
  static void assertSame(String actual, String expected) {
    List<String> lines = expected.lines().toList();
    List<String> others = actual.lines().toList();
    int line = 0;
    while (line < Math.min(lines.size(), others.size())) {
      assertThat(others.get(line)).as("line %d of the report", line + 1).isEqualTo(lines.get(line));
      line++;
    }
    assertThat(others).hasSameSizeAs(lines);
  }

  /** Reads a plan or state. */
  static ObjectNode read(Path plan) throws IOException {
    return (ObjectNode) JSON.readTree(plan.toFile());
  }

  /** Writes a rewritten plan where only it is, under the name that the original has. */
  static Path write(Path folder, Path original, JsonNode plan) throws IOException {
    Path file = Files.createTempDirectory(folder, "law").resolve(original.getFileName());
    JSON.writeValue(file.toFile(), plan);
    return file;
  }
}
