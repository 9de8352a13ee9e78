package dev.srm.document;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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

  /** Returns the files that have the name of a plan, a template or a CDK assembly's manifest. */
  static List<Path> documents(Path folder) throws IOException {
    return walk(
        folder, file -> KNOWN_NAME.matcher(nameOf(file)).matches(), FolderSearch::isAssembly);
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

  /** Returns the manifest when the folder is the output of {@code cdk synth}. */
  static boolean isAssembly(Path folder) {
    boolean marked = nameOf(folder).equals(ASSEMBLY) || Files.exists(folder.resolve(ASSEMBLY));
    return marked && Files.isRegularFile(manifest(folder), LinkOption.NOFOLLOW_LINKS);
  }

  static Path manifest(Path assembly) {
    return assembly.resolve(ASSEMBLY_MANIFEST);
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
