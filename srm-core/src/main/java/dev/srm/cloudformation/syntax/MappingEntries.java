package dev.srm.cloudformation.syntax;

import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the entries of one map and refuses a key that comes twice. */
final class MappingEntries {

  private final SourceLocation at;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Entry> merged = new LinkedHashMap<>();

  MappingEntries(SourceLocation at) {
    this.at = at;
  }

  void add(String key, SourceLocation keyAt, Node value) throws InputException {
    Entry earlier = entries.putIfAbsent(key, new Entry(keyAt, value));
    if (earlier != null) {
      throw InputException.unreadable(
          keyAt
              + ": the key "
              + Wording.quoted(key)
              + " is already at line "
              + earlier.keyAt().line()
              + "; only one of the two can hold, remove the other");
    }
  }

  /**
   * Takes what {@code <<: *anchor} brings in; the map's own keys win, and earlier ones over later.
   */
  void merge(Node source, SourceLocation keyAt) throws InputException {
    if (source instanceof Mapping mapping) {
      mapping.entries().forEach(merged::putIfAbsent);
    } else if (source instanceof Node.Sequence sequence) {
      for (Node item : sequence.items()) {
        merge(item, keyAt);
      }
    } else {
      throw InputException.unreadable(keyAt + ": << needs a map, or a list of maps, to merge");
    }
  }

  Mapping toMapping() {
    Map<String, Entry> all = new LinkedHashMap<>(entries);
    merged.forEach(all::putIfAbsent);
    return new Mapping(all, at);
  }
}
