package dev.srm.catalogfile;

import dev.srm.diagnostic.SourceLocation;
import java.util.IdentityHashMap;

/** Remembers where the parts of a service stand, so that the checks can say so. */
final class SourceMap {

  private final IdentityHashMap<Object, SourceLocation> places = new IdentityHashMap<>();
  private final SourceLocation start;

  /**
   * Creates a map that knows no place yet.
   *
   * @param start the place of everything unknown
   */
  SourceMap(SourceLocation start) {
    this.start = start;
  }

  /** Remembers the place of a part and returns the part. */
  <T> T put(T part, SourceLocation at) {
    places.put(part, at);
    return part;
  }

  SourceLocation of(Object part) {
    return places.getOrDefault(part, start);
  }
}
