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
 * request could switch the gate off there. When the policy comes from a folder of its own, that is
 * the only place to look in, for the same reason.
 */
final class ConfigurationSearch {

  private static final List<String> NAMES = List.of(".srm.yaml", ".srm.yml");
  private static final String GIT = ".git";

  private final Path folder;
  private final @Nullable String policyFolder;

  ConfigurationSearch(Path folder, @Nullable String policyFolder) {
    this.folder = folder;
    this.policyFolder = policyFolder;
  }

  /** Returns the name of a configuration file that lies in a folder, or null. */
  static @Nullable String nameIn(Path folder) {
    for (String name : NAMES) {
      if (Files.exists(folder.resolve(name))) {
        return name;
      }
    }
    return null;
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
    if (policyFolder != null) {
      String prefix = policyFolder.endsWith("/") ? policyFolder : policyFolder + "/";
      return readIn(folder.resolve(policyFolder), prefix);
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
    String name = nameIn(folder);
    return name == null ? null : ConfigurationFile.read(prefix + name, folder.resolve(name));
  }

  private static @Nullable Path workingTree(Path start) {
    Path candidate = start;
    while (candidate != null && !Files.exists(candidate.resolve(GIT))) {
      candidate = candidate.getParent();
    }
    return candidate;
  }
}
