package dev.srm.catalogfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.catalogfile.TypeSchemas.Attribute;
import dev.srm.resource.Dialect;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds to the planned values of a resource what the provider shows for arguments that its author
 * left out: null, an empty block list, a default of the provider, or unknown until apply.
 */
final class PlanDefaults {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String UNKNOWN = "UNKNOWN";

  private final TypeSchemas schemas = new TypeSchemas();

  /** What real plans show, by type and path, where it differs from what the schema tells. */
  private final Map<String, String> measured = new HashMap<>();

  PlanDefaults() {
    String type = "";
    for (String line : lines()) {
      if (line.startsWith(" ")) {
        int value = line.indexOf(' ', 1);
        measured.put(type + line.substring(0, value), line.substring(value + 1));
      } else {
        type = line;
      }
    }
  }

  /** Whether an attribute is written as an argument although it holds objects. */
  boolean writtenLikeABlock(String type, String path) {
    return schemas.attributes(Dialect.TERRAFORM, type).stream()
        .anyMatch(other -> other.path().equals(path) && other.writtenLikeABlock());
  }

  /**
   * Adds what is left out.
   *
   * @param after the known values, which grow
   * @param unknown the marks of what is unknown, which grow
   */
  void add(String type, ObjectNode after, ObjectNode unknown) {
    add(type, "", after, unknown);
  }

  private void add(String type, String prefix, ObjectNode after, ObjectNode unknown) {
    for (Attribute attribute : schemas.attributes(Dialect.TERRAFORM, type)) {
      String name = nameBelow(prefix, attribute.path());
      if (name.isEmpty() || name.indexOf('.') >= 0 || name.equals("*")) {
        continue;
      }
      if (after.has(name)) {
        descend(type, attribute, after.get(name), unknown.get(name));
      } else if (!unknown.has(name)) {
        omitted(type, attribute, name, after, unknown);
      }
    }
  }

  private void descend(String type, Attribute attribute, JsonNode after, JsonNode unknown) {
    boolean block = attribute.block() || attribute.singleBlock() || attribute.writtenLikeABlock();
    if (block && after instanceof ArrayNode blocks && unknown instanceof ArrayNode marks) {
      for (int i = 0; i < blocks.size(); i++) {
        descend(type, attribute, blocks.get(i), marks.get(i));
      }
    } else if (block && after instanceof ObjectNode values && unknown instanceof ObjectNode marks) {
      add(type, attribute.path() + ".", values, marks);
    }
  }

  private void omitted(
      String type, Attribute attribute, String name, ObjectNode after, ObjectNode unknown) {
    String shown = measured.get(type + " " + attribute.path());
    if (shown == null && attribute.block()) {
      after.set(name, NODES.arrayNode());
    } else if (shown == null ? attribute.computed() : shown.equals(UNKNOWN)) {
      unknown.put(name, true);
    } else {
      after.set(name, shown == null ? NODES.nullNode() : json(shown));
    }
  }

  /** Returns the path relative to a prefix, or the empty string when it is not below it. */
  private static String nameBelow(String prefix, String path) {
    return path.startsWith(prefix) ? path.substring(prefix.length()) : "";
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                PlanDefaults.class.getResourceAsStream("/schemas/plan-defaults.txt"),
                StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
