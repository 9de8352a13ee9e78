package dev.srm.catalogfile;

import dev.srm.catalogfile.CatalogNode.Mapping;
import dev.srm.catalogfile.CatalogNode.Scalar;
import dev.srm.catalogfile.CatalogNode.Sequence;
import dev.srm.resource.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps a part of a catalog file to the value it writes down. */
final class ValueMapper {

  private ValueMapper() {}

  static Value value(CatalogNode node) {
    if (node instanceof Scalar scalar) {
      return scalar.value();
    }
    if (node instanceof Sequence sequence) {
      return Value.list(sequence.items().stream().map(ValueMapper::value).toList());
    }
    Map<String, Value> entries = new LinkedHashMap<>();
    ((Mapping) node).members().forEach((key, member) -> entries.put(key, value(member.value())));
    return Value.map(Collections.unmodifiableMap(entries));
  }
}
