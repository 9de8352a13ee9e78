package dev.srm.laws;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A template to be rewritten, with copies of the files beside it, which nested stacks may name.
 *
 * @param file the copy
 */
record TemplateCopy(Path file) {

  static TemplateCopy of(Path template, Path folder) throws IOException {
    Path source = Objects.requireNonNull(template.getParent());
    Path target = Files.createTempDirectory(folder, "law");
    try (Stream<Path> all = Files.walk(source)) {
      for (Path one : all.filter(path -> !path.equals(source)).toList()) {
        Files.copy(one, target.resolve(source.relativize(one)));
      }
    }
    return new TemplateCopy(target.resolve(template.getFileName()));
  }

  Node read() throws IOException {
    return read(file);
  }

  static Node read(Path template) throws IOException {
    try (Reader text = Files.newBufferedReader(template)) {
      return yaml().compose(text);
    }
  }

  Path write(Node template) throws IOException {
    try (Writer text = Files.newBufferedWriter(file)) {
      yaml().serialize(template, text);
    }
    return file;
  }

  private static Yaml yaml() {
    return new Yaml(new LoaderOptions());
  }
}
