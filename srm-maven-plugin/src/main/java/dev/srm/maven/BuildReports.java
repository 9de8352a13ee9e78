package dev.srm.maven;

import dev.srm.AuditResult;
import dev.srm.OutputTarget;
import dev.srm.render.RenderOptions;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** Writes the reports of a build into a folder. */
final class BuildReports {

  private static final String BASE_NAME = "srm-report";

  private final Path folder;

  BuildReports(Path folder) {
    this.folder = folder;
  }

  /** Returns the outputs for some formats; a file's name is settled when it is written. */
  static List<String> outputs(List<String> formats) {
    return formats.stream()
        .map(String::trim)
        .map(format -> format + "=" + BASE_NAME + "." + format)
        .toList();
  }

  void write(AuditResult result, List<OutputTarget> outputs, Log log) throws IOException {
    Files.createDirectories(folder);
    for (OutputTarget output : outputs) {
      Path file = folder.resolve(BASE_NAME + "." + output.format().extension());
      try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        output
            .format()
            .renderer()
            .render(result.report(), writer, RenderOptions.DEFAULT.withFull(true));
      }
      log.debug("wrote " + file);
    }
  }
}
