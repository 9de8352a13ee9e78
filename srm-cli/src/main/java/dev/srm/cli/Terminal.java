package dev.srm.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * Everything around the process: where it runs, what it reads and where it prints.
 *
 * @param environment the environment variables
 * @param folder the current folder
 * @param in standard input
 * @param out standard output: data only
 * @param err standard error: messages only
 * @param window what is known of the window that output goes to
 */
record Terminal(
    Map<String, String> environment,
    Path folder,
    InputStream in,
    PrintStream out,
    PrintStream err,
    Window window) {

  /**
   * What is known of the window.
   *
   * @param out whether standard output goes to it
   * @param err whether standard error goes to it
   * @param columns its width; 0 when it is not known
   */
  record Window(boolean out, boolean err, int columns) {

    static final Window NONE = new Window(false, false, 0);

    /**
     * The launcher script tells, because Java cannot: which of 1 and 2 are windows, and the width.
     */
    static final String OUTPUTS_PROPERTY = "srm.windows";

    static final String COLUMNS_PROPERTY = "srm.columns";

    /** Returns what the launcher said; without it, nothing goes to a window. */
    static Window ofProcess() {
      String outputs = System.getProperty(OUTPUTS_PROPERTY, "");
      int columns = Integer.getInteger(COLUMNS_PROPERTY, 0);
      return new Window(outputs.contains("1"), outputs.contains("2"), columns);
    }
  }

  /** Returns an environment variable, or the empty string when it is not set. */
  String variable(String name) {
    return environment.getOrDefault(name, "");
  }
}
