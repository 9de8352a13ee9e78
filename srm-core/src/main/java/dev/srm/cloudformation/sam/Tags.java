package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SAM writes tags as a map; most types of CloudFormation want a list of keys and values. */
final class Tags {

  private Tags() {}

  /** Returns a list of tags; a function in place of the map stays as it is. */
  static @Nullable Node list(@Nullable Node tags) {
    if (!(tags instanceof Mapping map) || Nodes.isFunction(map)) {
      return tags;
    }
    List<Node> list = new ArrayList<>();
    map.entries().forEach((key, entry) -> list.add(tag(key, entry.value(), entry.keyAt())));
    return new Sequence(list, map.at());
  }

  /** Returns a list of tags that says which part of SAM made the resource. */
  static Node listCreatedBySam(SamResource resource, String key) {
    List<Node> all = new ArrayList<>();
    all.add(tag(key, Nodes.text("SAM", resource.at()), resource.at()));
    Node own = list(resource.get("Tags"));
    if (own != null && !(own instanceof Sequence)) {
      return own;
    }
    all.addAll(Nodes.items(own));
    return new Sequence(all, resource.at());
  }

  static Mapping tag(String key, Node value, SourceLocation at) {
    return new Draft(at).put("Key", key).put("Value", value).toMapping();
  }
}
