package dev.srm.render;

import java.util.List;

/** Blocks of a comment in the Markdown that its platform understands. */
final class CommentPage {

  private final StringBuilder out = new StringBuilder(8192);
  private final CommentStyle style;

  CommentPage(CommentStyle style) {
    this.style = style;
  }

  /** Writes the title. */
  void title(String title) {
    paragraph("### " + title);
  }

  /** Writes the name of a section: large type is kept for the title. */
  void section(String title) {
    paragraph("**" + title + "**");
  }

  /** Writes a paragraph. */
  void paragraph(String text) {
    line(text);
    line("");
  }

  /** Writes an entry of a list, nested as deep as asked. */
  void bullet(int depth, String text) {
    line("  ".repeat(depth) + "- " + text);
  }

  /** Writes an entry with a box, where the platform has boxes. */
  void box(int depth, BoxMarker marker, boolean ticked, String text) {
    if (style.boxes()) {
      bullet(depth, "[" + (ticked ? "x" : " ") + "] " + marker.text() + " " + text);
    } else {
      bullet(depth, text);
    }
  }

  /** Ends a list. */
  void endList() {
    line("");
  }

  /**
   * Writes the rows of a table; the first is its head, and all but the first column are figures.
   */
  void table(List<List<String>> rows) {
    line("| " + String.join(" | ", rows.get(0)) + " |");
    line("|---|" + "--:|".repeat(rows.get(0).size() - 1));
    for (List<String> row : rows.subList(1, rows.size())) {
      line("| " + String.join(" | ", row) + " |");
    }
    line("");
  }

  /**
   * Opens a part that is folded where the platform folds. The summary is HTML and takes no text
   * from the input; without the empty line after it the rest would be HTML, too.
   */
  void fold(String summary) {
    if (style.folds()) {
      line("<details><summary>" + summary + "</summary>");
      line("");
    } else {
      section(summary);
    }
  }

  /** Closes a folded part. */
  void unfold() {
    if (style.folds()) {
      line("</details>");
      line("");
    }
  }

  /** Returns everything written so far. */
  String text() {
    return out.toString();
  }

  private void line(String line) {
    out.append(line).append('\n');
  }
}
