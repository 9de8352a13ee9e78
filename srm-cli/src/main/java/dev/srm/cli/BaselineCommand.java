package dev.srm.cli;

import dev.srm.AcceptanceSources;
import dev.srm.AuditRequest;
import dev.srm.Auditor;
import dev.srm.FrozenItems;
import dev.srm.Workspace;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.ReadingProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Writes a baseline of what is open. */
final class BaselineCommand {

  private static final String STANDARD_OUTPUT = "-";

  private final Terminal terminal;
  private final Arguments arguments;

  BaselineCommand(Terminal terminal, Arguments arguments) {
    this.terminal = terminal;
    this.arguments = arguments;
  }

  ExitCode run() throws UsageException, InputException {
    Settings settings = SettingsReader.settings(terminal, arguments);
    Messages messages = Messages.of(terminal, settings);
    AuditRequest request = settings.request(arguments.operands());
    Workspace workspace = new Workspace(terminal.folder(), terminal.in(), ReadingProgress.NONE);
    FrozenItems frozen = Auditor.withBundledCatalog().freeze(request, workspace);
    String named = settings.text(Option.FILE);
    if (STANDARD_OUTPUT.equals(named)) {
      terminal.out().print(frozen.text());
      return ExitCode.OK;
    }
    String name = named == null ? AcceptanceSources.BASELINE : named;
    write(name, frozen.text());
    String items = frozen.items() == 1 ? "1 open item" : frozen.items() + " open items";
    messages.note("wrote " + name + " with " + items + "; srm check --baseline " + name);
    return ExitCode.OK;
  }

  private void write(String name, String text) throws UsageException {
    try {
      Path file = terminal.folder().resolve(name);
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text);
    } catch (IOException | InvalidPathException e) {
      throw new UsageException(name + " cannot be written", e);
    }
  }
}
