package dev.srm.render;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The corpus of hostile texts; its folder says how to add one. */
public final class HostileTexts {

  private static final Path FOLDER = Path.of("src/test/resources/hostile");

  private HostileTexts() {}

  /** Returns all texts, in the order of their files. */
  public static List<String> all() {
    List<String> texts = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".json")).sorted().toList()) {
        texts.addAll(List.of(json.readValue(file.toFile(), String[].class)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
