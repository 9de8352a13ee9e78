package dev.srm.catalogfile;

import dev.srm.catalog.TypeClaim;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run has to know of the whole catalog: its version, its services and who claims which type.
 *
 * <p>The text has one line for each thing, its fields separated by tabs: {@code catalog VERSION
 * DATE}, then {@code service KEY}, or {@code account KEY} for a service with duties of the account,
 * each followed by its types as {@code TYPE KIND ATTRIBUTE...}. A type's line is only taken apart
 * when somebody asks for the type.
 */
final class CatalogIndex {

  private static final String CATALOG = "catalog";
  private static final String SERVICE = "service";
  private static final String ACCOUNT = "account";
  private static final char TAB = '\t';

  private final String version;
  private final String date;
  private final List<String> services;
  private final List<String> servicesWithAccountDuties;
  private final Map<String, Line> lines;
  private final Map<String, TypeClaim> claims = new ConcurrentHashMap<>();

  /** The line of a type and the service it stands under. */
  private record Line(String service, String text) {}

  private CatalogIndex(
      String version,
      String date,
      List<String> services,
      List<String> accounts,
      Map<String, Line> lines) {
    this.version = version;
    this.date = date;
    this.services = List.copyOf(services);
    this.servicesWithAccountDuties = List.copyOf(accounts);
    this.lines = lines;
  }

  /**
   * Reads the text of an index.
   *
   * @throws IllegalArgumentException if it is none
   */
  static CatalogIndex parse(String text) {
    List<String> services = new ArrayList<>();
    List<String> accounts = new ArrayList<>();
    Map<String, Line> lines = new HashMap<>();
    List<String> head = List.of();
    String service = "";
    for (String line : text.split("\n", -1)) {
      int tab = line.indexOf(TAB);
      String first = tab < 0 ? line : line.substring(0, tab);
      switch (first) {
        case "" -> {}
        case CATALOG -> head = fields(line);
        case SERVICE, ACCOUNT -> {
          service = line.substring(tab + 1);
          services.add(service);
          if (first.equals(ACCOUNT)) {
            accounts.add(service);
          }
        }
        default -> lines.put(first, new Line(service, line));
      }
    }
    if (head.size() != 3) {
      throw new IllegalArgumentException("The text is no index of a catalog");
    }
    return new CatalogIndex(head.get(1), head.get(2), services, accounts, lines);
  }

  /** Returns the text of the index of a catalog. */
  static String text(CatalogSource source) {
    AttributeUse use = AttributeUse.of(source);
    StringBuilder text = new StringBuilder();
    line(text, List.of(CATALOG, source.version(), source.date()));
    for (ServiceSource service : source.byFolder().values()) {
      boolean account =
          service.service().responsibilities().stream().anyMatch(duty -> duty.ofAccount());
      String key = service.service().key();
      line(text, List.of(account ? ACCOUNT : SERVICE, key));
      use.claims(service.service()).values().forEach(claim -> line(text, fields(claim)));
    }
    return text.toString();
  }

  String version() {
    return version;
  }

  String date() {
    return date;
  }

  List<String> services() {
    return services;
  }

  List<String> servicesWithAccountDuties() {
    return servicesWithAccountDuties;
  }

  /** Returns all claimed types, in no particular order. */
  Collection<String> types() {
    return lines.keySet();
  }

  @Nullable TypeClaim claim(String type) {
    Line line = lines.get(type);
    return line == null ? null : claims.computeIfAbsent(type, key -> claim(line));
  }

  private static TypeClaim claim(Line line) {
    List<String> fields = fields(line.text());
    return new TypeClaim(
        fields.get(0), line.service(), fields.get(1), Set.copyOf(fields.subList(2, fields.size())));
  }

  private static List<String> fields(TypeClaim claim) {
    List<String> fields = new ArrayList<>();
    fields.add(claim.type());
    fields.add(claim.kind());
    fields.addAll(new TreeSet<>(claim.attributes()));
    return fields;
  }

  private static void line(StringBuilder text, List<String> fields) {
    text.append(String.join("\t", fields)).append('\n');
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    int start = 0;
    for (int tab = line.indexOf(TAB); tab >= 0; tab = line.indexOf(TAB, start)) {
      fields.add(line.substring(start, tab));
      start = tab + 1;
    }
    fields.add(line.substring(start));
    return fields;
  }
}
