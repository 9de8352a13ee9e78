package dev.srm.cloudformation.assembly;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The construct paths of the resources of one stack and of those it nests, as the metadata of the
 * assembly tells them. Templates tell them too, unless the user turned that off.
 */
public final class ConstructPaths {

  /** Tells nothing. */
  public static final ConstructPaths NONE = new ConstructPaths();

  private static final String LOGICAL_ID = "aws:cdk:logicalId";
  private static final String TEMPLATE = "aws:cdk:templateFile";

  private final Map<String, String> stacks = new HashMap<>();
  private final Map<String, String> paths = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  private ConstructPaths() {}

  /**
   * Understands the metadata of a stack.
   *
   * @param metadata lists of entries by construct path
   * @param templateFile the template of the stack, from the folder of the manifest
   */
  public static ConstructPaths of(Mapping metadata, String templateFile) {
    ConstructPaths result = new ConstructPaths();
    metadata
        .entries()
        .forEach(
            (path, entry) -> {
              for (String file : data(entry.value(), TEMPLATE)) {
                result.stacks.put(path, file);
              }
            });
    metadata
        .entries()
        .forEach(
            (path, entry) -> {
              for (String id : data(entry.value(), LOGICAL_ID)) {
                result.add(key(result.fileOf(path, templateFile), id), path);
              }
            });
    return result;
  }

  /**
   * Returns the construct path of a resource.
   *
   * @param templateFile the template that declares it, from the folder of the manifest
   * @param logicalId its logical id
   * @return {@code Prod/Service/Jobs/Resource}; null when the metadata does not tell
   */
  public @Nullable String find(String templateFile, String logicalId) {
    String key = key(templateFile, logicalId);
    return ambiguous.contains(key) ? null : paths.get(key);
  }

  private static String key(String file, String logicalId) {
    return logicalId + " " + file;
  }

  private void add(String key, String path) {
    if (paths.putIfAbsent(key, path.startsWith("/") ? path.substring(1) : path) != null) {
      ambiguous.add(key);
    }
  }

  /** A construct belongs to the innermost stack around it. */
  private String fileOf(String path, String outermost) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      String file = stacks.get(path.substring(0, end));
      if (file != null) {
        return file;
      }
    }
    return outermost;
  }

  private static List<String> data(Node entries, String type) {
    List<String> found = new ArrayList<>();
    if (entries instanceof Sequence sequence) {
      for (Node entry : sequence.items()) {
        String text = entry instanceof Mapping mapping ? dataOf(mapping, type) : null;
        if (text != null) {
          found.add(text);
        }
      }
    }
    return found;
  }

  private static @Nullable String dataOf(Mapping entry, String type) {
    return type.equals(entry.text("type")) ? entry.text("data") : null;
  }
}
