package dev.srm.render;

import dev.srm.checklist.Checklist.Versions;
import dev.srm.checklist.InputSummary;
import dev.srm.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Writes one comment in one degree of detail. */
final class CommentWriter {

  private static final int MOST_INPUTS = 5;
  private static final int MOST_MOVES = 10;
  private static final int MOST_NOTES = 10;

  private final ChecklistView view;
  private final Boxes boxes;
  private final CommentOptions options;
  private final CommentDetail detail;
  private final CommentPage page;
  private final MarkdownNames names;
  private final CommentItems items;
  private final CommentHeadline headline;

  CommentWriter(ChecklistView view, Boxes boxes, CommentOptions options, CommentDetail detail) {
    this.view = view;
    this.boxes = boxes;
    this.options = options;
    this.detail = detail;
    this.page = new CommentPage(options.style());
    this.names = new MarkdownNames(view);
    this.items = new CommentItems(page, detail, names, boxes);
    this.headline = new CommentHeadline(view);
  }

  CommentBody write() {
    if (headline.quiet()) {
      page.paragraph(headline.quietLine() + " \u00b7 " + footer());
    } else {
      writeAll();
    }
    return new CommentBody(page.text(), items.drawn(), boxes.remaining(), detail.reduced());
  }

  private void writeAll() {
    page.title("Shared responsibility: " + headline.title());
    page.paragraph(about());
    if (view.countOurs() > 0) {
      page.table(headline.table());
    }
    List<List<String>> inputs = InputCounts.of(view).table(MOST_INPUTS);
    if (!inputs.isEmpty()) {
      page.table(inputs);
    }
    String baselined = Words.baselined(view);
    if (!baselined.isEmpty()) {
      page.paragraph(baselined + ".");
    }
    if (detail.groups() > 0) {
      writeOwnershipMoves();
      new CommentSections(view, page, items, options.style(), detail).write();
      writeNotes();
    }
    if (detail.reduced()) {
      page.paragraph(
          "*Shortened to what fits a comment here: "
              + (detail.groups() == 0 ? "only the counts are shown" : "the most severe come first")
              + ".*");
    }
    page.paragraph(footer());
  }

  private String about() {
    List<String> parts = new ArrayList<>();
    if (!options.name().isEmpty()) {
      parts.add(MarkdownText.code(options.name()));
    }
    List<InputSummary> inputs = view.checklist().inputs();
    for (InputSummary input : inputs.subList(0, Math.min(inputs.size(), MOST_INPUTS))) {
      String kind = MarkdownText.sentence(Words.kind(input));
      parts.add(MarkdownText.code(input.name()) + ", " + kind);
    }
    if (inputs.size() > MOST_INPUTS) {
      parts.add("and " + Words.count(inputs.size() - MOST_INPUTS, "more input"));
    }
    parts.addAll(Words.totals(view));
    String commit = options.commit();
    if (commit != null) {
      parts.add("at " + MarkdownText.code(commit.substring(0, Math.min(commit.length(), 10))));
    }
    return String.join(" \u00b7 ", parts);
  }

  private void writeOwnershipMoves() {
    List<OwnershipMove> moves = OwnershipMove.of(view.checklist().resources());
    if (moves.isEmpty()) {
      return;
    }
    page.section("Ownership moves");
    for (OwnershipMove move : moves.subList(0, Math.min(moves.size(), MOST_MOVES))) {
      List<String> resources = names.ofResources(move.resources());
      page.bullet(0, MarkdownOwnership.move(move, cut(resources)));
    }
    if (moves.size() > MOST_MOVES) {
      page.bullet(0, MOST_MOVES + " of " + moves.size() + " shown");
    }
    page.endList();
  }

  private String cut(List<String> resources) {
    int shown = Math.min(resources.size(), Math.max(1, Math.min(detail.resources(), MOST_MOVES)));
    String joined = String.join(", ", resources.subList(0, shown));
    int rest = resources.size() - shown;
    return rest == 0 ? joined : joined + " and " + rest + " more";
  }

  private void writeNotes() {
    List<Diagnostic> notes =
        view.checklist().diagnostics().stream()
            .filter(note -> note.level() != Diagnostic.Level.INFO)
            .toList();
    if (notes.isEmpty()) {
      return;
    }
    page.fold("Notes on the input (" + notes.size() + ")");
    for (Diagnostic note : notes.subList(0, Math.min(notes.size(), MOST_NOTES))) {
      page.bullet(0, place(note) + MarkdownText.sentence(note.message()));
    }
    if (notes.size() > MOST_NOTES) {
      page.bullet(0, MOST_NOTES + " of " + notes.size() + " shown");
    }
    page.endList();
    page.unfold();
  }

  /** Of several inputs it must be told which one a message is about. */
  private String place(Diagnostic note) {
    boolean several = view.checklist().inputs().size() > 1;
    return several && note.location() != null
        ? MarkdownText.code(note.location().toString()) + ": "
        : "";
  }

  private String footer() {
    List<String> parts = new ArrayList<>();
    parts.add(Words.coverage(view));
    if (options.report() != null) {
      parts.add("[full report](" + options.report() + ")");
    }
    Versions versions = view.checklist().versions();
    parts.add(MarkdownText.sentence("srm " + versions.tool()));
    parts.add(MarkdownText.sentence("catalog of " + versions.catalogDate()));
    return String.join(" \u00b7 ", parts);
  }
}
