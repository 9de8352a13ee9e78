package dev.srm.render;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a terminal report: fits them to the width, styles them when asked to, and lets none of
 * them pass for a command of a CI runner.
 */
final class TerminalPage {

  /** How many columns a list of names gets at least, however narrow the page is. */
  private static final int MIN_TEXT = 24;

  private final Writer out;
  private final RenderOptions options;
  private final boolean namesInputs;

  /**
   * Starts a page.
   *
   * @param namesInputs whether the names of resources end with their inputs
   */
  TerminalPage(Writer out, RenderOptions options, boolean namesInputs) {
    this.out = out;
    this.options = options;
    this.namesInputs = namesInputs;
  }

  /** Emphasis that a terminal can show; the words always say the same. */
  enum Style {
    STRONG("1"),
    FAINT("2"),
    ALARM("1;31"),
    WARN("31"),
    NOTICE("33"),
    CALM("36"),
    GOOD("32");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  /** Returns the columns of a line. */
  int width() {
    return options.width();
  }

  /** Whether long lists are written to the end. */
  boolean full() {
    return options.full();
  }

  /** Returns how many entries of a list are written when only so many are wanted. */
  int most(int wanted, int size) {
    return options.full() ? size : Math.min(wanted, size);
  }

  /** Returns a text with a style, or without when the report is to be plain. */
  String styled(Style style, String text) {
    return options.colour() ? "\u001b[" + style.code + "m" + text + "\u001b[0m" : text;
  }

  /** Writes an empty line. */
  void blank() throws IOException {
    out.write('\n');
  }

  /** Writes a line. */
  void line(String line) throws IOException {
    out.write(TerminalText.line(line).stripTrailing());
    out.write('\n');
  }

  /** Writes the title of a section. */
  void heading(String title, String note) throws IOException {
    blank();
    line(styled(Style.STRONG, title) + "  " + note);
  }

  /** Writes text in as many lines as it takes, behind a label in the first of them. */
  void labelled(int indent, String label, int labelColumns, String text) throws IOException {
    int textIndent = indent + labelColumns;
    List<String> words = new ArrayList<>();
    for (String word : text.split(" +", 0)) {
      words.add(fit(word, textColumns(textIndent)));
    }
    String before = " ".repeat(indent) + label + Columns.padding(label, labelColumns);
    flow(before, textIndent, words);
  }

  /** Writes text in as many lines as it takes. */
  void text(int indent, String text) throws IOException {
    labelled(indent, "", 0, text);
  }

  /** Writes one text at the left and one at the right, on two lines when one is too short. */
  void spread(int indent, String left, String right) throws IOException {
    int gap = options.width() - indent - Columns.of(left) - Columns.of(right);
    if (gap >= 2) {
      line(" ".repeat(indent) + left + " ".repeat(gap) + right);
      return;
    }
    line(" ".repeat(indent) + left);
    int space = options.width() - Columns.of(right);
    line(" ".repeat(Math.max(indent, space)) + right);
  }

  /** Returns a name in the given columns, or in full when the report is to be full. */
  String fit(String name, int columns) {
    return options.full() ? name : Columns.shorten(name, columns);
  }

  /** Writes names one after the other, and how many there are beyond the most that are wanted. */
  void names(int indent, List<String> names, int most) throws IOException {
    int shown = most(most, names.size());
    List<String> words = new ArrayList<>(shown + 1);
    for (int i = 0; i < shown; i++) {
      String separator = i + 1 < shown ? "," : "";
      addFitting(words, names.get(i), separator, textColumns(indent) - separator.length());
    }
    if (shown < names.size()) {
      words.add("and " + (names.size() - shown) + " more");
    }
    flow(" ".repeat(indent), indent, words);
  }

  /** A name that is too long goes on in the next line with its input, before it is shortened. */
  private void addFitting(List<String> words, String name, String separator, int columns) {
    int input = namesInputs && Columns.of(name) > columns ? name.indexOf(TextNames.IN) : -1;
    if (input > 0) {
      words.add(fit(name.substring(0, input), columns));
    }
    words.add(fit(name.substring(input < 0 ? 0 : input + 1), columns) + separator);
  }

  /** Returns the columns of names that are short enough to have their reasons beside them. */
  int labelColumns(List<String> labels) {
    int widest = 0;
    for (String label : labels) {
      int columns = Columns.of(label) + 2;
      widest = columns <= options.width() * 2 / 5 ? Math.max(widest, columns) : widest;
    }
    return widest;
  }

  /** Writes what is true of the resources of these names: beside one, above several. */
  void explained(int indent, List<String> names, int labelColumns, String reason, int most)
      throws IOException {
    if (names.size() > 1) {
      text(indent, Words.count(names.size(), "resource") + ": " + reason);
      names(indent + 2, names, most);
    } else if (Columns.of(names.get(0)) + 2 <= labelColumns
        && fits(indent + labelColumns, reason)) {
      labelled(indent, names.get(0), labelColumns, reason);
    } else {
      names(indent, names, 1);
      text(indent + 2, reason);
    }
  }

  /** Whether names fit into one line. */
  boolean fits(int indent, List<String> names) {
    return Columns.of(String.join(", ", names)) <= textColumns(indent);
  }

  /** Whether the words of a text are short enough to be told whole in what is left of a line. */
  private boolean fits(int indent, String text) {
    for (String word : text.split(" ", -1)) {
      if (Columns.of(word) > textColumns(indent)) {
        return false;
      }
    }
    return true;
  }

  private void flow(String before, int indent, List<String> words) throws IOException {
    String start = before;
    for (String line : Columns.flow(words, textColumns(indent))) {
      line(start + line);
      start = " ".repeat(indent);
    }
  }

  private int textColumns(int indent) {
    return Math.max(MIN_TEXT, options.width() - indent);
  }
}
