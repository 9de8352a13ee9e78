package dev.srm.catalogfile;

import dev.srm.resource.Dialect;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Which types and attributes hashicorp/aws and the CloudFormation registry really have. */
final class TypeSchemas {

  private static final String ANYTHING = "*";
  private static final String JSON = "@json";

  /** What the reader of templates shows of a resource beside its properties. */
  private static final Set<String> BESIDE_PROPERTIES =
      Set.of(
          "$DeletionPolicy",
          "$UpdateReplacePolicy",
          "$UpdatePolicy",
          "$CreationPolicy",
          "$DependsOn",
          "$Metadata");

  private final SortedMap<String, List<Attribute>> terraform = read("terraform");
  private final SortedMap<String, List<Attribute>> cloudFormation = read("cloudformation");

  /**
   * An attribute.
   *
   * @param path steps separated by dots
   * @param flags letters as the README beside the lists explains them
   */
  record Attribute(String path, String flags) {

    boolean computed() {
      return flags.contains("C");
    }

    boolean block() {
      return flags.contains("B");
    }

    boolean singleBlock() {
      return flags.contains("S");
    }

    boolean writtenLikeABlock() {
      return flags.contains("J");
    }
  }

  /** Returns all types of a dialect, sorted. */
  List<String> types(Dialect dialect) {
    return List.copyOf(schemas(dialect).keySet());
  }

  /** Returns the attributes of a type; none when there is no such type. */
  List<Attribute> attributes(Dialect dialect, String type) {
    return schemas(dialect).getOrDefault(type, List.of());
  }

  /** Whether a type has an attribute; what lies inside of JSON text or of a map is free. */
  boolean has(Dialect dialect, String type, String path) {
    int json = path.indexOf(JSON);
    String known = json < 0 ? path : path.substring(0, json);
    if (dialect == Dialect.CLOUDFORMATION && known.startsWith("$")) {
      return BESIDE_PROPERTIES.contains(known.split("\\.", 2)[0]);
    }
    return attributes(dialect, type).stream().anyMatch(other -> leads(known, other.path()));
  }

  private SortedMap<String, List<Attribute>> schemas(Dialect dialect) {
    return dialect == Dialect.TERRAFORM ? terraform : cloudFormation;
  }

  /** Whether a path ends at an attribute, on the way to it, or in what it leaves open. */
  private static boolean leads(String path, String attribute) {
    if (attribute.endsWith(ANYTHING)) {
      String open = attribute.substring(0, attribute.length() - ANYTHING.length());
      return (path + ".").startsWith(open) || open.startsWith(path + ".");
    }
    return attribute.equals(path) || attribute.startsWith(path + ".");
  }

  private static SortedMap<String, List<Attribute>> read(String name) {
    SortedMap<String, List<Attribute>> byType = new TreeMap<>();
    List<Attribute> current = new ArrayList<>();
    String file = "/schemas/" + name + ".txt.gz";
    try (InputStream raw = TypeSchemas.class.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(raw), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(" ")) {
          current.add(attribute(line.substring(1)));
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

  private static Attribute attribute(String line) {
    int space = line.indexOf(' ');
    return space < 0
        ? new Attribute(line, "")
        : new Attribute(line.substring(0, space), line.substring(space + 1));
  }
}
