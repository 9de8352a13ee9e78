package dev.srm.catalogfile;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads cases: YAML whose tags mean something, such as {@code !ref} and {@code !GetAtt}. */
final class CaseYaml {

  private CaseYaml() {}

  static Node read(String text) {
    try {
      return new Yaml(new LoaderOptions()).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      throw new IllegalArgumentException(place(e.getProblemMark()) + e.getProblem(), e);
    }
  }

  /** Returns the entries of a map in the order of the file. */
  static Map<String, Node> entries(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw problem(node, "this must be a map");
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = text(tuple.getKeyNode());
      if (entries.put(key, tuple.getValueNode()) != null) {
        throw problem(tuple.getKeyNode(), "\"" + key + "\" is there twice");
      }
    }
    return entries;
  }

  /** Returns the items of a list. */
  static List<Node> items(Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw problem(node, "this must be a list");
  }

  /** Returns the text of a scalar as it is written. */
  static String text(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw problem(node, "this must be text");
  }

  /** Refuses a case. */
  static IllegalArgumentException problem(Node node, String message) {
    return new IllegalArgumentException(place(node.getStartMark()) + message);
  }

  private static String place(Mark mark) {
    return (mark.getLine() + 1) + ":" + (mark.getColumn() + 1) + ": ";
  }
}
