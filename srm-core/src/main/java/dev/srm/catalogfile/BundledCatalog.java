package dev.srm.catalogfile;

import dev.srm.catalog.Catalog;
import dev.srm.catalog.Service;
import dev.srm.tree.Problems;
import dev.srm.tree.RefusedFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The catalog that ships with srm, as the build has compiled it. */
public final class BundledCatalog {

  private static final String FOLDER = "/dev/srm/catalog/";

  private BundledCatalog() {}

  /**
   * Opens the catalog. Reads its index only; a service is read when somebody asks for it.
   *
   * @throws UncheckedIOException if the installation is damaged
   */
  public static Catalog open() {
    try (InputStream content = resource(CatalogCompiler.INDEX)) {
      String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      return new IndexedCatalog(CatalogIndex.parse(text), BundledCatalog::service);
    } catch (IOException e) {
      throw new UncheckedIOException("The bundled catalog cannot be read", e);
    }
  }

  private static Service service(String key) {
    String name = key + CatalogCompiler.EXTENSION;
    try (InputStream content = resource(name)) {
      Problems problems = new Problems();
      Service service = ServiceMapper.map(JsonTree.read(name, content), problems).service();
      problems.throwIfAny();
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException("The bundled catalog cannot be read", e);
    } catch (RefusedFileException e) {
      throw new IllegalStateException("The bundled catalog is damaged: " + e.getMessage(), e);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream content = BundledCatalog.class.getResourceAsStream(FOLDER + name);
    if (content == null) {
      throw new IOException(FOLDER + name + " is missing: install srm again");
    }
    return content;
  }
}
