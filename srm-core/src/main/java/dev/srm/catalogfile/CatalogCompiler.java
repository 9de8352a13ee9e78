package dev.srm.catalogfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compiles the catalog's source folder into the resources that a run loads. Runs during the build.
 */
public final class CatalogCompiler {

  static final String INDEX = "index.txt";

  private CatalogCompiler() {}

  /** Takes the source folder and the output folder. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("Usage: CatalogCompiler <sourceDir> <outputDir>");
    }
    compile(Path.of(args[0]), Path.of(args[1]));
  }

  static void compile(Path source, Path output) throws IOException {
    if (!Files.isDirectory(source)) {
      throw new NotDirectoryException(source.toString());
    }
    Files.createDirectories(output);
    Files.writeString(output.resolve(INDEX), index(source));
  }

  private static String index(Path source) throws IOException {
    try (Stream<Path> files = Files.find(source, 3, (path, attributes) -> isService(path))) {
      List<String> names = files.map(file -> name(source, file)).sorted().toList();
      return names.isEmpty() ? "" : String.join("\n", names) + "\n";
    }
  }

  private static boolean isService(Path path) {
    return path.endsWith("service.yaml") && Files.isRegularFile(path);
  }

  private static String name(Path source, Path serviceFile) {
    Path folder = source.relativize(serviceFile.resolveSibling(""));
    return folder.toString().replace('\\', '/');
  }
}
