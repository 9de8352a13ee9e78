package dev.srm.tree;

import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.Value;
import java.util.List;
import java.util.Map;

/** A file as a tree, whatever notation it was read from. */
public sealed interface TreeNode {

  /** Where the node stands; all nodes of a compiled file share one place. */
  SourceLocation at();

  /** A text, number, boolean or null. */
  record Scalar(Value value, SourceLocation at) implements TreeNode {}

  /** A list. */
  record Sequence(List<TreeNode> items, SourceLocation at) implements TreeNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** A map in the order of the file. */
  record Mapping(Map<String, Member> members, SourceLocation at) implements TreeNode {}

  /**
   * One entry of a map.
   *
   * @param key where its key stands
   * @param value its value
   */
  record Member(SourceLocation key, TreeNode value) {}
}
