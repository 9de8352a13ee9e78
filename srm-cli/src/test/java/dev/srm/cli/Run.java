package dev.srm.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.srm.cli.Terminal.Window;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the program in a folder and keeps what it prints. */
final class Run {

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private byte[] in = new byte[0];
  private Window window = Window.NONE;

  Run(Path folder) {
    this.folder = folder;
  }

  Run with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Run in(Window seen) {
    window = seen;
    return this;
  }

  Run reading(String text) {
    in = text.getBytes(UTF_8);
    return this;
  }

  /** Writes a file into the folder. */
  Run file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return this;
  }

  /** Runs a command line and returns its exit code. */
  int srm(String... arguments) {
    out.reset();
    err.reset();
    Terminal terminal =
        new Terminal(
            environment,
            folder,
            new ByteArrayInputStream(in),
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, false, UTF_8),
            window);
    return new Program(terminal).run(List.of(arguments)).number();
  }

  String out() {
    return out.toString(UTF_8);
  }

  String err() {
    return err.toString(UTF_8);
  }
}
