package dev.srm.cli;

import java.io.PrintStream;

/** The command {@code srm}. */
public final class Main {

  private static final int OK = 0;
  private static final int USAGE = 2;

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(System.out, System.err, args));
  }

  static int run(PrintStream out, PrintStream err, String... args) {
    if (args.length == 1 && args[0].equals("--version")) {
      out.println("srm " + version());
      return OK;
    }
    err.println("Usage: srm --version");
    return USAGE;
  }

  private static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
