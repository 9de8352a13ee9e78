package dev.srm.render;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Blocks of a Markdown report, with the empty lines that keep them apart in every renderer. */
final class MarkdownPage {

  private static final String INDENT = "  ";

  private final Writer out;
  private final boolean full;

  MarkdownPage(Writer out, RenderOptions options) {
    this.out = out;
    this.full = options.full();
  }

  /** Writes a title. */
  void title(String title) throws IOException {
    line("## " + title);
    line("");
  }

  /** Writes the heading of a section. */
  void heading(String title) throws IOException {
    line("### " + title);
    line("");
  }

  /** Writes a paragraph. */
  void paragraph(String text) throws IOException {
    line(text);
    line("");
  }

  /** Writes an entry of a list, nested as deep as asked. */
  void bullet(int depth, String text) throws IOException {
    line(INDENT.repeat(depth) + "- " + text);
  }

  /** Writes an entry that a person ticks. */
  void task(String text) throws IOException {
    line("- [ ] " + text);
  }

  /** Ends a list. */
  void endList() throws IOException {
    line("");
  }

  /**
   * Writes the rows of a table; the first is its head, and all but the first column are figures.
   */
  void table(List<List<String>> rows, String alignment) throws IOException {
    line("| " + String.join(" | ", rows.get(0)) + " |");
    line("|---|" + (alignment + "|").repeat(rows.get(0).size() - 1));
    for (List<String> row : rows.subList(1, rows.size())) {
      line("| " + String.join(" | ", row) + " |");
    }
    line("");
  }

  /**
   * Opens a folded part. Its summary is HTML and takes no text from the input; the empty line after
   * it makes the rest Markdown again.
   */
  void fold(String summary) throws IOException {
    line("<details><summary>" + summary + "</summary>");
    line("");
  }

  /** Closes a folded part. */
  void unfold() throws IOException {
    line("</details>");
    line("");
  }

  /** Returns names as code, and how many there are beyond the most that are wanted. */
  String names(List<String> names, int most) {
    int shown = most(most, names.size());
    List<String> spans = new ArrayList<>(shown);
    for (String name : names.subList(0, shown)) {
      spans.add(name);
    }
    String text = String.join(", ", spans);
    return shown < names.size() ? text + " and " + (names.size() - shown) + " more" : text;
  }

  /** Whether long lists are written to the end. */
  boolean full() {
    return full;
  }

  /** Returns how many entries of a list are written when only so many are wanted. */
  int most(int wanted, int size) {
    return full ? size : Math.min(wanted, size);
  }

  private void line(String line) throws IOException {
    out.write(line);
    out.write('\n');
  }
}
