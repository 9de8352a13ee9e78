package dev.srm.render;

import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Severity;
import dev.srm.checklist.Acceptance;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Evidence;
import dev.srm.checklist.ItemStatus;
import dev.srm.render.TerminalPage.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sections of a terminal report that list items, each responsibility once. */
final class TextItems {

  private static final int INDENT = 12;
  private static final int MOST_FINDINGS = 8;
  private static final int MOST_RESOURCES = 6;

  private final TerminalPage page;
  private final TextNames names;
  private final boolean tellsChanges;

  TextItems(TerminalPage page, TextNames names, boolean tellsChanges) {
    this.page = page;
    this.names = names;
    this.tellsChanges = tellsChanges;
  }

  /** Writes items with the reason of each verdict beside or above its resources. */
  void decided(String title, List<ChecklistItem> items) throws IOException {
    if (items.isEmpty()) {
      return;
    }
    page.heading(title, Integer.toString(items.size()));
    for (ItemGroup group : ItemGroup.of(items)) {
      writeTitle(group.responsibility());
      writeFindings(findings(group));
      if (page.full() && group.items().get(0).status() == ItemStatus.UNSATISFIED) {
        page.labelled(
            INDENT, "fix: ", 5, TerminalText.of(group.responsibility().text().remediation()));
      }
    }
  }

  /** Writes items with their resources only, those of the account in a group of their own. */
  void listed(String title, List<ChecklistItem> items) throws IOException {
    if (items.isEmpty()) {
      return;
    }
    page.heading(title, Integer.toString(items.size()));
    List<ChecklistItem> ofAccount = new ArrayList<>();
    List<ChecklistItem> ofResources = new ArrayList<>();
    for (ChecklistItem item : items) {
      (item.resource() == null ? ofAccount : ofResources).add(item);
    }
    for (ItemGroup group : ItemGroup.of(ofResources)) {
      writeTitle(group.responsibility());
      writeResources(group);
    }
    Map<String, List<ChecklistItem>> byAccount = ItemGroup.byAccount(ofAccount, names::accounts);
    for (Map.Entry<String, List<ChecklistItem>> account : byAccount.entrySet()) {
      page.text(2, "in " + account.getKey());
      for (ItemGroup group : ItemGroup.of(account.getValue())) {
        writeTitle(group.responsibility());
        writeSaid(group);
        writeReasons(group);
      }
    }
  }

  private List<Finding> findings(ItemGroup group) {
    return page.full() ? Finding.byEvidence(group.items()) : Finding.byReason(group.items());
  }

  private void writeTitle(Responsibility responsibility) throws IOException {
    Severity severity = responsibility.severity();
    String word = Words.severity(severity);
    String label = page.styled(style(severity), word) + Columns.padding(word, INDENT - 2);
    int columns = page.width() - INDENT;
    String title = page.fit(TerminalText.of(responsibility.title()), columns);
    String id = page.fit(TerminalText.of(responsibility.id()), columns);
    page.spread(2, label + page.styled(Style.STRONG, title), page.styled(Style.FAINT, id));
  }

  private void writeResources(ItemGroup group) throws IOException {
    List<String> resources = names.ofItems(group.items());
    if (page.fits(INDENT, resources)) {
      page.names(INDENT, resources, MOST_RESOURCES);
    } else {
      List<String> notes = new ArrayList<>();
      notes.add(Words.count(resources.size(), "resource"));
      if (tellsChanges) {
        notes.addAll(Words.deltas(group.items()));
      }
      page.text(INDENT, String.join(", ", notes) + ":");
      page.names(INDENT + 2, resources, MOST_RESOURCES);
    }
    writeSaid(group);
    writeReasons(group);
  }

  private void writeSaid(ItemGroup group) throws IOException {
    Map<Acceptance, List<ChecklistItem>> byAcceptance = group.byAcceptance();
    for (Map.Entry<Acceptance, List<ChecklistItem>> said : byAcceptance.entrySet()) {
      page.text(INDENT, TerminalText.of(Words.acceptance(said.getKey())));
      if (said.getValue().size() < group.items().size()) {
        page.names(INDENT + 2, names.ofItems(said.getValue()), MOST_RESOURCES);
      }
    }
  }

  private void writeReasons(ItemGroup group) throws IOException {
    if (page.full()) {
      Set<List<Object>> told = new HashSet<>(); // findings may differ in who said what only
      for (Finding finding : findings(group)) {
        if (told.add(List.of(finding.reason(), finding.evidence()))) {
          page.labelled(INDENT, "why: ", 5, TerminalText.of(finding.reason()));
          writeEvidence(INDENT, finding);
        }
      }
    }
  }

  private void writeFindings(List<Finding> findings) throws IOException {
    int shown = page.most(MOST_FINDINGS, findings.size());
    int labelColumns = labelColumns(findings.subList(0, shown));
    int rest = 0;
    for (int i = 0; i < findings.size(); i++) {
      if (i < shown) {
        write(findings.get(i), labelColumns);
      } else {
        rest += findings.get(i).items().size();
      }
    }
    if (rest > 0) {
      page.text(INDENT, "and " + Words.count(rest, "more resource"));
    }
  }

  /** Reasons stand in one column where the names before them leave room for it. */
  private int labelColumns(List<Finding> findings) {
    List<String> labels = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.items().size() == 1) {
        labels.addAll(names.ofItems(finding.items()));
      }
    }
    return page.labelColumns(labels);
  }

  private void write(Finding finding, int labelColumns) throws IOException {
    List<String> resources = names.ofItems(finding.items());
    String reason = TerminalText.of(finding.reason());
    page.explained(INDENT, resources, labelColumns, reason, MOST_RESOURCES);
    Acceptance said = finding.acceptance();
    if (said != null) {
      page.text(INDENT + 2, TerminalText.of(Words.acceptance(said)));
    }
    writeEvidence(INDENT + 2, finding);
  }

  private void writeEvidence(int indent, Finding finding) throws IOException {
    ChecklistItem item = finding.items().get(0);
    for (Evidence seen : finding.evidence()) {
      String where = seen.resource() == null ? "" : names.seenFrom(item, seen.resource()) + ": ";
      String path = seen.path().isEmpty() ? "" : seen.path() + " ";
      page.labelled(indent, "seen: ", 6, where + TerminalText.of(path + seen.conclusion()));
    }
  }

  private static Style style(Severity severity) {
    return switch (severity) {
      case CRITICAL -> Style.ALARM;
      case HIGH -> Style.WARN;
      case MEDIUM -> Style.NOTICE;
      case LOW -> Style.CALM;
    };
  }
}
