package dev.srm;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Scalar;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** TOML as nodes. The only class that knows the TOML library, which is loaded for such files. */
final class TomlNodes {

  /** The library descends once for every bracket. */
  private static final int DEEPEST = 100;

  private final String name;

  private TomlNodes(String name) {
    this.name = name;
  }

  static Node parse(String name, String text) throws InputException {
    refuseDeep(name, text);
    TomlParseResult result = Toml.parse(text);
    TomlNodes nodes = new TomlNodes(name);
    if (result.hasErrors()) {
      throw InputException.unreadable(
          nodes.at(result.errors().get(0).position())
              + ": this is not valid TOML; check quotes and brackets around this place");
    }
    return nodes.table(result, new SourceLocation(name, 1, 1));
  }

  private static void refuseDeep(String name, String text) throws InputException {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[' || c == '{') {
        depth++;
      } else if (c == ']' || c == '}') {
        depth--;
      }
      if (depth > DEEPEST) {
        throw InputException.unreadable(name + " is nested too deeply for a file of parameters");
      }
    }
  }

  private Mapping table(TomlTable table, SourceLocation at) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (String key : table.keySet()) {
      List<String> path = List.of(key);
      SourceLocation place = at(table.inputPositionOf(path));
      entries.put(key, new Entry(place, node(table.get(path), place)));
    }
    return new Mapping(entries, at);
  }

  private Node node(@Nullable Object value, SourceLocation at) {
    if (value instanceof TomlTable table) {
      return table(table, at);
    }
    if (value instanceof TomlArray array) {
      List<Node> items = new ArrayList<>(array.size());
      for (int i = 0; i < array.size(); i++) {
        items.add(node(array.get(i), at(array.inputPositionOf(i))));
      }
      return new Sequence(items, at);
    }
    return Scalar.string(String.valueOf(value), at);
  }

  private SourceLocation at(@Nullable TomlPosition position) {
    return position == null
        ? new SourceLocation(name, 1, 1)
        : new SourceLocation(name, position.line(), position.column());
  }
}
