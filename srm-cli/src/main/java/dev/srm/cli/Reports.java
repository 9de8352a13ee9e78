package dev.srm.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.srm.OutputTarget;
import dev.srm.checklist.Checklist;
import dev.srm.render.RenderOptions;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Writes a checklist to where the request wants it. */
final class Reports {

  private final Terminal terminal;
  private final RenderOptions look;

  Reports(Terminal terminal, RenderOptions look) {
    this.terminal = terminal;
    this.look = look;
  }

  /**
   * Writes every report; files first, so that what a person reads last is complete.
   *
   * @throws UsageException when a file cannot be written
   */
  void write(Checklist checklist, List<OutputTarget> targets) throws UsageException {
    for (OutputTarget target : targets) {
      if (target.file() != null) {
        writeFile(checklist, target, target.file());
      }
    }
    for (OutputTarget target : targets) {
      if (target.file() == null) {
        print(checklist, target);
      }
    }
  }

  /** A file has no colours, whatever the terminal has. */
  private void writeFile(Checklist checklist, OutputTarget target, String name)
      throws UsageException {
    try {
      Path file = terminal.folder().resolve(name);
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (Writer writer = Files.newBufferedWriter(file)) {
        target.format().renderer().render(checklist, writer, look.withColour(false).withHint(""));
      }
    } catch (IOException | InvalidPathException e) {
      throw new UsageException(name + " cannot be written", e);
    }
  }

  /** The stream swallows errors, as when the reader of a pipe has seen enough. */
  private void print(Checklist checklist, OutputTarget target) {
    Writer writer = new BufferedWriter(new OutputStreamWriter(terminal.out(), UTF_8));
    try {
      target.format().renderer().render(checklist, writer, look);
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("a print stream never throws", e);
    }
  }
}
