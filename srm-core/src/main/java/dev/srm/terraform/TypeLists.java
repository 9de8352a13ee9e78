package dev.srm.terraform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads what srm keeps of the provider's schema: a line a type, which begins with its name. */
final class TypeLists {

  private TypeLists() {}

  /** Returns the words behind each type in a file of this package. */
  static Map<String, Set<String>> read(String name) {
    Map<String, Set<String>> types = new HashMap<>();
    try (InputStream file =
            Objects.requireNonNull(TypeLists.class.getResourceAsStream(name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line, types));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return types;
  }

  private static void add(String line, Map<String, Set<String>> types) {
    String[] words = line.split(" ", -1);
    types
        .computeIfAbsent(words[0], type -> new HashSet<>())
        .addAll(Arrays.asList(words).subList(1, words.length));
  }
}
