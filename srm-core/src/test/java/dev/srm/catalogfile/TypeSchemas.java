package dev.srm.catalogfile;

import dev.srm.resource.Dialect;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Which types and attributes hashicorp/aws and the CloudFormation registry really have. */
final class TypeSchemas {

  private static final String ANYTHING = "*";
  private static final String JSON = "@json";

  private final Map<Dialect, SortedMap<String, List<String>>> leaves = new EnumMap<>(Dialect.class);

  TypeSchemas() {
    leaves.put(Dialect.TERRAFORM, read("terraform"));
    leaves.put(Dialect.CLOUDFORMATION, read("cloudformation"));
  }

  /** Returns all types of a dialect, sorted. */
  List<String> types(Dialect dialect) {
    return List.copyOf(schemas(dialect).keySet());
  }

  /** Whether a type has an attribute; what lies inside of JSON text or of a map is free. */
  boolean has(Dialect dialect, String type, String path) {
    int json = path.indexOf(JSON);
    String known = json < 0 ? path : path.substring(0, json);
    @Nullable List<String> ofType = schemas(dialect).get(type);
    return ofType != null && ofType.stream().anyMatch(leaf -> leads(known, leaf));
  }

  private SortedMap<String, List<String>> schemas(Dialect dialect) {
    return leaves.getOrDefault(dialect, new TreeMap<>());
  }

  /** Whether a path ends at a leaf, on the way to it, or in what the leaf leaves open. */
  private static boolean leads(String path, String leaf) {
    if (leaf.endsWith(ANYTHING)) {
      String open = leaf.substring(0, leaf.length() - ANYTHING.length());
      return (path + ".").startsWith(open) || open.startsWith(path + ".");
    }
    return leaf.equals(path) || leaf.startsWith(path + ".");
  }

  private static SortedMap<String, List<String>> read(String name) {
    SortedMap<String, List<String>> byType = new TreeMap<>();
    List<String> current = new ArrayList<>();
    String file = "/schemas/" + name + ".txt.gz";
    try (InputStream raw = TypeSchemas.class.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(raw), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(" ")) {
          current.add(line.substring(1));
        } else {
          current = new ArrayList<>();
          byType.put(line, current);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return byType;
  }
}
