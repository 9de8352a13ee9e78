package dev.srm.cloudformation.syntax;

import dev.srm.diagnostic.SourceLocation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a template and its place in the file. Short-form tags are written out: {@code !Ref A}
 * and {@code {"Ref": "A"}} give the same node.
 */
public sealed interface Node {

  /** Returns where the node begins. */
  SourceLocation at();

  /** The kinds of scalar that CloudFormation tells apart. */
  enum ScalarKind {
    /** Anything that is not one of the others. */
    STRING,
    /** A decimal number. */
    NUMBER,
    /** {@code true} or {@code false}; the text is normalised to these. */
    BOOLEAN,
    /** Nothing at all, {@code ~} or {@code null}. */
    NULL
  }

  /**
   * A single value.
   *
   * @param text the value as text
   * @param kind what the value counts as
   * @param at where it begins
   */
  record Scalar(String text, ScalarKind kind, SourceLocation at) implements Node {

    /** Returns a string. */
    public static Scalar string(String text, SourceLocation at) {
      return new Scalar(text, ScalarKind.STRING, at);
    }
  }

  /**
   * A list.
   *
   * @param items its items
   * @param at where it begins
   */
  record Sequence(List<Node> items, SourceLocation at) implements Node {
    /** Copies the items. */
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * A map with string keys in the order of the file.
   *
   * @param entries its entries by key
   * @param at where it begins
   */
  record Mapping(Map<String, Entry> entries, SourceLocation at) implements Node {
    /** Takes the entries over: the caller must not change them any more. */
    public Mapping {
      entries = Collections.unmodifiableMap(entries);
    }

    /** Returns a map with a single entry that has the same place as the map. */
    public static Mapping single(String key, Node value) {
      return new Mapping(Map.of(key, new Entry(value.at(), value)), value.at());
    }

    /** Returns the only entry, as functions have it; null when there are none or several. */
    public Map.@Nullable Entry<String, Entry> only() {
      return entries.size() == 1 ? entries.entrySet().iterator().next() : null;
    }

    /** Returns the value under a key, or null when there is no such key. */
    public @Nullable Node get(String key) {
      Entry entry = entries.get(key);
      return entry == null ? null : entry.value();
    }

    /** Returns the map under a key, or null when there is none or it is something else. */
    public @Nullable Mapping mapping(String key) {
      return get(key) instanceof Mapping mapping ? mapping : null;
    }

    /** Returns the text of the scalar under a key, or null when there is none. */
    public @Nullable String text(String key) {
      return Node.text(get(key));
    }
  }

  /**
   * An entry of a map.
   *
   * @param keyAt where its key begins
   * @param value its value
   */
  record Entry(SourceLocation keyAt, Node value) {}

  /** Returns the text of a scalar other than null; null for everything else. */
  static @Nullable String text(@Nullable Node node) {
    return node instanceof Scalar scalar && scalar.kind() != ScalarKind.NULL ? scalar.text() : null;
  }

  /** Whether there is nothing: no node, or a null in the file. */
  static boolean isNothing(@Nullable Node node) {
    return node == null || (node instanceof Scalar scalar && scalar.kind() == ScalarKind.NULL);
  }
}
