package dev.srm.catalogfile;

import dev.srm.catalog.Kind;
import dev.srm.catalog.Service;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.tree.Fields;
import dev.srm.tree.FileProblem;
import dev.srm.tree.Problems;
import dev.srm.tree.RefusedFileException;
import dev.srm.tree.TreeNode;
import dev.srm.tree.YamlTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The catalog as people write it: {@code catalog.yaml} with version and date, and beside it {@code
 * aws/SERVICE/service.yaml}.
 */
final class CatalogSource {

  private static final String CATALOG_FILE = "catalog.yaml";
  private static final String SERVICE_FILE = "service.yaml";
  private static final String PROVIDER_FOLDER = "aws";

  private final String version;
  private final String date;
  private final Map<String, ServiceSource> byFolder;

  private CatalogSource(String version, String date, Map<String, ServiceSource> byFolder) {
    this.version = version;
    this.date = date;
    this.byFolder = byFolder;
  }

  /**
   * Reads a folder and checks that the services fit together.
   *
   * @throws RefusedFileException with every problem of every file
   * @throws IOException if the folder or a file in it cannot be read
   */
  static CatalogSource read(Path folder) throws RefusedFileException, IOException {
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    Problems problems = new Problems();
    Fields head = Fields.of(tree(folder, folder.resolve(CATALOG_FILE)), "the catalog", problems);
    String version = head.text("version");
    String date = head.text("date");
    head.finish();
    Map<String, ServiceSource> byFolder = new TreeMap<>();
    for (Path file : serviceFiles(folder.resolve(PROVIDER_FOLDER))) {
      ServiceSource service = service(folder, file, problems);
      if (service != null) {
        byFolder.put(file.resolveSibling("").getFileName().toString(), service);
      }
    }
    problems.throwIfAny();
    CatalogSource source = new CatalogSource(version, date, byFolder);
    new CatalogValidator(source, problems).check();
    problems.throwIfAny();
    return source;
  }

  String version() {
    return version;
  }

  String date() {
    return date;
  }

  /** Returns the services by the name of their folder, sorted. */
  Map<String, ServiceSource> byFolder() {
    return byFolder;
  }

  /** Returns the services, sorted by folder. */
  List<Service> services() {
    return byFolder.values().stream().map(ServiceSource::service).toList();
  }

  /** Returns a kind by its full name, {@code service.kind}, or null. */
  @Nullable Kind kind(String qualified) {
    int dot = qualified.indexOf('.');
    ServiceSource source = dot < 0 ? null : byFolder.get(qualified.substring(0, dot));
    if (source == null) {
      return null;
    }
    String name = qualified.substring(dot + 1);
    return source.service().kinds().stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static List<Path> serviceFiles(Path providerFolder) throws IOException {
    if (!Files.isDirectory(providerFolder)) {
      throw new NotDirectoryException(providerFolder.toString());
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> folders = Files.list(providerFolder)) {
      folders.sorted().map(path -> path.resolve(SERVICE_FILE)).forEach(files::add);
    }
    files.removeIf(file -> !Files.isRegularFile(file));
    return files;
  }

  private static @Nullable ServiceSource service(Path root, Path file, Problems problems)
      throws IOException {
    try {
      return ServiceMapper.map(tree(root, file), problems);
    } catch (RefusedFileException e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  private static TreeNode tree(Path root, Path file) throws RefusedFileException, IOException {
    String name = root.relativize(file).toString().replace('\\', '/');
    if (!Files.isRegularFile(file)) {
      throw new RefusedFileException(
          List.of(new FileProblem(new SourceLocation(name, 1, 1), "the file is missing")));
    }
    return YamlTree.read(name, Files.readString(file, StandardCharsets.UTF_8));
  }
}
