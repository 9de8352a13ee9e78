package dev.srm.catalogfile;

import dev.srm.catalogfile.CatalogNode.Mapping;
import dev.srm.catalogfile.CatalogNode.Member;
import dev.srm.catalogfile.CatalogNode.Scalar;
import dev.srm.catalogfile.CatalogNode.Sequence;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Maps a part of a catalog file to the value it writes down. */
final class ValueMapper {

  private ValueMapper() {}

  static Value value(CatalogNode node) {
    if (node instanceof Scalar scalar) {
      return scalar.value();
    }
    if (node instanceof Sequence sequence) {
      List<Value> items = new ArrayList<>();
      for (CatalogNode item : sequence.items()) {
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
