package dev.srm.tree;

import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.Value;
import dev.srm.tree.TreeNode.Mapping;
import dev.srm.tree.TreeNode.Member;
import dev.srm.tree.TreeNode.Scalar;
import dev.srm.tree.TreeNode.Sequence;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
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
 * Reads YAML without its surprises: only {@code true} and {@code false} are booleans, only plain
 * decimal numbers without leading zeros are numbers, only {@code null} and {@code ~} are null;
 * everything else is text. Duplicate keys, tags, deep nesting and aliases that add up to a very
 * large file are problems.
 */
public final class YamlTree {

  private static final int DEPTH_LIMIT = 50;

  /** An alias counts as often as it is used: a few of them can stand for billions of nodes. */
  private static final int NODE_LIMIT = 200_000;

  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

  private final String file;
  private final Problems problems;
  private final AtomicInteger nodes = new AtomicInteger();

  private YamlTree(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads a file.
   *
   * @param file the file's name for messages
   * @param text its content
   * @throws RefusedFileException if the text is not one well-formed document
   */
  public static TreeNode read(String file, String text) throws RefusedFileException {
    Problems problems = new Problems();
    TreeNode tree = new YamlTree(file, problems).document(text);
    problems.throwIfAny();
    return tree;
  }

  private TreeNode document(String text) {
    SourceLocation start = new SourceLocation(file, 1, 1);
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(DEPTH_LIMIT);
    try {
      Node root = new Yaml(options).compose(new StringReader(text));
      return root == null ? new Scalar(Value.NULL, start) : convert(root, 0);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      problems.add(mark == null ? start : at(mark), "not YAML: " + oneLine(e.getProblem()));
    } catch (YAMLException e) {
      problems.add(start, "not YAML: " + oneLine(e.getMessage()));
    }
    return new Scalar(Value.NULL, start);
  }

  private TreeNode convert(Node node, int depth) {
    SourceLocation at = at(node.getStartMark());
    if (depth > DEPTH_LIMIT) {
      problems.add(at, "nested more than " + DEPTH_LIMIT + " deep, or an alias to itself");
      return new Scalar(Value.NULL, at);
    }
    int count = nodes.incrementAndGet();
    if (count > NODE_LIMIT) {
      if (count == NODE_LIMIT + 1) {
        problems.add(at, "larger than " + NODE_LIMIT + " nodes, with what aliases stand for");
      }
      return new Scalar(Value.NULL, at);
    }
    if (node.getTag().getValue().startsWith("!")) {
      problems.add(at, "the tag " + node.getTag() + " has no meaning here");
    }
    if (node instanceof ScalarNode scalar) {
      return new Scalar(scalarValue(scalar), at);
    }
    if (node instanceof SequenceNode sequence) {
      List<TreeNode> items =
          sequence.getValue().stream().map(item -> convert(item, depth + 1)).toList();
      return new Sequence(items, at);
    }
    return new Mapping(members((MappingNode) node, depth), at);
  }

  private Map<String, Member> members(MappingNode mapping, int depth) {
    Map<String, Member> members = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      SourceLocation at = at(tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(at, "a key must be a single word");
        continue;
      }
      Member member = new Member(at, convert(tuple.getValueNode(), depth + 1));
      Member earlier = members.putIfAbsent(key.getValue(), member);
      if (earlier != null) {
        String first = ", first in line " + earlier.key().line();
        problems.add(at, "the key \"" + key.getValue() + "\" is there twice" + first);
      }
    }
    return members;
  }

  /** Returns what a scalar means. */
  public static Value scalarValue(ScalarNode node) {
    String text = node.getValue();
    if (node.getScalarStyle() != ScalarStyle.PLAIN || node.getTag().equals(Tag.STR)) {
      return Value.text(text);
    }
    return switch (text) {
      case "true" -> Value.bool(true);
      case "false" -> Value.bool(false);
      case "null", "~", "" -> Value.NULL;
      default -> NUMBER.matcher(text).matches() ? Value.written(text) : Value.text(text);
    };
  }

  private SourceLocation at(Mark mark) {
    return new SourceLocation(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String oneLine(@Nullable String message) {
    return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
  }
}
