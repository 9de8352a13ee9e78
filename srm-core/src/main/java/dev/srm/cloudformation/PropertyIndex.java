package dev.srm.cloudformation;

import dev.srm.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the properties of one resource stand, and which parameters and conditions their values came
 * from. Paths are steps separated by dots; what lists hold has two paths, {@code Rules.Port} for
 * the first and {@code Rules[1].Port} for every one.
 */
final class PropertyIndex {

  private final Map<String, SourceLocation> places = new LinkedHashMap<>();
  private final Map<String, List<String>> origins = new LinkedHashMap<>();

  /** Returns the way to the properties themselves. */
  Trail trail() {
    return new Trail(this, "", "", false);
  }

  void place(String path, SourceLocation at) {
    places.putIfAbsent(path, at);
  }

  void origin(String path, String reference) {
    List<String> known = origins.computeIfAbsent(path, key -> new ArrayList<>());
    if (!known.contains(reference)) {
      known.add(reference);
    }
  }

  Map<String, SourceLocation> places() {
    return places;
  }

  Map<String, List<String>> origins() {
    return origins;
  }
}
