package dev.srm.catalogfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small catalogs for tests. */
final class CatalogSources {

  private final Path root;

  /** Starts a catalog in a folder. */
  CatalogSources(Path root) {
    this.root = root;
    write(root.resolve("catalog.yaml"), "version: 1.2.3\ndate: 2026-11-21\n");
    try {
      Files.createDirectories(root.resolve("aws"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path root() {
    return root;
  }

  /** Adds a service of class managed-multi-tenant with what follows its head. */
  CatalogSources service(String key, String body) {
    return file(
        key,
        """
        service: %s
        title: %s
        model: PAAS
        class: managed-multi-tenant
        documentation: https://docs.aws.amazon.com/x
        """
                .formatted(key, key)
            + body);
  }

  /** Adds a service file as it is. */
  CatalogSources file(String folder, String content) {
    write(root.resolve("aws").resolve(folder).resolve("service.yaml"), content);
    return this;
  }

  /** Returns the entry of a responsibility for the kinds or the account. */
  static String responsibility(String id, String appliesTo, String more) {
    return """
          - {id: %s, title: Do it, applies-to: %s, layer: governance, category: governance,
             severity: low, duty: d, why: w, remediation: r, since: 0.1.0, %s}
        """
        .formatted(id, appliesTo, more);
  }

  private static void write(Path file, String content) {
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
