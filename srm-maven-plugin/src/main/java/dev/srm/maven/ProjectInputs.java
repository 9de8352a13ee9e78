package dev.srm.maven;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the plans and templates of a project. */
final class ProjectInputs {

  private static final List<String> USUAL_PLACES =
      List.of(
          "target/**tfplan*.json",
          "target/**.tfplan.json",
          "src/main/terraform/**tfplan*.json",
          "src/main/cloudformation/**.{json,yaml,yml,template}");

  private static final Set<String> LEFT_OUT =
      Set.of(".terraform", ".git", "node_modules", "classes", "srm");

  private final Path folder;

  ProjectInputs(Path folder) {
    this.folder = folder;
  }

  /**
   * Returns the inputs from the project's folder, sorted; what is named without wildcards is
   * returned whether it exists or not, so that a wrong name is noticed.
   */
  List<String> find(@Nullable List<String> includes) throws IOException {
    List<String> patterns = includes == null || includes.isEmpty() ? USUAL_PLACES : includes;
    Set<String> found = new TreeSet<>();
    for (String include : patterns) {
      String pattern = include.trim().replace('\\', '/');
      if (pattern.matches(".*[*?\\[{].*")) {
        found.addAll(matching(pattern));
      } else if (!pattern.isEmpty()) {
        found.add(pattern);
      }
    }
    return List.copyOf(found);
  }

  private Set<String> matching(String pattern) throws IOException {
    PathMatcher matcher = folder.getFileSystem().getPathMatcher("glob:" + pattern);
    Path start = folder.resolve(fixedPart(pattern));
    Set<String> found = new TreeSet<>();
    if (Files.isDirectory(start)) {
      Files.walkFileTree(start, new Collector(matcher, found));
    }
    return found;
  }

  /** Returns the folders of a pattern before its first wildcard. */
  private static String fixedPart(String pattern) {
    String plain = pattern.replaceFirst("[*?\\[{].*", "");
    return plain.substring(0, plain.lastIndexOf('/') + 1);
  }

  private final class Collector extends SimpleFileVisitor<Path> {
    private final PathMatcher matcher;
    private final Set<String> found;

    Collector(PathMatcher matcher, Set<String> found) {
      this.matcher = matcher;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      return LEFT_OUT.contains(String.valueOf(path.getFileName()))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Path relative = folder.relativize(file);
      if (attributes.isRegularFile() && matcher.matches(relative)) {
        found.add(relative.toString().replace('\\', '/'));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
