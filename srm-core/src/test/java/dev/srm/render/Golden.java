package dev.srm.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a rendering with a reviewed file in {@code src/test/resources/render}. {@code
 * -Dsrm.golden.update=true} rewrites the files; the difference is then for a person to read.
 */
final class Golden {

  private static final Path FOLDER = Path.of("src", "test", "resources", "render");

  private Golden() {}

  static void assertMatches(String file, String rendered) {
    Path golden = FOLDER.resolve(file);
    try {
      if (Boolean.getBoolean("srm.golden.update")) {
        Files.createDirectories(FOLDER);
        Files.writeString(golden, rendered);
      }
      assertThat(rendered).as(file).isEqualTo(Files.readString(golden));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
