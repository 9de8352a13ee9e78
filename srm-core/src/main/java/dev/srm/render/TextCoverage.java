package dev.srm.render;

import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.Disposition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The end of a terminal report: what became of every resource. */
final class TextCoverage {

  private static final int MOST_OF_OTHERS = 6;

  private final TerminalPage page;
  private final TextNames names;

  TextCoverage(TerminalPage page, TextNames names) {
    this.page = page;
    this.names = names;
  }

  /** Writes the account and the names of the resources that nobody assessed. */
  void write(ChecklistView view) throws IOException {
    page.blank();
    page.text(0, Words.coverage(view));
    writeReasons("not in the catalog", view.resources(Disposition.UNMAPPED), Integer.MAX_VALUE);
    writeReasons("not assessed", view.resources(Disposition.NOT_ASSESSED), Integer.MAX_VALUE);
    writeReasons("of other providers", view.resources(Disposition.OTHER_PROVIDER), MOST_OF_OTHERS);
  }

  private void writeReasons(String title, List<AssessedResource> resources, int most)
      throws IOException {
    if (resources.isEmpty()) {
      return;
    }
    page.line("  " + title);
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (AssessedResource resource : resources) {
      byReason
          .computeIfAbsent(resource.because(), key -> new ArrayList<>())
          .add(names.withType(resource));
    }
    List<String> labels = new ArrayList<>();
    byReason.values().forEach(labels::addAll);
    int labelColumns = page.labelColumns(labels);
    for (Map.Entry<String, List<String>> group : byReason.entrySet()) {
      String reason = TerminalText.of(group.getKey());
      page.explained(4, group.getValue(), labelColumns, reason, most);
    }
  }
}
