package dev.srm.render;

import dev.srm.catalog.Responsibility;
import dev.srm.checklist.Acceptance;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Evidence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lists of items of a Markdown report, each responsibility once with its resources. */
final class MarkdownItems {

  private static final int MOST_FINDINGS = 10;
  private static final int MOST_RESOURCES = 10;
  private static final int MOST_INLINE = 3;

  private final MarkdownPage page;
  private final MarkdownNames names;

  MarkdownItems(MarkdownPage page, MarkdownNames names) {
    this.page = page;
    this.names = names;
  }

  /** Writes items with the reason of each verdict and, when it helps, how to get them done. */
  void decided(List<ChecklistItem> items, boolean withFix) throws IOException {
    for (ItemGroup group : ItemGroup.of(items)) {
      Responsibility responsibility = group.responsibility();
      page.bullet(0, severityAndTitle(responsibility));
      writeFindings(findings(group));
      if (withFix) {
        page.bullet(1, "*Fix:* " + MarkdownText.sentence(responsibility.text().remediation()));
      }
    }
    page.endList();
  }

  /** Writes items as boxes to tick: what a person attests, and for which resources. */
  void tasks(List<ChecklistItem> items) throws IOException {
    for (ItemGroup group : ItemGroup.of(items)) {
      Responsibility responsibility = group.responsibility();
      List<String> resources = names.ofItems(group.items());
      String title = severityAndTitle(responsibility);
      if (group.items().get(0).resource() == null) {
        page.task(title);
      } else if (resources.size() <= MOST_INLINE) {
        page.task(title + ": " + String.join(", ", resources));
      } else {
        page.task(title + ": " + count(group.items()));
        page.bullet(1, page.names(resources, MOST_RESOURCES));
      }
      page.bullet(1, MarkdownText.sentence(responsibility.text().duty()));
      for (Finding finding : findings(group)) {
        writeEvidence(1, finding);
      }
      writeSaid(group);
    }
    page.endList();
  }

  /**
   * Writes items of the account as boxes, those of several inputs under a line that names these.
   */
  void tasksOfAccount(List<ChecklistItem> items) throws IOException {
    Map<String, List<ChecklistItem>> byAccount = ItemGroup.byAccount(items, names::accounts);
    for (Map.Entry<String, List<ChecklistItem>> account : byAccount.entrySet()) {
      if (account.getValue().get(0).input() != null) {
        page.paragraph("In " + account.getKey() + ":");
      }
      tasks(account.getValue());
    }
  }

  /** Writes items with who said what about them, and for which resources. */
  void accepted(List<ChecklistItem> items) throws IOException {
    for (ItemGroup group : ItemGroup.of(items)) {
      page.bullet(0, severityAndTitle(group.responsibility()));
      writeSaid(group);
      List<ChecklistItem> unsaid =
          group.items().stream().filter(item -> item.acceptance() == null).toList();
      if (!unsaid.isEmpty()) {
        page.bullet(1, page.names(names.ofItems(unsaid), MOST_RESOURCES));
      }
    }
    page.endList();
  }

  private void writeSaid(ItemGroup group) throws IOException {
    for (Map.Entry<Acceptance, List<ChecklistItem>> said : group.byAcceptance().entrySet()) {
      String resources = page.names(names.ofItems(said.getValue()), MOST_RESOURCES);
      page.bullet(1, resources + ": " + MarkdownText.sentence(Words.acceptance(said.getKey())));
    }
  }

  /** Writes items with their resources only. */
  void listed(List<ChecklistItem> items) throws IOException {
    for (ItemGroup group : ItemGroup.of(items)) {
      String resources = page.names(names.ofItems(group.items()), MOST_RESOURCES);
      page.bullet(0, title(group.responsibility()) + ": " + resources);
    }
    page.endList();
  }

  private String severityAndTitle(Responsibility responsibility) {
    return "**" + Words.severity(responsibility.severity()) + "** " + title(responsibility);
  }

  private static String title(Responsibility responsibility) {
    String title = MarkdownText.sentence(responsibility.title());
    return title + " (" + MarkdownText.code(responsibility.id()) + ")";
  }

  private String count(List<ChecklistItem> items) {
    List<String> parts = new ArrayList<>();
    parts.add(Words.count(items.size(), "resource"));
    if (names.tellsChanges()) {
      parts.addAll(Words.deltas(items));
    }
    return String.join(", ", parts);
  }

  private List<Finding> findings(ItemGroup group) {
    return page.full() ? Finding.byEvidence(group.items()) : Finding.byReason(group.items());
  }

  private void writeFindings(List<Finding> findings) throws IOException {
    int shown = page.most(MOST_FINDINGS, findings.size());
    for (Finding finding : findings.subList(0, shown)) {
      write(finding);
    }
    int rest = 0;
    for (Finding finding : findings.subList(shown, findings.size())) {
      rest += finding.items().size();
    }
    if (rest > 0) {
      page.bullet(1, "and " + Words.count(rest, "more resource"));
    }
  }

  private void write(Finding finding) throws IOException {
    List<String> resources = names.ofItems(finding.items());
    String reason = MarkdownText.sentence(finding.reason());
    if (resources.size() <= MOST_INLINE) {
      page.bullet(1, String.join(", ", resources) + ": " + reason);
    } else {
      page.bullet(1, count(finding.items()) + ": " + reason);
      page.bullet(2, page.names(resources, MOST_RESOURCES));
    }
    Acceptance said = finding.acceptance();
    if (said != null) {
      page.bullet(2, MarkdownText.sentence(Words.acceptance(said)));
    }
    writeEvidence(2, finding);
  }

  private void writeEvidence(int depth, Finding finding) throws IOException {
    ChecklistItem item = finding.items().get(0);
    for (Evidence seen : finding.evidence()) {
      List<String> parts = new ArrayList<>();
      if (seen.resource() != null) {
        parts.add(names.seenFrom(item, seen.resource()) + ":");
      }
      if (!seen.path().isEmpty()) {
        parts.add(MarkdownText.code(seen.path()));
      }
      parts.add(MarkdownText.sentence(seen.conclusion()));
      page.bullet(depth, "seen: " + String.join(" ", parts));
    }
  }
}
