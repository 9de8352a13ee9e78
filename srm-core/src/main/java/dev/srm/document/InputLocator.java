package dev.srm.document;

import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.ReadingProgress;
import dev.srm.diagnostic.Suggestion;
import dev.srm.document.LocatedInputs.LocatedInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns the arguments of a run into documents: a file by its content, a folder by the names that
 * plans and templates usually have, a pattern that the shell left alone, {@code -} for standard
 * input. The same file is read once, however often it is named.
 */
public final class InputLocator {

  private static final String STANDARD_INPUT = "-";
  private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");

  /** More names than this in one folder are not looked at for a suggestion. */
  private static final int NAMES_FOR_SUGGESTION = 2000;

  private final Path base;
  private final InputStream standardInput;
  private final Naming naming;
  private final ReadingProgress progress;

  /**
   * How the documents of a run are named and taken.
   *
   * @param standardInput what to call standard input
   * @param format the format of every document; null to recognise each by its content
   */
  public record Naming(String standardInput, @Nullable DocumentFormat format) {}

  /**
   * Makes a locator.
   *
   * @param base the folder that relative paths start from
   * @param standardInput what {@code -} reads
   * @param naming how documents are named and taken
   * @param progress hears how far the reading of the documents has come
   */
  public InputLocator(
      Path base, InputStream standardInput, Naming naming, ReadingProgress progress) {
    this.base = base;
    this.standardInput = standardInput;
    this.naming = naming;
    this.progress = progress;
  }

  /**
   * Returns the documents that the arguments name.
   *
   * @throws InputException unreadable when an argument names nothing or something damaged;
   *     unsupported when a folder or a named file holds nothing that srm reads
   */
  public LocatedInputs locate(List<String> arguments) throws InputException {
    Findings findings = new Findings();
    try {
      for (String argument : arguments) {
        locate(argument, findings);
      }
      return new LocatedInputs(findings.inputs, findings.diagnostics).requireDifferentNames();
    } catch (InputException e) {
      findings.close();
      throw e;
    }
  }

  private void locate(String argument, Findings findings) throws InputException {
    if (argument.equals(STANDARD_INPUT)) {
      findings.takeStream(InputDocument.captured(naming.standardInput(), standardInput));
      return;
    }
    String name = argument.replace('\\', '/');
    try {
      Path path = base.resolve(argument);
      if (Files.exists(path)) {
        findings.sayIfTwice(name, path);
        take(name, path, findings);
      } else if (WILDCARD.matcher(name).find()) {
        expand(name, findings);
      } else {
        throw missing(name, path);
      }
    } catch (InvalidPathException e) {
      throw InputAdvice.refused(name.replace('\0', ' '), "is no path");
    } catch (IOException e) {
      throw InputAdvice.unreadable(name, e);
    }
  }

  private void take(String name, Path path, Findings findings) throws InputException, IOException {
    if (Files.isDirectory(path)) {
      takeFolder(name, path, findings);
    } else if (Files.isRegularFile(path)) {
      findings.takeFile(name, path);
    } else {
      try (InputStream pipe = Files.newInputStream(path)) {
        findings.takeStream(InputDocument.captured(name, pipe));
      }
    }
  }

  private void takeFolder(String name, Path folder, Findings findings)
      throws InputException, IOException {
    boolean assembly =
        FolderSearch.isAssembly(folder) || naming.format() == DocumentFormat.CDK_ASSEMBLY;
    if (assembly) {
      Path manifest = FolderSearch.manifestOf(folder);
      findings.takeFile(named(name, folder, manifest), manifest);
    } else {
      search(name, folder, findings);
    }
  }

  private void search(String name, Path folder, Findings findings)
      throws InputException, IOException {
    int taken = 0;
    for (Path file : FolderSearch.documents(folder)) {
      taken += findings.takeFound(named(name, folder, file), file) ? 1 : 0;
    }
    if (taken == 0) {
      throw nothingIn(name, folder);
    }
  }

  private void expand(String name, Findings findings) throws InputException, IOException {
    int literal = name.lastIndexOf('/', firstWildcard(name)) + 1;
    String start = name.substring(0, literal);
    Path folder = base.resolve(start);
    List<Path> found =
        Files.isDirectory(folder)
            ? FolderSearch.matching(folder, matcher(name.substring(literal)))
            : List.of();
    if (found.isEmpty()) {
      throw InputAdvice.refused("no file", "matches " + name);
    }
    for (Path path : found) {
      take(named(start, folder, path), path, findings);
    }
  }

  private static int firstWildcard(String name) {
    Matcher wildcard = WILDCARD.matcher(name);
    return wildcard.find() ? wildcard.start() : name.length();
  }

  /** As a shell with globstar: <code>**&#47;</code> also stands for no folder at all. */
  private PathMatcher matcher(String pattern) throws InputException {
    try {
      PathMatcher deep = base.getFileSystem().getPathMatcher("glob:" + pattern);
      PathMatcher flat = base.getFileSystem().getPathMatcher("glob:" + pattern.replace("**/", ""));
      return path -> deep.matches(path) || flat.matches(path);
    } catch (PatternSyntaxException e) {
      throw InputAdvice.refused(pattern, "is neither a file nor a pattern of file names");
    }
  }

  private static String named(String folderName, Path folder, Path file) {
    String below = folder.relativize(file).toString().replace('\\', '/');
    if (folderName.isEmpty() || folderName.equals(".") || folderName.equals("./")) {
      return below;
    }
    return folderName.endsWith("/") ? folderName + below : folderName + "/" + below;
  }

  private static InputException missing(String name, Path path) {
    Path parent = path.toAbsolutePath().getParent();
    Path wanted = path.getFileName();
    if (parent == null || wanted == null) {
      return InputAdvice.refused(name, "does not exist");
    }
    try (Stream<Path> names = Files.list(parent)) {
      List<String> known =
          names.limit(NAMES_FOR_SUGGESTION).map(Path::getFileName).map(Path::toString).toList();
      return InputAdvice.refused(
          name, "does not exist" + Suggestion.hint(wanted.toString(), known));
    } catch (IOException e) {
      return InputAdvice.refused(name, "does not exist, nor can its folder be read");
    }
  }

  private static InputException nothingIn(String name, Path folder) throws IOException {
    return FolderSearch.holds(folder, ".tf")
        ? InputAdvice.configurationIn(name)
        : InputAdvice.nothingIn(name);
  }

  /** What the arguments have named so far. */
  private final class Findings {
    private final List<LocatedInput> inputs = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<InputDocument> captured = new ArrayList<>();
    private final Map<Path, String> seen = new HashMap<>();

    /** Somebody who names one file twice meant two: silence would hide the mistake. */
    void sayIfTwice(String name, Path file) throws IOException {
      String other = Files.isRegularFile(file) ? seen.get(file.toRealPath()) : null;
      if (other != null) {
        String what = other.equals(name) ? " is named twice" : " is the same file as " + other;
        diagnostics.add(Diagnostic.warning("input-twice", name + what + "; it is read once"));
      }
    }

    /** Takes a file and returns whether it was not taken before. */
    boolean takeFile(String name, Path file) throws InputException, IOException {
      if (!Files.exists(file)) {
        throw InputAdvice.assemblyWithoutManifest(name);
      }
      boolean fresh = seen.putIfAbsent(file.toRealPath(), name) == null;
      if (fresh) {
        DocumentFormat format = formatOf(InputDocument.ofFile(name, file));
        InputDocument document =
            format == DocumentFormat.CDK_ASSEMBLY
                ? InputDocument.ofAssembly(name, file)
                : InputDocument.ofFile(name, file);
        inputs.add(new LocatedInput(document.heardBy(progress), format));
      }
      return fresh;
    }

    void takeStream(InputDocument document) throws InputException {
      captured.add(document);
      DocumentFormat format = formatOf(document);
      if (format == DocumentFormat.CDK_ASSEMBLY) {
        throw InputAdvice.manifestAlone(document.name());
      }
      inputs.add(new LocatedInput(document.heardBy(progress), format));
    }

    private DocumentFormat formatOf(InputDocument document) throws InputException {
      DocumentFormat given = naming.format();
      if (given == null) {
        return DocumentDetector.detect(document);
      }
      DocumentDetector.requireText(document);
      return given;
    }

    /** Leaves out, and says so, what only happens to have such a name; whether it was taken. */
    boolean takeFound(String name, Path file) throws InputException, IOException {
      try {
        return !takeFile(name, file) || !leaveOutReport(name, file);
      } catch (InputException e) {
        if (e.problem() != InputException.Problem.UNSUPPORTED) {
          throw e;
        }
        seen.remove(file.toRealPath()); // whoever names it hears more
        diagnostics.add(Diagnostic.info("input-left-out", e.getMessage()));
        return false;
      }
    }

    /** A report beside the plan that it is about would tell everything twice. */
    private boolean leaveOutReport(String name, Path file) throws IOException {
      int last = inputs.size() - 1;
      boolean report = last >= 0 && inputs.get(last).format() == DocumentFormat.SRM_REPORT;
      if (report) {
        inputs.remove(last);
        seen.remove(file.toRealPath());
        String why = name + " is a report of srm; name the file itself to have it read";
        diagnostics.add(Diagnostic.info("input-left-out", why));
      }
      return report;
    }

    void close() throws InputException {
      for (InputDocument document : captured) {
        document.close();
      }
    }
  }
}
