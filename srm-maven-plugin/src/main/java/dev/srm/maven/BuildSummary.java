package dev.srm.maven;

import dev.srm.AuditResult;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.InputLabels;
import dev.srm.checklist.ItemStatus;
import dev.srm.render.TerminalText;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.plugin.logging.Log;

/** Says in the build log what is not done, worst first and only the first lines of it. */
final class BuildSummary {

  private static final int MOST_LINES = 20;

  private final Log log;

  BuildSummary(Log log) {
    this.log = log;
  }

  void log(AuditResult result) {
    Checklist report = result.report();
    List<ChecklistItem> undone =
        report.items().stream()
            .filter(item -> item.status() == ItemStatus.UNSATISFIED)
            .filter(item -> item.delta() != Delta.REMOVED)
            .sorted(Comparator.comparing(item -> item.responsibility().severity()))
            .toList();
    InputLabels labels = InputLabels.of(report);
    undone.stream().limit(MOST_LINES).map(item -> line(item, labels)).forEach(log::warn);
    if (undone.size() > MOST_LINES) {
      log.warn("and " + (undone.size() - MOST_LINES) + " more; the report lists them");
    }
    log.info(counts(report));
  }

  private static String line(ChecklistItem item, InputLabels labels) {
    String input = item.input() == null ? "" : " in " + labels.of(item.input());
    String severity = item.responsibility().severity().name().toLowerCase(Locale.ROOT);
    return severity
        + ": "
        + item.responsibility().title()
        + " ("
        + item.responsibility().id()
        + "): "
        + TerminalText.of(item.resourceText() + input)
        + ", "
        + TerminalText.of(item.reason());
  }

  private static String counts(Checklist report) {
    Map<ItemStatus, Integer> counts = report.countByStatus();
    return "srm: "
        + counts.get(ItemStatus.UNSATISFIED)
        + " not done, "
        + counts.get(ItemStatus.UNDETERMINED)
        + " decided at apply, "
        + counts.get(ItemStatus.MANUAL)
        + " need a person, "
        + counts.get(ItemStatus.SATISFIED)
        + " done; "
        + report.resources().size()
        + " resources accounted for";
  }
}
