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

  private static final String NESTED_TEMPLATE = ".nested.template.json";

  private static final Pattern KNOWN_NAME =
      Pattern.compile(
          "(.*\\.)?tfplan.*\\.json|plan.*\\.json"
              + "|.*\\.template|(.*\\.)?template\\.(json|yaml|yml)");

  private static final Pattern PASSED_BY =
      Pattern.compile("\\.terraform|\\.terragrunt-cache|\\.git|node_modules|asset\\..*");

  private FolderSearch() {}

  /** Returns the files that have the name of a plan or a template. */
  static List<Path> documents(Path folder) throws IOException {
    return walk(folder, FolderSearch::isDocument, below -> false);
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

  /** Whether a file lies in a folder that {@code cdk synth} has written. */
  static boolean isInAssembly(Path file) {
    Path folder = file.toAbsolutePath().resolveSibling("");
    boolean marked = nameOf(folder).equals(ASSEMBLY) || Files.exists(folder.resolve(ASSEMBLY));
    return marked && Files.exists(folder.resolve(ASSEMBLY_MANIFEST));
  }

  /** The nested templates of an assembly are read with the templates that refer to them. */
  private static boolean isDocument(Path file) {
    String name = nameOf(file);
    boolean nested = name.endsWith(NESTED_TEMPLATE) && isInAssembly(file);
    return KNOWN_NAME.matcher(name).matches() && !nested;
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
