package dev.srm.catalogfile;

import dev.srm.tree.RefusedFileException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compiles the catalog's source folder into the resources that a run loads: an index of the whole
 * catalog and one file for each service. Runs during the build and fails it when an author of the
 * catalog has something to put right.
 */
public final class CatalogCompiler {

  static final String INDEX = "index.txt";
  static final String EXTENSION = ".json";

  private CatalogCompiler() {}

  /**
   * Takes the source folder and the output folder.
   *
   * @throws RefusedFileException with every problem of every file
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws RefusedFileException, IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("Usage: CatalogCompiler <sourceDir> <outputDir>");
    }
    compile(Path.of(args[0]), Path.of(args[1]));
  }

  static void compile(Path source, Path output) throws RefusedFileException, IOException {
    CatalogSource catalog = CatalogSource.read(source);
    Files.createDirectories(output);
    removeServices(output);
    for (ServiceSource service : catalog.byFolder().values()) {
      Path file = output.resolve(service.service().key() + EXTENSION);
      Files.writeString(file, JsonTree.write(service.tree()));
    }
    Files.writeString(output.resolve(INDEX), CatalogIndex.text(catalog));
  }

  /** A service that is gone from the source must not live on in the output of an earlier build. */
  private static void removeServices(Path output) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(output, "*" + EXTENSION)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }
}
