package dev.srm.cli;

import dev.srm.Auditor;
import dev.srm.catalog.Catalog;
import dev.srm.catalog.Kind;
import dev.srm.catalog.Layer;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Service;
import dev.srm.catalog.TypeClaim;
import dev.srm.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Lists what the catalog holds. */
final class CatalogCommand {

  private static final List<String> TOPICS = List.of("services", "responsibilities", "type");

  private final Terminal terminal;
  private final Arguments arguments;

  CatalogCommand(Terminal terminal, Arguments arguments) {
    this.terminal = terminal;
    this.arguments = arguments;
  }

  ExitCode run() throws UsageException {
    Settings settings = SettingsReader.withoutFile(terminal, arguments);
    Page page = Page.of(settings, terminal);
    Catalog catalog = Auditor.withBundledCatalog().catalog();
    List<String> operands = arguments.operands();
    String topic = operands.isEmpty() ? "" : operands.get(0);
    switch (topic) {
      case "" -> overview(catalog, page);
      case "services" -> {
        Operands.atMost(1, Command.CATALOG, arguments);
        services(catalog, page);
      }
      case "responsibilities" -> responsibilities(catalog, page);
      case "type" -> type(catalog, page);
      default -> throw unknown("topic", topic, TOPICS);
    }
    terminal.out().print(page.text());
    return ExitCode.OK;
  }

  private static void overview(Catalog catalog, Page page) {
    page.line("catalog " + catalog.version() + " of " + catalog.date());
    page.line(
        catalog.services().size() + " services, " + catalog.types().size() + " resource types");
    page.blank();
    page.line("srm catalog services | responsibilities [SERVICE] | type TYPE tells more");
  }

  private static void services(Catalog catalog, Page page) {
    for (Service service : all(catalog)) {
      page.line(
          "%-28s %-14s %-22s %s"
              .formatted(
                  service.key(),
                  service.model().name().toLowerCase(Locale.ROOT),
                  service.serviceClass().id(),
                  service.title()));
    }
  }

  private void responsibilities(Catalog catalog, Page page) throws UsageException {
    Operands.atMost(2, Command.CATALOG, arguments);
    List<Service> services = all(catalog);
    if (arguments.operands().size() == 2) {
      String key = arguments.operands().get(1);
      services = services.stream().filter(service -> service.key().equals(key)).toList();
      if (services.isEmpty()) {
        throw unknown("service", key, catalog.services());
      }
    }
    for (Service service : services) {
      for (Responsibility duty : service.responsibilities()) {
        page.line(
            "%-9s %-46s %s"
                .formatted(
                    duty.severity().name().toLowerCase(Locale.ROOT), duty.id(), duty.title()));
      }
    }
  }

  private void type(Catalog catalog, Page page) throws UsageException {
    Operands.atMost(2, Command.CATALOG, arguments);
    if (arguments.operands().size() < 2) {
      throw new UsageException("name a resource type: srm catalog type aws_s3_bucket");
    }
    String type = arguments.operands().get(1);
    TypeClaim claim = catalog.claim(type);
    if (claim == null) {
      throw unknownType(catalog, type);
    }
    Service service = Objects.requireNonNull(catalog.service(claim.service()));
    Kind kind =
        service.kinds().stream()
            .filter(candidate -> candidate.name().equals(claim.kind()))
            .findFirst()
            .orElseThrow();
    describe(type, service, kind, page);
  }

  private static void describe(String type, Service service, Kind kind, Page page) {
    page.title(type, service.key() + "." + kind.name());
    page.entry("service", service.title());
    page.entry("model", service.model().name().toLowerCase(Locale.ROOT));
    page.entry("class", kind.serviceClass().id());
    page.entry("role", kind.role().id());
    page.blank();
    page.heading("Who owns what, before any setting moves it");
    for (Layer layer : Layer.values()) {
      if (!kind.lacks().contains(layer)) {
        page.line(
            "  %-26s %s"
                .formatted(layer.id(), Explanation.name(layer.ownerFor(kind.serviceClass()))));
      }
    }
    page.blank();
    page.heading("What is ours to do");
    service.responsibilities().stream()
        .filter(duty -> duty.appliesTo().contains(kind.name()))
        .forEach(duty -> page.line("  %-46s %s".formatted(duty.id(), duty.title())));
  }

  private static List<Service> all(Catalog catalog) {
    List<Service> services = new ArrayList<>();
    for (String key : catalog.services()) {
      services.add(Objects.requireNonNull(catalog.service(key), key));
    }
    return services;
  }

  private static UsageException unknownType(Catalog catalog, String type) {
    String guess = catalog.guessService(type);
    return guess == null
        ? unknown("resource type", type, catalog.types())
        : new UsageException(
            "the catalog does not know the resource type \""
                + type
                + "\"; by its name it belongs to "
                + guess);
  }

  private static UsageException unknown(String what, String name, List<String> known) {
    String hint = Suggestion.hint(name, known);
    String list = known.size() <= 5 ? "; use " + String.join(", ", known) : "";
    return new UsageException(
        "there is no " + what + " \"" + name + "\"" + (hint.isEmpty() ? list : hint));
  }
}
