package dev.srm.render;

import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.Disposition;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.SourceLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The end of a Markdown report: what became of every resource, and what the run had to say. */
final class MarkdownCoverage {

  private final MarkdownPage page;
  private final MarkdownNames names;

  MarkdownCoverage(MarkdownPage page, MarkdownNames names) {
    this.page = page;
    this.names = names;
  }

  /** Writes the account of the resources and the name of each that was not assessed. */
  void writeAccount(ChecklistView view) throws IOException {
    page.fold(Words.coverage(view));
    writeReasons("Not in the catalog", view.resources(Disposition.UNMAPPED));
    writeReasons("Not assessed", view.resources(Disposition.NOT_ASSESSED));
    writeReasons("Of other providers", view.resources(Disposition.OTHER_PROVIDER));
    writeReasons("Without a responsibility", view.resources(Disposition.NO_RESPONSIBILITY));
    page.unfold();
  }

  /** Writes the messages about the input and the run. */
  void writeDiagnostics(List<Diagnostic> diagnostics) throws IOException {
    if (diagnostics.isEmpty()) {
      return;
    }
    page.fold("Notes on the input (" + diagnostics.size() + ")");
    for (Diagnostic diagnostic : diagnostics) {
      SourceLocation location = diagnostic.location();
      String where = location == null ? "" : MarkdownText.code(location.toString()) + ": ";
      page.bullet(0, where + MarkdownText.sentence(diagnostic.message()));
    }
    page.endList();
    page.unfold();
  }

  private void writeReasons(String title, List<AssessedResource> resources) throws IOException {
    if (resources.isEmpty()) {
      return;
    }
    Map<String, List<AssessedResource>> byReason = new LinkedHashMap<>();
    for (AssessedResource resource : resources) {
      byReason.computeIfAbsent(resource.because(), key -> new ArrayList<>()).add(resource);
    }
    page.paragraph("**" + title + "** (" + resources.size() + ")");
    for (Map.Entry<String, List<AssessedResource>> group : byReason.entrySet()) {
      List<String> all = new ArrayList<>(group.getValue().size());
      for (AssessedResource resource : group.getValue()) {
        all.add(names.withType(resource));
      }
      page.bullet(0, String.join(", ", all) + ": " + MarkdownText.sentence(group.getKey()));
    }
    page.endList();
  }
}
