package dev.srm.terraform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which parts of a value are marked, as {@code after_unknown} and {@code after_sensitive} say it: a
 * boolean for all of it, or the same shape as the value.
 *
 * @param all whether the whole value is marked
 * @param entries marks of a map's entries
 * @param items marks of a list's elements
 */
record Marks(boolean all, Map<String, Marks> entries, List<Marks> items) {

  static final Marks NONE = new Marks(false, Map.of(), List.of());
  private static final Marks ALL = new Marks(true, Map.of(), List.of());

  /** Reads the marks that start at the parser's current token. */
  static Marks read(JsonParser parser, Predicate<String> wanted) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_TRUE) {
      return ALL;
    }
    if (token == JsonToken.START_OBJECT) {
      return readObject(parser, wanted);
    }
    if (token == JsonToken.START_ARRAY) {
      return readArray(parser);
    }
    return NONE;
  }

  private static Marks readObject(JsonParser parser, Predicate<String> wanted) throws IOException {
    Map<String, Marks> entries = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      if (wanted.test(key)) {
        Marks marks = read(parser, any -> true);
        if (!marks.isNone()) {
          entries.put(key, marks);
        }
      } else {
        parser.skipChildren();
      }
    }
    return entries.isEmpty() ? NONE : new Marks(false, entries, List.of());
  }

  private static Marks readArray(JsonParser parser) throws IOException {
    List<Marks> items = new ArrayList<>();
    boolean marked = false;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Marks item = read(parser, any -> true);
      marked |= !item.isNone();
      items.add(item);
    }
    return marked ? new Marks(false, Map.of(), items) : NONE;
  }

  /** Returns these marks without those of the entries that are not wanted. */
  Marks select(Predicate<String> wanted) {
    Map<String, Marks> selected = new LinkedHashMap<>(entries);
    selected.keySet().removeIf(wanted.negate());
    return selected.size() == entries.size() ? this : new Marks(all, selected, items);
  }

  /** Whether nothing is marked. */
  boolean isNone() {
    return !all && entries.isEmpty() && items.isEmpty();
  }

  /** Returns the marks of a map's entry. */
  Marks entry(String key) {
    return all ? ALL : entries.getOrDefault(key, NONE);
  }

  /** Returns the marks of a list's element. */
  Marks item(int index) {
    return all ? ALL : index < items.size() ? items.get(index) : NONE;
  }
}
