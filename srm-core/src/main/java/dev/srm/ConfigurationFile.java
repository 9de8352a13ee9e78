package dev.srm;

import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.document.InputAdvice;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A {@code .srm.yaml}: options and their values, each a text, a list of texts, or a mapping that
 * stands for a list of {@code key=value}. Which options there are is the front end's business.
 *
 * @param name the name to call it by
 * @param entries its options in their order
 */
public record ConfigurationFile(String name, List<Entry> entries) {

  private static final long SIZE_LIMIT = 1 << 20;

  /** Copies the entries. */
  public ConfigurationFile {
    entries = List.copyOf(entries);
  }

  /**
   * One option.
   *
   * @param key its name, as written
   * @param values its values, as written: nothing becomes a number or a date
   * @param location where it stands
   */
  public record Entry(String key, List<String> values, SourceLocation location) {

    /** Copies the values. */
    public Entry {
      values = List.copyOf(values);
    }
  }

  /** Returns the option of a name. */
  public Optional<Entry> entry(String key) {
    return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
  }

  /**
   * Reads a file.
   *
   * @param name the name to call it by
   * @param file where it lies
   * @throws InputException when it cannot be read or is not of this shape
   */
  public static ConfigurationFile read(String name, Path file) throws InputException {
    try {
      if (Files.size(file) > SIZE_LIMIT) {
        throw InputException.unreadable(name + " is too large for a configuration file");
      }
      return parse(name, Files.readString(file));
    } catch (IOException e) {
      throw InputAdvice.unreadable(name, e);
    }
  }

  static ConfigurationFile parse(String name, String text) throws InputException {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit((int) SIZE_LIMIT);
      Node root = new Yaml(options).compose(new StringReader(text));
      return new ConfigurationFile(name, root == null ? List.of() : entries(name, root));
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      throw refused(mark == null ? new SourceLocation(name, 1, 1) : at(name, mark), "no YAML");
    } catch (YAMLException e) {
      throw refused(new SourceLocation(name, 1, 1), "no YAML");
    }
  }

  private static List<Entry> entries(String name, Node root) throws InputException {
    if (!(root instanceof MappingNode options)) {
      throw refused(at(name, root.getStartMark()), "no mapping of options to values");
    }
    List<Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (NodeTuple option : options.getValue()) {
      SourceLocation location = at(name, option.getKeyNode().getStartMark());
      String key = text(name, option.getKeyNode());
      if (!seen.add(key)) {
        throw refused(location, "a second value of " + key);
      }
      entries.add(new Entry(key, values(name, option.getValueNode()), location));
    }
    return entries;
  }

  private static List<String> values(String name, Node value) throws InputException {
    List<String> values = new ArrayList<>();
    if (value instanceof SequenceNode list) {
      for (Node element : list.getValue()) {
        values.add(text(name, element));
      }
    } else if (value instanceof MappingNode mapping) {
      for (NodeTuple pair : mapping.getValue()) {
        values.add(text(name, pair.getKeyNode()) + "=" + text(name, pair.getValueNode()));
      }
    } else {
      values.add(text(name, value));
    }
    return values;
  }

  private static String text(String name, Node node) throws InputException {
    boolean plain =
        node instanceof ScalarNode
            && node.getTag().startsWith(Tag.PREFIX)
            && !node.getTag().equals(Tag.NULL);
    if (!plain) {
      throw refused(at(name, node.getStartMark()), "no text or list of texts");
    }
    return ((ScalarNode) node).getValue();
  }

  private static InputException refused(SourceLocation where, String what) {
    return InputException.unreadable(where + ": this is " + what);
  }

  private static SourceLocation at(String name, Mark mark) {
    return new SourceLocation(name, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
