package dev.srm.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The action and the templates for CI systems, and the shell scripts in them. */
final class CiScripts {

  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  static final Path ACTION = ROOT.resolve("action.yml");
  static final Path TEMPLATES = ROOT.resolve("examples/ci");

  /** The members that hold scripts in one or the other system. */
  private static final List<String> SCRIPT_MEMBERS =
      List.of("run", "script", "bash", "command", "before_script", "after_script");

  private static final Pattern GROOVY_SCRIPT = Pattern.compile("sh '''\\n(.*?)'''", Pattern.DOTALL);

  private CiScripts() {}

  /** Returns every file with scripts. */
  static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>(List.of(ACTION));
    try (Stream<Path> templates = Files.list(TEMPLATES)) {
      templates.filter(file -> !file.toString().endsWith(".md")).sorted().forEach(files::add);
    }
    return files;
  }

  /** Reads a YAML file. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> yaml(Path file) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return (Map<String, Object>)
        new Yaml(new SafeConstructor(options)).load(Files.readString(file));
  }

  /** Returns the scripts of a file by the place they stand at, in their order. */
  static Map<String, String> scripts(Path file) throws IOException {
    Map<String, String> scripts = new LinkedHashMap<>();
    if (file.endsWith("Jenkinsfile")) {
      Matcher matcher = GROOVY_SCRIPT.matcher(Files.readString(file));
      while (matcher.find()) {
        scripts.put("sh " + scripts.size(), matcher.group(1));
      }
    } else {
      collect("", yaml(file), scripts);
    }
    return scripts;
  }

  private static void collect(String place, Object node, Map<String, String> scripts) {
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            if (key.equals("with")) {
              return; // what a step hands to an action, which is no script
            }
            String below = place + "/" + key;
            if (SCRIPT_MEMBERS.contains(key) && isScript(value)) {
              scripts.put(below, text(value));
            } else {
              collect(below, value, scripts);
            }
          });
    } else if (node instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        collect(place + "/" + i, list.get(i), scripts);
      }
    }
  }

  private static boolean isScript(Object value) {
    return value instanceof String
        || (value instanceof List<?> lines && lines.stream().allMatch(String.class::isInstance));
  }

  private static String text(Object value) {
    return value instanceof List<?> lines
        ? String.join("\n", lines.stream().map(Object::toString).toList())
        : value.toString();
  }
}
