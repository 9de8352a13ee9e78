package dev.srm.resource;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Unmodifiable entries in the order of the input. Most objects of an input have few entries, and a
 * large input has hundreds of thousands of objects: two short arrays take a fifth of the memory of
 * a hash table, and are as quick to search.
 */
final class Entries extends AbstractMap<String, Value> {

  private static final int MOST_TO_SEARCH = 32;

  private final String[] keys;
  private final Value[] values;

  private Entries(Map<String, Value> source) {
    this.keys = source.keySet().toArray(String[]::new);
    this.values = source.values().toArray(Value[]::new);
  }

  /** Returns an unmodifiable copy. */
  static Map<String, Value> copyOf(Map<String, Value> source) {
    if (source instanceof Entries || source.isEmpty()) {
      return source instanceof Entries ? source : Map.of();
    }
    return source.size() > MOST_TO_SEARCH
        ? Collections.unmodifiableMap(new LinkedHashMap<>(source))
        : new Entries(source);
  }

  @Override
  public @Nullable Value get(@Nullable Object key) {
    int index = indexOf(key);
    return index < 0 ? null : values[index];
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return indexOf(key) >= 0;
  }

  private int indexOf(@Nullable Object key) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i].equals(key)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int size() {
    return keys.length;
  }

  @Override
  public Set<Map.Entry<String, Value>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, Value>> iterator() {
        return new InOrder();
      }

      @Override
      public int size() {
        return keys.length;
      }
    };
  }

  private final class InOrder implements Iterator<Map.Entry<String, Value>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < keys.length;
    }

    @Override
    public Map.Entry<String, Value> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      int index = next++;
      return Map.entry(keys[index], values[index]);
    }
  }
}
