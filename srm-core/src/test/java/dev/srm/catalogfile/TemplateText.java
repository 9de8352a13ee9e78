package dev.srm.catalogfile;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Writes the CloudFormation template of a case; its values stand there as the case has them. */
final class TemplateText {

  private TemplateText() {}

  /**
   * Writes a template.
   *
   * @param sections the sections beside the version, by name: {@code Parameters}, {@code Resources}
   */
  static String write(Map<String, Node> sections) {
    List<NodeTuple> tuples =
        sections.entrySet().stream()
            .map(section -> new NodeTuple(text(section.getKey()), section.getValue()))
            .collect(Collectors.toList());
    tuples.add(0, new NodeTuple(text("AWSTemplateFormatVersion"), text("2010-09-09")));
    StringWriter template = new StringWriter();
    new Yaml().serialize(new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK), template);
    return template.toString();
  }

  private static Node text(String value) {
    return new ScalarNode(Tag.STR, value, null, null, ScalarStyle.DOUBLE_QUOTED);
  }
}
