package dev.srm.render;

import dev.srm.catalog.Severity;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.Checklist.Versions;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.InputSummary;
import dev.srm.checklist.ItemStatus;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * The report in GitHub-flavoured Markdown: what a reviewer must know in half a minute, then what is
 * open, then, folded, the rest.
 */
public final class MarkdownRenderer implements ChecklistRenderer {

  /** The statuses a report counts, in the order people need them. */
  static final List<ItemStatus> ROWS =
      List.of(
          ItemStatus.UNSATISFIED,
          ItemStatus.UNDETERMINED,
          ItemStatus.MANUAL,
          ItemStatus.SATISFIED,
          ItemStatus.ATTESTED,
          ItemStatus.WAIVED);

  private static final int MOST_INPUTS = 20;

  private static final List<ItemStatus> OPEN =
      List.of(ItemStatus.UNSATISFIED, ItemStatus.UNDETERMINED, ItemStatus.MANUAL);

  @Override
  public void render(Checklist checklist, Writer out, RenderOptions options) throws IOException {
    ChecklistView view = new ChecklistView(checklist);
    MarkdownPage page = new MarkdownPage(out, options);
    MarkdownNames names = new MarkdownNames(view);
    MarkdownItems items = new MarkdownItems(page, names);
    OwnershipMatrix matrix = OwnershipMatrix.of(checklist.resources());
    MarkdownOwnership ownership = new MarkdownOwnership(page, names, matrix);
    page.title("Shared responsibility: " + headline(view));
    page.paragraph(sentence(view));
    if (view.countOurs() > 0) {
      writeTable(page, view);
    }
    List<List<String>> inputs =
        InputCounts.of(view).table(options.full() ? Integer.MAX_VALUE : MOST_INPUTS);
    if (!inputs.isEmpty()) {
      page.table(inputs, "--:");
    }
    String baselined = Words.baselined(view);
    if (!baselined.isEmpty()) {
      page.paragraph(baselined + ".");
    }
    ownership.writeSummary();
    ownership.writeMoves(OwnershipMove.of(checklist.resources()));
    writeOpen(page, view, items, names);
    writeFolded(page, view, items);
    ownership.writeMatrix();
    MarkdownCoverage coverage = new MarkdownCoverage(page, names);
    coverage.writeAccount(view);
    coverage.writeDiagnostics(checklist.diagnostics());
    page.paragraph(footer(view));
    out.flush();
  }

  private static String headline(ChecklistView view) {
    List<String> parts = new ArrayList<>();
    for (ItemStatus status : OPEN) {
      int number = view.items(status).size();
      if (number > 0) {
        String severities =
            status == ItemStatus.UNSATISFIED ? " (" + Words.severities(view, status) + ")" : "";
        parts.add(number + " " + Words.status(status, number) + severities);
      }
    }
    if (parts.isEmpty()) {
      return view.countOurs() == 0 ? "nothing here is yours to do" : "nothing is left open";
    }
    return String.join(", ", parts);
  }

  private static String sentence(ChecklistView view) {
    if (view.countOurs() == 0) {
      return "The input carries no responsibilities.";
    }
    int done = view.items(ItemStatus.SATISFIED).size();
    String state = done == 0 ? "none is done." : done + (done == 1 ? " is done." : " are done.");
    String ours = "**" + Words.count(view.countOurs(), "responsibility") + "**";
    if (view.tellsChanges()) {
      return "This change " + changes(view) + ". Of " + ours + " in all, " + state;
    }
    boolean one = view.countOurs() == 1;
    String verb = view.isFirstDeployment() ? (one ? " becomes" : " become") : one ? " is" : " are";
    return ours + verb + " yours; " + state;
  }

  private static String changes(ChecklistView view) {
    List<String> changes = new ArrayList<>();
    int introduced = view.count(Delta.INTRODUCED);
    if (introduced > 0) {
      changes.add("makes **" + Words.count(introduced, "responsibility") + "** yours");
    }
    if (view.count(Delta.REGRESSED) > 0) {
      changes.add("undoes **" + view.count(Delta.REGRESSED) + "** that had been done");
    }
    if (view.count(Delta.RESOLVED) > 0) {
      changes.add("gets " + view.count(Delta.RESOLVED) + " done");
    }
    if (view.count(Delta.REMOVED) > 0) {
      changes.add("takes " + view.count(Delta.REMOVED) + " away");
    }
    return Words.list(changes);
  }

  private static void writeTable(MarkdownPage page, ChecklistView view) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(""));
    if (view.tellsChanges()) {
      head.add("new or changed here");
    }
    head.add("all");
    for (Severity severity : Severity.values()) {
      head.add(Words.severity(severity));
    }
    rows.add(head);
    for (ItemStatus status : ROWS) {
      boolean accepted = status == ItemStatus.ATTESTED || status == ItemStatus.WAIVED;
      if (!accepted || !view.items(status).isEmpty()) {
        rows.add(row(view, status));
      }
    }
    page.table(rows, "--:");
  }

  private static List<String> row(ChecklistView view, ItemStatus status) {
    String words = Words.status(status, 1);
    List<String> row = new ArrayList<>();
    row.add(Character.toUpperCase(words.charAt(0)) + words.substring(1));
    if (view.tellsChanges()) {
      row.add(figure(view.countChanged(status), status));
    }
    row.add(figure(view.items(status).size(), status));
    for (Severity severity : Severity.values()) {
      row.add(figure(view.count(status, severity), status));
    }
    return row;
  }

  private static String figure(int number, ItemStatus status) {
    boolean strong = status == ItemStatus.UNSATISFIED && number > 0;
    return strong ? "**" + number + "**" : Integer.toString(number);
  }

  private static void writeOpen(
      MarkdownPage page, ChecklistView view, MarkdownItems items, MarkdownNames names)
      throws IOException {
    List<ChecklistItem> regressed = new ArrayList<>();
    for (ItemStatus status : OPEN) {
      regressed.addAll(with(view.items(status), true));
    }
    if (!regressed.isEmpty()) {
      page.heading("Regressed (" + regressed.size() + ")");
      new MarkdownItems(page, names.withoutChanges()).decided(regressed, true);
    }
    writeDecided(page, items, "Not done", view.items(ItemStatus.UNSATISFIED), true);
    writeDecided(page, items, "Decided at apply", view.items(ItemStatus.UNDETERMINED), false);
    List<ChecklistItem> manual = with(view.items(ItemStatus.MANUAL), false);
    if (!manual.isEmpty()) {
      page.heading("A person must attest (" + manual.size() + ")");
      writeTasks(page, items, manual);
    }
  }

  private static void writeDecided(
      MarkdownPage page,
      MarkdownItems items,
      String title,
      List<ChecklistItem> all,
      boolean withFix)
      throws IOException {
    List<ChecklistItem> others = with(all, false);
    if (!others.isEmpty()) {
      String more = others.size() < all.size() ? " more" : "";
      page.heading(title + " (" + others.size() + more + ")");
      items.decided(others, withFix);
    }
  }

  private static void writeTasks(MarkdownPage page, MarkdownItems items, List<ChecklistItem> manual)
      throws IOException {
    List<ChecklistItem> ofAccount = new ArrayList<>();
    List<ChecklistItem> ofResources = new ArrayList<>();
    for (ChecklistItem item : manual) {
      (item.resource() == null ? ofAccount : ofResources).add(item);
    }
    if (!ofResources.isEmpty()) {
      items.tasks(ofResources);
    }
    if (!ofAccount.isEmpty()) {
      page.fold("In the account (" + ofAccount.size() + ")");
      items.tasksOfAccount(ofAccount);
      page.unfold();
    }
  }

  private static List<ChecklistItem> with(List<ChecklistItem> items, boolean regressed) {
    List<ChecklistItem> chosen = new ArrayList<>();
    for (ChecklistItem item : items) {
      if ((item.delta() == Delta.REGRESSED) == regressed) {
        chosen.add(item);
      }
    }
    return chosen;
  }

  private static void writeFolded(MarkdownPage page, ChecklistView view, MarkdownItems items)
      throws IOException {
    List<ChecklistItem> waived = view.items(ItemStatus.WAIVED);
    if (!waived.isEmpty()) {
      page.fold("Waived (" + waived.size() + ")");
      items.decided(waived, false);
      page.unfold();
    }
    List<ChecklistItem> attested = view.items(ItemStatus.ATTESTED);
    if (!attested.isEmpty()) {
      page.fold("Attested (" + attested.size() + ")");
      items.accepted(attested);
      page.unfold();
    }
    writeListed(page, items, "Done", view.items(ItemStatus.SATISFIED));
    writeListed(page, items, "Not applicable", view.items(ItemStatus.NOT_APPLICABLE));
    writeListed(page, items, "No longer yours", view.removed());
  }

  private static void writeListed(
      MarkdownPage page, MarkdownItems items, String title, List<ChecklistItem> listed)
      throws IOException {
    if (!listed.isEmpty()) {
      page.fold(title + " (" + listed.size() + ")");
      items.listed(listed);
      page.unfold();
    }
  }

  private static String footer(ChecklistView view) {
    List<String> parts = new ArrayList<>();
    for (InputSummary input : view.checklist().inputs()) {
      String kind = MarkdownText.sentence(Words.kind(input));
      InputSummary base = input.base();
      String against = base == null ? "" : ", compared with " + MarkdownText.code(base.name());
      parts.add(MarkdownText.code(input.name()) + ", " + kind + against);
    }
    parts.addAll(Words.totals(view));
    Versions versions = view.checklist().versions();
    parts.add(MarkdownText.sentence("srm " + versions.tool()));
    parts.add(
        MarkdownText.sentence("catalog " + versions.catalog() + " of " + versions.catalogDate()));
    return String.join(" \u00b7 ", parts);
  }
}
