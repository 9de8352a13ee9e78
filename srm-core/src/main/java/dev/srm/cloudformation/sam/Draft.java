package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.SourceLocation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map in the making. */
final class Draft {

  private final SourceLocation at;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  Draft(SourceLocation at) {
    this.at = at;
  }

  /** Begins with the entries of a map. */
  static Draft of(Mapping mapping) {
    Draft draft = new Draft(mapping.at());
    draft.entries.putAll(mapping.entries());
    return draft;
  }

  /** Puts an entry; a null is left out. */
  Draft put(String key, @Nullable Node value) {
    if (value != null) {
      entries.put(key, new Entry(value.at(), value));
    }
    return this;
  }

  Draft put(String key, String text) {
    return put(key, Nodes.text(text, at));
  }

  Draft put(String key, boolean value) {
    return put(key, Nodes.bool(value, at));
  }

  /** Puts an entry unless there is one. */
  Draft putDefault(String key, Node value) {
    return entries.containsKey(key) ? this : put(key, value);
  }

  /** Takes entries over under the same names, those that are there. */
  Draft copy(Mapping from, String... keys) {
    for (String key : keys) {
      copyAs(from, key, key);
    }
    return this;
  }

  /** Takes an entry over under another name, if it is there. */
  Draft copyAs(Mapping from, String key, String as) {
    Entry entry = from.entries().get(key);
    if (entry != null) {
      entries.put(as, entry);
    }
    return this;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  Mapping toMapping() {
    return new Mapping(new LinkedHashMap<>(entries), at);
  }
}
