package dev.srm.cli;

import dev.srm.ConfigurationFile;
import dev.srm.diagnostic.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the configuration file: the one that is named, else {@code .srm.yaml} in the current folder
 * or at the root of its Git working tree. Never in the folder that is audited: whoever opens a pull
 * request could switch the gate off there.
 */
final class ConfigurationSearch {

  private static final List<String> NAMES = List.of(".srm.yaml", ".srm.yml");
  private static final String GIT = ".git";

  private final Path folder;

  ConfigurationSearch(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads the configuration file.
   *
   * @param named the name of the file to read; null to look for one
   * @return null when there is none
   * @throws InputException when it is named and does not exist, or is not of the right shape
   */
  @Nullable ConfigurationFile read(@Nullable String named) throws InputException {
    if (named != null) {
      return ConfigurationFile.read(named, folder.resolve(named));
    }
    Path here = folder.toAbsolutePath().normalize();
    ConfigurationFile own = readIn(here, "");
    Path root = own == null ? workingTree(here) : null;
    if (own != null || root == null || root.equals(here)) {
      return own;
    }
    return readIn(root, here.relativize(root).toString().replace('\\', '/') + "/");
  }

  private static @Nullable ConfigurationFile readIn(Path folder, String prefix)
      throws InputException {
    for (String name : NAMES) {
      Path file = folder.resolve(name);
      if (Files.exists(file)) {
        return ConfigurationFile.read(prefix + name, file);
      }
    }
    return null;
  }

  private static @Nullable Path workingTree(Path start) {
    Path candidate = start;
    while (candidate != null && !Files.exists(candidate.resolve(GIT))) {
      candidate = candidate.getParent();
    }
    return candidate;
  }
}
