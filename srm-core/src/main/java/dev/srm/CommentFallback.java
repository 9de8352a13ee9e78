package dev.srm;

import dev.srm.publish.ci.CiContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a comment that could not be posted where people and later jobs find it. */
final class CommentFallback {

  private final Path folder;
  private final CiContext context;

  /**
   * Makes a fallback.
   *
   * @param folder the folder that relative paths start from
   * @param context what the CI system tells
   */
  CommentFallback(Path folder, CiContext context) {
    this.folder = folder;
    this.context = context;
  }

  /**
   * Writes the comment into a file and, where the CI system has one, into the summary of the step.
   *
   * @param text the comment
   * @param file the file
   * @return a sentence that says where it is
   * @throws IOException when the file cannot be written
   */
  String keep(String text, String file) throws IOException {
    Path path = folder.resolve(file);
    Path parent = path.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.writeString(path, text);
    String summary = summarise(text);
    return "The comment is in " + file + (summary == null ? "." : " and in " + summary + ".");
  }

  /** The summary is a service; the file is there whether or not this works. */
  private @Nullable String summarise(String text) {
    String summary = context.stepSummary();
    if (summary == null) {
      return null;
    }
    try {
      Files.write(
          folder.resolve(summary),
          text.getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      return "the summary of this job";
    } catch (IOException notThere) {
      return null;
    }
  }
}
