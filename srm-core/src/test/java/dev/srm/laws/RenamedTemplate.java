package dev.srm.laws;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Gives every resource of a template another logical id, wherever it is named. */
final class RenamedTemplate {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\$\\{([A-Za-z0-9]+)((?:\\.[A-Za-z0-9.]+)?)}");

  private final Renaming renaming;
  private final Set<String> ids = new HashSet<>();

  RenamedTemplate(Renaming renaming) {
    this.renaming = renaming;
  }

  /** Renames the resources of a template in place. */
  void rename(Node root) {
    MappingNode resources = (MappingNode) value((MappingNode) root, "Resources");
    resources.getValue().forEach(resource -> ids.add(text(resource.getKeyNode())));
    resources.setValue(
        resources.getValue().stream()
            .map(one -> new NodeTuple(renamed(one.getKeyNode()), one.getValueNode()))
            .toList());
    resources.getValue().forEach(resource -> dependencies((MappingNode) resource.getValueNode()));
    walk(root);
  }

  private void dependencies(MappingNode resource) {
    List<NodeTuple> members = new ArrayList<>();
    for (NodeTuple member : resource.getValue()) {
      boolean depends = text(member.getKeyNode()).equals("DependsOn");
      members.add(
          depends ? new NodeTuple(member.getKeyNode(), all(member.getValueNode())) : member);
    }
    resource.setValue(members);
  }

  private Node all(Node node) {
    return node instanceof SequenceNode list
        ? sequence(list, list.getValue().stream().map(this::renamed).toList())
        : renamed(node);
  }

  private void walk(Node node) {
    if (node instanceof MappingNode mapping) {
      List<NodeTuple> members = new ArrayList<>();
      for (NodeTuple member : mapping.getValue()) {
        String function = text(member.getKeyNode());
        members.add(new NodeTuple(member.getKeyNode(), inside(function, member.getValueNode())));
      }
      mapping.setValue(members);
    } else if (node instanceof SequenceNode sequence) {
      List<Node> elements = new ArrayList<>();
      sequence.getValue().forEach(element -> elements.add(inside("", element)));
      sequence.getValue().clear();
      sequence.getValue().addAll(elements);
    }
  }

  /** Returns what a function is called with, or a value below a key that is none. */
  private Node inside(String function, Node node) {
    String tag = node.getTag().getValue();
    String called = tag.startsWith("!") ? tag.substring(1) : function.replace("Fn::", "");
    walk(node);
    return switch (called) {
      case "Ref" -> renamed(node);
      case "GetAtt" -> attribute(node);
      case "Sub" -> substitution(node);
      default -> node;
    };
  }

  private Node attribute(Node node) {
    if (node instanceof SequenceNode list) {
      List<Node> parts = new ArrayList<>(list.getValue());
      parts.set(0, renamed(parts.get(0)));
      return sequence(list, parts);
    }
    String text = text(node);
    int dot = text.indexOf('.');
    return ids.contains(text.substring(0, dot)) ? scalar(node, renaming.name(text)) : node;
  }

  private Node substitution(Node node) {
    if (node instanceof SequenceNode list) {
      MappingNode own = (MappingNode) list.getValue().get(1);
      Set<String> shadowed = new HashSet<>();
      own.getValue().forEach(one -> shadowed.add(text(one.getKeyNode())));
      List<Node> parts = new ArrayList<>(list.getValue());
      parts.set(0, substituted(parts.get(0), shadowed));
      return sequence(list, parts);
    }
    return substituted(node, Set.of());
  }

  private Node substituted(Node node, Set<String> shadowed) {
    Matcher matcher = PLACEHOLDER.matcher(text(node));
    String text =
        matcher.replaceAll(
            found -> {
              String name = found.group(1);
              boolean resource = ids.contains(name) && !shadowed.contains(name);
              String renamed = resource ? renaming.name(name) : name;
              return Matcher.quoteReplacement("${" + renamed + found.group(2) + "}");
            });
    return scalar(node, text);
  }

  private Node renamed(Node node) {
    return ids.contains(text(node)) ? scalar(node, renaming.name(text(node))) : node;
  }

  private static Node scalar(Node original, String text) {
    ScalarNode scalar = (ScalarNode) original;
    return new ScalarNode(
        scalar.getTag(), text, scalar.getStartMark(), scalar.getEndMark(), scalar.getScalarStyle());
  }

  private static Node sequence(SequenceNode original, List<Node> elements) {
    return new SequenceNode(original.getTag(), new ArrayList<>(elements), original.getFlowStyle());
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private static Node value(MappingNode mapping, String key) {
    return mapping.getValue().stream()
        .filter(member -> text(member.getKeyNode()).equals(key))
        .map(NodeTuple::getValueNode)
        .findFirst()
        .orElseThrow();
  }
}
