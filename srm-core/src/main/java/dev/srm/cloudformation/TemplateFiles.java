package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.TemplateParser;
import dev.srm.diagnostic.InputException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files beside the outermost template, each parsed once. */
final class TemplateFiles {

  private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|[/~\\\\].*");

  private final String folder;
  private final TemplateSource source;
  private final Map<String, Node> parsed = new HashMap<>();

  /**
   * Takes the files of a folder.
   *
   * @param rootName the name of the outermost template, as messages show it
   * @param source opens files below its folder
   */
  TemplateFiles(String rootName, TemplateSource source) {
    this.folder = rootName.substring(0, rootName.lastIndexOf('/') + 1);
    this.source = source;
  }

  /**
   * Returns where a path leads that stands in a file, from the folder of the outermost template.
   *
   * @return the path; null when it is a URL, absolute, or leads out of the folder
   */
  static @Nullable String resolve(String fromFile, String written) {
    if (written.isBlank() || ELSEWHERE.matcher(written).matches()) {
      return null;
    }
    Deque<String> steps = new ArrayDeque<>();
    String together = fromFile.substring(0, fromFile.lastIndexOf('/') + 1) + written;
    for (String step : together.replace('\\', '/').split("/", -1)) {
      if (step.equals("..") && steps.pollLast() == null) {
        return null;
      }
      if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
        steps.addLast(step);
      }
    }
    return steps.isEmpty() ? null : String.join("/", steps);
  }

  /**
   * Parses a file.
   *
   * @param path the path from the folder of the outermost template
   * @return its root; null when there is no such file
   * @throws InputException when there is one that is no YAML or JSON, or unsafe
   */
  @Nullable Node parse(String path) throws InputException {
    Node known = parsed.get(path);
    if (known != null) {
      return known;
    }
    String name = folder + path;
    try (Reader text = source.open(path)) {
      if (text == null) {
        return null;
      }
      Node root = TemplateParser.parse(name, text);
      parsed.put(path, root);
      return root;
    } catch (IOException failure) {
      throw InputException.unreadable(
          name + ": the file cannot be read; check that it exists and who may read it", failure);
    }
  }
}
