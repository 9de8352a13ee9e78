package dev.srm.cloudformation;

import dev.srm.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * The way from a resource to the property that is being evaluated.
 *
 * @param index where to note what is found on the way; null when nobody wants to know
 * @param path the way without list indexes
 * @param indexedPath the way with list indexes
 * @param inside whether the way leads on inside a function's arguments, which are no properties
 */
record Trail(@Nullable PropertyIndex index, String path, String indexedPath, boolean inside) {

  /** Leads nowhere: for values that are not properties of a resource. */
  static final Trail NONE = new Trail(null, "", "", false);

  Trail entry(String key, SourceLocation at) {
    if (index == null || inside) {
      return this;
    }
    Trail next =
        path.isEmpty()
            ? new Trail(index, key, key, false)
            : new Trail(index, path + "." + key, indexedPath + "." + key, false);
    next.mark(at);
    return next;
  }

  Trail item(int number, SourceLocation at) {
    if (index == null || inside) {
      return this;
    }
    Trail next = new Trail(index, path, indexedPath + "[" + number + "]", false);
    next.mark(at);
    return next;
  }

  /** Returns the way into a function's arguments: the property stays the same. */
  Trail intoFunction() {
    return inside ? this : new Trail(index, path, indexedPath, true);
  }

  /** Notes a parameter or condition that the value here comes from. */
  void origin(String reference) {
    if (index != null) {
      index.origin(path, reference);
    }
  }

  private void mark(SourceLocation at) {
    if (index != null) {
      index.place(path, at);
      index.place(indexedPath, at);
    }
  }
}
