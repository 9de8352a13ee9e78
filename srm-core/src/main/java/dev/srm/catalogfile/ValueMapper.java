package dev.srm.catalogfile;

import dev.srm.resource.Value;
import dev.srm.tree.TreeNode;
import dev.srm.tree.TreeNode.Mapping;
import dev.srm.tree.TreeNode.Member;
import dev.srm.tree.TreeNode.Scalar;
import dev.srm.tree.TreeNode.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Maps a part of a catalog file to the value it writes down. */
final class ValueMapper {

  private ValueMapper() {}

  static Value value(TreeNode node) {
    if (node instanceof Scalar scalar) {
      return scalar.value();
    }
    if (node instanceof Sequence sequence) {
      List<Value> items = new ArrayList<>();
      for (TreeNode item : sequence.items()) {
        items.add(value(item));
      }
      return Value.list(items);
    }
    Map<String, Value> entries = new LinkedHashMap<>();
    for (Map.Entry<String, Member> member : ((Mapping) node).members().entrySet()) {
      entries.put(member.getKey(), value(member.getValue().value()));
    }
    return Value.map(Collections.unmodifiableMap(entries));
  }
}
