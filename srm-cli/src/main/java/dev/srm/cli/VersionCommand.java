package dev.srm.cli;

import dev.srm.Auditor;
import dev.srm.Version;
import dev.srm.catalog.Catalog;

/** Shows the versions that matter when something differs between two machines. */
final class VersionCommand {

  private final Terminal terminal;
  private final Arguments arguments;

  VersionCommand(Terminal terminal, Arguments arguments) {
    this.terminal = terminal;
    this.arguments = arguments;
  }

  ExitCode run() throws UsageException {
    Operands.none(Command.VERSION, arguments);
    Catalog catalog = Auditor.withBundledCatalog().catalog();
    print("srm " + Version.ofTool());
    print("catalog " + catalog.version() + " of " + catalog.date());
    print("Java " + property("java.version") + " (" + property("java.vendor") + ")");
    print(property("os.name") + " " + property("os.version") + " (" + property("os.arch") + ")");
    return ExitCode.OK;
  }

  private void print(String line) {
    terminal.out().print(line + "\n");
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }
}
