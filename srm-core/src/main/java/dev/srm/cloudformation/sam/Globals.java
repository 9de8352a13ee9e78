package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Globals section: properties for all resources of a SAM type. Maps are merged, lists joined,
 * and otherwise the resource's own value wins.
 */
final class Globals {

  private static final String PREFIX = "AWS::Serverless::";

  private final @Nullable Mapping section;

  Globals(@Nullable Mapping section) {
    this.section = section;
  }

  /** Returns the properties of a resource of a type together with the global ones. */
  Mapping properties(String type, Mapping declaration) {
    Mapping written = declaration.mapping("Properties");
    Mapping own = written == null ? new Mapping(Map.of(), declaration.at()) : written;
    Mapping global = section == null ? null : section.mapping(type.substring(PREFIX.length()));
    if (global == null) {
      return own;
    }
    Node ignored = declaration.get("IgnoreGlobals");
    if ("*".equals(Node.text(ignored))) {
      return own;
    }
    Map<String, Entry> wanted = new LinkedHashMap<>(global.entries());
    Nodes.items(ignored).forEach(name -> wanted.remove(String.valueOf(Node.text(name))));
    return merged(new Mapping(wanted, global.at()), own);
  }

  private static Mapping merged(Mapping global, Mapping own) {
    Map<String, Entry> all = new LinkedHashMap<>(global.entries());
    own.entries()
        .forEach(
            (key, entry) -> {
              Entry other = all.get(key);
              all.put(key, other == null ? entry : merged(other, entry));
            });
    return new Mapping(all, own.at());
  }

  private static Entry merged(Entry global, Entry own) {
    if (global.value() instanceof Mapping globalMap
        && own.value() instanceof Mapping ownMap
        && !Nodes.isFunction(globalMap)
        && !Nodes.isFunction(ownMap)) {
      return new Entry(own.keyAt(), merged(globalMap, ownMap));
    }
    if (global.value() instanceof Sequence globalList && own.value() instanceof Sequence ownList) {
      List<Node> items = new ArrayList<>(globalList.items());
      items.addAll(ownList.items());
      return new Entry(own.keyAt(), new Sequence(items, ownList.at()));
    }
    return own;
  }
}
