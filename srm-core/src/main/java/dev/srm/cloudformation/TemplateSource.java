package dev.srm.cloudformation;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Gives a reader the files beside a template: nested templates and includes. The reader only asks
 * for paths below the folder of the outermost template; whoever opens them sees to it that a
 * symbolic link does not lead out of it.
 */
@FunctionalInterface
public interface TemplateSource {

  /** Has no files: templates stand alone. */
  TemplateSource NONE = path -> null;

  /**
   * Opens a file.
   *
   * @param path its path from the folder of the outermost template, with forward slashes and
   *     without {@code .} and {@code ..} steps
   * @return its decoded text, which the caller closes; null when there is no such file
   * @throws IOException when there is one and it cannot be read
   */
  @Nullable Reader open(String path) throws IOException;
}
