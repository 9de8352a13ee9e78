package dev.srm.catalogfile;

import dev.srm.catalog.Catalog;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Service;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

/** Writes the page that lists every responsibility of a catalog. */
final class ResponsibilitiesPage {

  private static final String INTRODUCTION =
      """
      # Responsibilities

      Everything the catalog asks of the customer, by service. This page is generated from
      `srm-core/src/main/catalog`: change the catalog and run
      `mvn -q -Dquick -pl srm-core test -Dtest=ResponsibilitiesPageTest -Dsrm.golden.update=true`.

      A responsibility is decided by the plan or template where an attribute can tell, and by a
      person where none can. `srm explain <id>` says why it matters and what to do.
      """;

  private static final Map<String, String> FRAMEWORKS = frameworks();

  private ResponsibilitiesPage() {}

  static String write(Catalog catalog) {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    for (String key : catalog.services()) {
      Service service = Objects.requireNonNull(catalog.service(key));
      if (!service.responsibilities().isEmpty()) {
        write(service, page);
      }
    }
    return page.toString();
  }

  private static void write(Service service, StringBuilder page) {
    page.append("\n## ").append(service.title()).append("\n\n");
    page.append("| id | what to do | severity | layer | decided by | references |\n");
    page.append("|---|---|---|---|---|---|\n");
    service.responsibilities().stream()
        .sorted(Comparator.comparing(Responsibility::id))
        .forEach(responsibility -> page.append(row(responsibility)));
  }

  private static String row(Responsibility responsibility) {
    StringJoiner row = new StringJoiner(" | ", "| ", " |\n");
    row.add("`" + responsibility.id() + "`");
    row.add(cell(responsibility.title()));
    row.add(responsibility.severity().name().toLowerCase(Locale.ROOT));
    row.add(responsibility.layer().id());
    row.add(decidedBy(responsibility));
    return row.add(references(responsibility)).toString();
  }

  private static String decidedBy(Responsibility responsibility) {
    boolean plan = responsibility.unsupported().terraform() == null;
    boolean template = responsibility.unsupported().cloudFormation() == null;
    if (responsibility.satisfiedWhen() == null || (!plan && !template)) {
      return "a person";
    }
    if (plan && template) {
      return "plan, template";
    }
    return plan ? "plan; a person for templates" : "template; a person for plans";
  }

  private static String references(Responsibility responsibility) {
    StringJoiner references = new StringJoiner("; ");
    FRAMEWORKS.forEach(
        (framework, name) -> {
          List<String> ids = responsibility.references().getOrDefault(framework, List.of());
          if (!ids.isEmpty()) {
            references.add(cell(name + " " + String.join(", ", ids)));
          }
        });
    return references.toString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private static Map<String, String> frameworks() {
    Map<String, String> frameworks = new LinkedHashMap<>();
    frameworks.put("fsbp", "FSBP");
    frameworks.put("cis-aws-5.0", "CIS 5.0");
    frameworks.put("cis-aws-3.0", "CIS 3.0");
    frameworks.put("nist-800-53-r5", "NIST 800-53");
    frameworks.put("checkov", "Checkov");
    frameworks.put("trivy", "Trivy");
    return frameworks;
  }
}
