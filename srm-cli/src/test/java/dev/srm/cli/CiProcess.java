package dev.srm.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Runs a script as a CI system does: bash that stops at the first error, in a bare environment. */
final class CiProcess {

  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  /**
   * What a script did.
   *
   * @param code its exit code
   * @param log what it printed, on both streams
   */
  record Outcome(int code, String log) {}

  private CiProcess() {}

  /** Runs a script in a folder; programs of {@code stubs} come before those of the machine. */
  static Outcome run(String script, Path folder, Path stubs, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", "-s")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    Map<String, String> variables = builder.environment();
    String path = variables.get("PATH");
    variables.clear();
    variables.put("PATH", stubs + ":" + JAVA_HOME.resolve("bin") + ":" + path);
    variables.put("HOME", folder.toString());
    variables.put("CI", "true");
    variables.putAll(environment);
    Process process = builder.start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(script.getBytes(UTF_8));
    }
    String log = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(process.waitFor(), log);
  }

  /** Writes a program that scripts find before the one of the machine. */
  static void stub(Path stubs, String name, String script) throws IOException {
    Path program = Files.createDirectories(stubs).resolve(name);
    Files.writeString(program, "#!/bin/bash\n" + script);
    program.toFile().setExecutable(true);
  }

  /** Returns the jar that users run. */
  static Path jar() throws IOException {
    try (Stream<Path> jars = Files.list(Path.of("target", "srm", "lib"))) {
      return jars.findFirst().orElseThrow().toAbsolutePath();
    }
  }
}
