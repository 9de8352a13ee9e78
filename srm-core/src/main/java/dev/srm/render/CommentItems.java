package dev.srm.render;

import dev.srm.catalog.Responsibility;
import dev.srm.checklist.Acceptance;
import dev.srm.checklist.ChecklistItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The lists of items in a comment, each responsibility once with its resources. */
final class CommentItems {

  private static final int MOST_ON_ONE_LINE = 3;

  private final CommentPage page;
  private final CommentDetail detail;
  private final MarkdownNames names;
  private final Boxes boxes;
  private final Set<String> drawn = new TreeSet<>();

  CommentItems(CommentPage page, CommentDetail detail, MarkdownNames names, Boxes boxes) {
    this.page = page;
    this.detail = detail;
    this.names = names.withoutChanges();
    this.boxes = boxes;
  }

  /** Returns the ids of the items that got a box. */
  Set<String> drawn() {
    return drawn;
  }

  /** Writes items with the reason of each verdict and, when it helps, how to get them done. */
  void decided(List<ChecklistItem> items, boolean withFix) {
    for (ItemGroup group : shown(items)) {
      Responsibility responsibility = group.responsibility();
      List<Finding> findings = Finding.byReason(group.items());
      if (detail.findings() == 0) {
        page.bullet(0, title(responsibility) + ": " + resources(group.items()));
      } else if (findings.size() == 1) {
        page.bullet(0, title(responsibility) + ": " + finding(findings.get(0)));
      } else {
        page.bullet(0, title(responsibility));
        writeFindings(findings);
      }
      if (withFix && detail.findings() > 1) {
        page.bullet(1, "*Fix:* " + MarkdownText.sentence(responsibility.text().remediation()));
      }
    }
    page.endList();
  }

  /** Writes items as boxes: what a person attests, for which resource. */
  void tasks(List<ChecklistItem> items) {
    for (ItemGroup group : shown(items)) {
      String title = title(group.responsibility());
      List<ChecklistItem> all = group.items();
      if (all.size() == 1) {
        ChecklistItem only = all.get(0);
        boolean theAccount = only.resource() == null && only.input() == null;
        String resource = theAccount ? "" : ": " + names.of(only);
        box(0, only, title + resource);
      } else {
        page.bullet(0, title);
        writeBoxes(all);
      }
    }
    page.endList();
  }

  /** Writes items with their resources only. */
  void listed(List<ChecklistItem> items) {
    for (ItemGroup group : shown(items)) {
      String title = MarkdownText.sentence(group.responsibility().title());
      page.bullet(0, title + ": " + resources(group.items()));
    }
    page.endList();
  }

  /** Writes items with who said what about them. */
  void accepted(List<ChecklistItem> items) {
    for (ItemGroup group : shown(items)) {
      String title = MarkdownText.sentence(group.responsibility().title());
      group
          .byAcceptance()
          .forEach(
              (said, of) ->
                  page.bullet(
                      0,
                      title
                          + ": "
                          + resources(of)
                          + ": "
                          + MarkdownText.sentence(Words.acceptance(said))));
    }
    page.endList();
  }

  private List<ItemGroup> shown(List<ChecklistItem> items) {
    List<ItemGroup> groups = ItemGroup.of(items);
    return groups.subList(0, Math.min(groups.size(), detail.groups()));
  }

  private void writeBoxes(List<ChecklistItem> items) {
    int shown = Math.min(items.size(), Math.max(detail.resources(), 1));
    for (ChecklistItem item : items.subList(0, shown)) {
      box(1, item, names.of(item));
    }
    if (shown < items.size()) {
      page.bullet(1, shown + " of " + items.size() + " resources shown");
    }
  }

  private void box(int depth, ChecklistItem item, String text) {
    String fingerprint = boxes.fingerprint(item);
    boolean lost = boxes.ticks().lost(item, fingerprint);
    drawn.add(item.id());
    page.box(
        depth,
        new BoxMarker(item.id(), fingerprint),
        boxes.ticks().holds(item, fingerprint),
        text
            + (lost ? " *(tick cleared: its configuration changed since)*" : "")
            + expired(item.acceptance()));
  }

  private static String expired(@Nullable Acceptance said) {
    return said == null ? "" : ": " + MarkdownText.sentence(Words.acceptance(said));
  }

  private static String title(Responsibility responsibility) {
    return "**"
        + Words.severity(responsibility.severity())
        + "** "
        + MarkdownText.sentence(responsibility.title());
  }

  private void writeFindings(List<Finding> findings) {
    int shown = Math.min(findings.size(), detail.findings());
    for (Finding finding : findings.subList(0, shown)) {
      page.bullet(1, finding(finding));
    }
    int rest = 0;
    for (Finding finding : findings.subList(shown, findings.size())) {
      rest += finding.items().size();
    }
    if (rest > 0) {
      page.bullet(1, "and " + Words.count(rest, "more resource"));
    }
  }

  private String finding(Finding finding) {
    Acceptance said = finding.acceptance();
    String expired = said == null ? "" : "; " + Words.acceptance(said);
    String reason = MarkdownText.sentence(finding.reason() + expired);
    return finding.items().size() <= MOST_ON_ONE_LINE
        ? resources(finding.items()) + ": " + reason
        : reason + " (" + resources(finding.items()) + ")";
  }

  private String resources(List<ChecklistItem> items) {
    int shown = Math.min(items.size(), Math.max(detail.resources(), 1));
    List<String> texts = new ArrayList<>(names.ofItems(items.subList(0, shown)));
    String joined = String.join(", ", texts);
    return shown < items.size() ? joined + " and " + (items.size() - shown) + " more" : joined;
  }
}
