package dev.srm.document;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Looks for files below a folder. It follows no symbolic link, so that it neither leaves the folder
 * nor runs in circles, and passes by what tools keep for themselves. A folder that cannot be read
 * fails the search: what it holds would be missing from the report.
 */
final class FolderSearch {

  private static final int DEPTH_LIMIT = 64;

  private static final String ASSEMBLY = "cdk.out";
  private static final String ASSEMBLY_MANIFEST = "manifest.json";

  private static final Pattern KNOWN_NAME =
      Pattern.compile(
          "(.*\\.)?tfplan.*\\.json|plan.*\\.json"
              + "|.*\\.template|(.*\\.)?template\\.(json|yaml|yml)");

  private static final Pattern PASSED_BY =
      Pattern.compile("\\.terraform|\\.terragrunt-cache|\\.git|node_modules|asset\\..*");

  private FolderSearch() {}

  /** Returns the files that have the name of a plan or a template. */
  static List<Path> documents(Path folder) throws IOException {
    List<Path> found = walk(folder, FolderSearch::isDocument, FolderSearch::isAssembly);
    return found.stream().map(FolderSearch::manifestOf).sorted().toList();
  }

  /** Returns the files and folders whose path below the folder matches. */
  static List<Path> matching(Path folder, PathMatcher pattern) throws IOException {
    Predicate<Path> matches = path -> pattern.matches(folder.relativize(path));
    return walk(folder, matches, below -> !below.equals(folder) && matches.test(below));
  }

  /** Whether there is a file anywhere below the folder whose name ends like this. */
  static boolean holds(Path folder, String ending) throws IOException {
    return !walk(folder, file -> nameOf(file).endsWith(ending), below -> false).isEmpty();
  }

  /**
   * Whether {@code cdk synth} has written, or begun to write, a folder: it bears the name that it
   * has by default, or holds the mark that every assembly has under whatever name.
   */
  static boolean isAssembly(Path folder) {
    boolean named = nameOf(folder.toAbsolutePath().normalize()).equals(ASSEMBLY);
    return (named && Files.isDirectory(folder)) || Files.isRegularFile(folder.resolve(ASSEMBLY));
  }

  /** Returns the manifest of an assembly, whether or not it is there; other paths as they are. */
  static Path manifestOf(Path path) {
    return Files.isDirectory(path) ? path.resolve(ASSEMBLY_MANIFEST) : path;
  }

  private static boolean isDocument(Path file) {
    return KNOWN_NAME.matcher(nameOf(file)).matches();
  }

  private static String nameOf(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  /** Returns what is wanted, sorted; a wanted folder is returned itself and not entered. */
  private static List<Path> walk(Path folder, Predicate<Path> files, Predicate<Path> folders)
      throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        Set.of(),
        DEPTH_LIMIT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
            if (!below.equals(folder) && PASSED_BY.matcher(nameOf(below)).matches()) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            if (folders.test(below)) {
              found.add(below);
              return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && files.test(file)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(null);
    return found;
  }
}
