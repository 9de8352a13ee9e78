package dev.srm.cli;

import java.util.regex.Pattern;

/** Lines for a terminal: a label and text that is wrapped beside it. */
final class Page {

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int LABEL = 12;
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final int columns;
  private final boolean coloured;
  private final StringBuilder text = new StringBuilder();

  Page(int columns, boolean coloured) {
    this.columns = columns;
    this.coloured = coloured;
  }

  static Page of(Settings settings, Terminal terminal) throws UsageException {
    Appearance appearance = new Appearance(settings, terminal);
    return new Page(appearance.columns(), appearance.coloured());
  }

  /** Adds a title and, at the right end of the line, another name for it. */
  void title(String left, String right) {
    int gap = columns - left.length() - right.length();
    text.append(bold(left)).append(" ".repeat(Math.max(2, gap))).append(right).append('\n');
  }

  void heading(String heading) {
    text.append(bold(heading)).append('\n');
  }

  void blank() {
    text.append('\n');
  }

  void line(String line) {
    text.append(line).append('\n');
  }

  /** Adds text beside a label, wrapped; nothing when the text is empty. */
  void entry(String label, String content) {
    if (content.isEmpty()) {
      return;
    }
    StringBuilder line = new StringBuilder(pad(label));
    boolean started = false;
    for (String word : SPACE.splitAsStream(content.strip()).toList()) {
      if (started && line.length() + 1 + word.length() > columns) {
        line(line.toString());
        line.setLength(0);
        line.append(pad(""));
        started = false;
      }
      line.append(started ? " " : "").append(word);
      started = true;
    }
    line(line.toString());
  }

  String text() {
    return text.toString();
  }

  private static String pad(String label) {
    return label + " ".repeat(Math.max(1, LABEL - label.length()));
  }

  private String bold(String words) {
    return coloured ? BOLD + words + PLAIN : words;
  }
}
