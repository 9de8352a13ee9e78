package dev.srm.cli;

import dev.srm.Auditor;
import dev.srm.catalog.Catalog;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Service;
import dev.srm.diagnostic.Suggestion;
import java.util.List;

/** Tells all that the catalog knows of one responsibility. */
final class ExplainCommand {

  private final Terminal terminal;
  private final Arguments arguments;

  ExplainCommand(Terminal terminal, Arguments arguments) {
    this.terminal = terminal;
    this.arguments = arguments;
  }

  ExitCode run() throws UsageException {
    String id = Operands.one(Command.EXPLAIN, arguments);
    Settings settings = SettingsReader.withoutFile(terminal, arguments);
    Page page = Page.of(settings, terminal);
    Catalog catalog = Auditor.withBundledCatalog().catalog();
    Service service = service(catalog, id);
    Responsibility responsibility =
        service.responsibilities().stream()
            .filter(candidate -> candidate.id().equals(id))
            .findFirst()
            .orElseThrow(() -> unknown(id, ids(service)));
    new Explanation(service, responsibility).print(page);
    terminal.out().print(page.text());
    return ExitCode.OK;
  }

  private static Service service(Catalog catalog, String id) throws UsageException {
    int dot = id.indexOf('.');
    Service service = dot < 0 ? null : catalog.service(id.substring(0, dot));
    if (service == null) {
      throw unknown(id, catalog.services().stream().map(key -> key + ".").toList());
    }
    return service;
  }

  private static List<String> ids(Service service) {
    return service.responsibilities().stream().map(Responsibility::id).toList();
  }

  private static UsageException unknown(String id, List<String> known) {
    String hint = Suggestion.hint(id, known);
    return new UsageException(
        "there is no responsibility \""
            + id
            + "\""
            + (hint.isEmpty() ? "; srm catalog responsibilities lists all" : hint));
  }
}
