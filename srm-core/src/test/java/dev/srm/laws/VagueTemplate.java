package dev.srm.laws;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A template in which a property is set by something that nobody knows yet.
 *
 * @param root the template
 */
record VagueTemplate(Node root) {

  /** Where the value comes from. */
  enum Origin {
    /** From a parameter without a value: from outside the stack. */
    PARAMETER,
    /** From a custom resource, which may return anything. */
    CUSTOM_RESOURCE
  }

  private static final String FORGOTTEN = "Forgotten";

  /** Is told of the properties of a template. */
  interface Visitor {
    void property(String logicalId, String type, String name, String value);
  }

  /** Shows every property of every resource; what a loop makes is not among them. */
  void visit(Visitor visitor) {
    for (NodeTuple resource : member(root, "Resources").getValue()) {
      String id = text(resource.getKeyNode());
      String type = text(find(resource.getValueNode(), "Type"));
      if (find(resource.getValueNode(), "Properties") instanceof MappingNode properties) {
        for (NodeTuple property : properties.getValue()) {
          String value = print(property.getValueNode());
          visitor.property(id, type, text(property.getKeyNode()), value);
        }
      }
    }
  }

  /** Sets a property by what is not known. */
  void forget(String logicalId, String property, Origin origin) {
    boolean parameter = origin == Origin.PARAMETER;
    MappingNode value =
        parameter
            ? map("Ref", scalar(FORGOTTEN))
            : map("Fn::GetAtt", list(scalar(FORGOTTEN), scalar("Output")));
    MappingNode properties = member(member(member(root, "Resources"), logicalId), "Properties");
    List<NodeTuple> tuples = new ArrayList<>();
    for (NodeTuple one : properties.getValue()) {
      boolean forgets = text(one.getKeyNode()).equals(property);
      tuples.add(forgets ? new NodeTuple(one.getKeyNode(), value) : one);
    }
    properties.setValue(tuples);
    Node declaration = map("Type", scalar(parameter ? "String" : "Custom::Forgotten"));
    member(root, parameter ? "Parameters" : "Resources")
        .getValue()
        .add(new NodeTuple(scalar(FORGOTTEN), declaration));
  }

  /** Returns a member that is a mapping; it is made when there is none. */
  private static MappingNode member(Node node, String key) {
    if (find(node, key) instanceof MappingNode mapping) {
      return mapping;
    }
    MappingNode made = new MappingNode(Tag.MAP, new ArrayList<>(), FlowStyle.BLOCK);
    ((MappingNode) node).getValue().add(new NodeTuple(scalar(key), made));
    return made;
  }

  private static @Nullable Node find(Node node, String key) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple member : mapping.getValue()) {
        if (text(member.getKeyNode()).equals(key)) {
          return member.getValueNode();
        }
      }
    }
    return null;
  }

  private static MappingNode map(String key, Node value) {
    List<NodeTuple> members = new ArrayList<>(List.of(new NodeTuple(scalar(key), value)));
    return new MappingNode(Tag.MAP, members, FlowStyle.BLOCK);
  }

  private static SequenceNode list(Node... elements) {
    return new SequenceNode(Tag.SEQ, List.of(elements), FlowStyle.FLOW);
  }

  private static ScalarNode scalar(String text) {
    return new ScalarNode(Tag.STR, text, null, null, ScalarStyle.PLAIN);
  }

  /** Returns a text that is the same for equal values. */
  private static String print(Node node) {
    StringBuilder text = new StringBuilder(node.getTag().getValue());
    if (node instanceof MappingNode mapping) {
      for (NodeTuple member : mapping.getValue()) {
        text.append(print(member.getKeyNode())).append(print(member.getValueNode()));
      }
    } else if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(element -> text.append(print(element)));
    }
    return text.append('(').append(text(node)).append(')').toString();
  }

  private static String text(@Nullable Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }
}
