package dev.srm.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** The command {@code srm}. */
public final class Main {

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out = stream(FileDescriptor.out, false);
    PrintStream err = stream(FileDescriptor.err, true);
    Terminal terminal =
        new Terminal(
            System.getenv(), Path.of(""), System.in, out, err, Terminal.Window.ofProcess());
    System.exit(new Program(terminal).run(List.of(args)).number());
  }

  /** Reports are UTF-8 wherever they go, so that a redirected one is what {@code -o} writes. */
  private static PrintStream stream(FileDescriptor descriptor, boolean flushing) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor)), flushing, UTF_8);
  }
}
