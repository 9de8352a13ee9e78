package dev.srm.catalogfile;

import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.Value;
import java.util.List;
import java.util.Map;

/** A catalog file as a tree, whatever notation it was read from. */
sealed interface CatalogNode {

  /** Where the node stands; all nodes of a compiled file share one place. */
  SourceLocation at();

  /** A text, number, boolean or null. */
  record Scalar(Value value, SourceLocation at) implements CatalogNode {}

  /** A list. */
  record Sequence(List<CatalogNode> items, SourceLocation at) implements CatalogNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** A map in the order of the file. */
  record Mapping(Map<String, Member> members, SourceLocation at) implements CatalogNode {}

  /**
   * One entry of a map.
   *
   * @param key where its key stands
   * @param value its value
   */
  record Member(SourceLocation key, CatalogNode value) {}
}
