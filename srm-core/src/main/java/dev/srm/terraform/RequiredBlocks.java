package dev.srm.terraform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The blocks that nobody can leave out. A plan shows "left out, AWS decides" and "a dynamic block
 * over something unknown" alike; a required block can only be the latter.
 */
final class RequiredBlocks {

  private RequiredBlocks() {}

  /** Whether resources of a type must have a block. */
  static boolean has(String type, String block) {
    return Known.ALL.contains(type + " " + block);
  }

  /** Read when the first question is asked: few plans ask. */
  private static final class Known {
    private static final Set<String> ALL = read();

    private static Set<String> read() {
      Set<String> blocks = new HashSet<>();
      try (InputStream file =
              Objects.requireNonNull(
                  RequiredBlocks.class.getResourceAsStream("required-blocks.txt"));
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
        lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line, blocks));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
      return blocks;
    }

    private static void add(String line, Set<String> blocks) {
      String[] words = line.split(" ", -1);
      for (int i = 1; i < words.length; i++) {
        blocks.add(words[0] + " " + words[i]);
      }
    }
  }
}
