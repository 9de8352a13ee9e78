package dev.srm.catalogfile;

import dev.srm.catalog.Catalog;
import dev.srm.catalog.Service;
import dev.srm.tree.RefusedFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A catalog in the form that people write it in: a folder of YAML files. */
public final class CatalogFolder {

  private CatalogFolder() {}

  /**
   * Reads and checks a whole catalog.
   *
   * @param folder the folder that holds {@code catalog.yaml} and {@code aws}
   * @throws RefusedFileException with every problem of every file
   * @throws IOException if the folder or a file in it cannot be read
   */
  public static Catalog read(Path folder) throws RefusedFileException, IOException {
    CatalogSource source = CatalogSource.read(folder);
    Map<String, Service> services =
        source.services().stream().collect(Collectors.toMap(Service::key, Function.identity()));
    CatalogIndex index = CatalogIndex.parse(CatalogIndex.text(source));
    return new IndexedCatalog(index, key -> Objects.requireNonNull(services.get(key)));
  }
}
