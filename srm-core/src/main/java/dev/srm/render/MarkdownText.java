package dev.srm.render;

/**
 * Text on its way into GitHub-flavoured Markdown, where it must neither become markup nor a
 * mention, a link or a ticked box.
 *
 * <p>Escaping does not stop mentions and automatic links; only a code span does. So names are code
 * spans, and of a sentence only plain words stay outside of one. Nothing else needs to be known
 * about the platform that shows the report.
 */
final class MarkdownText {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_SENTENCE = 600;

  /** Renderers built on cmark take a fence of more than 80 backticks for plain text. */
  private static final int LONGEST_RUN_OF_TICKS = 20;

  /** A text of that many hexadecimal digits may be linked as a commit. */
  private static final int SHORTEST_COMMIT = 7;

  private MarkdownText() {}

  /** Returns a name as a code span, shortened in the middle when it is very long. */
  static String code(String name) {
    return span(Columns.shorten(VisibleText.of(name), LONGEST_NAME));
  }

  /** Returns a sentence in which everything but plain words is a code span. */
  static String sentence(String sentence) {
    String visible = Columns.shorten(VisibleText.of(sentence), LONGEST_SENTENCE);
    StringBuilder out = new StringBuilder(visible.length() + 32);
    for (String token : visible.split(" +", 0)) {
      if (token.isEmpty()) {
        continue;
      }
      boolean first = out.length() == 0;
      if (!first) {
        out.append(' ');
      }
      appendToken(out, token, first);
    }
    return out.toString();
  }

  /** Returns finished Markdown such that it stays within its table cell. */
  static String cell(String markdown) {
    return markdown.replace("|", "\\|");
  }

  private static void appendToken(StringBuilder out, String token, boolean first) {
    if (!first && isDash(token)) {
      out.append(token);
      return;
    }
    int start = 0;
    int end = token.length();
    while (start < end && "(\"'".indexOf(token.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && endsWithPunctuation(token, start, end)) {
      end--;
    }
    String core = token.substring(start, end);
    if (core.isEmpty() || inseparable(core)) {
      out.append(span(token));
      return;
    }
    boolean listMarker = first && end < token.length() && isNumber(core);
    out.append(token, 0, start);
    out.append(isWord(core) && !listMarker ? core : span(withoutTicks(core)));
    out.append(token, end, token.length());
  }

  private static boolean endsWithPunctuation(String token, int start, int end) {
    char last = token.charAt(end - 1);
    if (last == ')') {
      return token.substring(start, end).indexOf('(') < 0;
    }
    return ".,;:!?\"'".indexOf(last) >= 0;
  }

  /** A quote inside means that the quotes around it are not punctuation of the sentence. */
  private static boolean inseparable(String core) {
    return core.indexOf('"') >= 0;
  }

  private static boolean isDash(String token) {
    return token.length() == 1 && "-=+/\u00b7\u2013\u2014".contains(token);
  }

  /** Letters and digits, joined by single hyphens, apostrophes or slashes, and no reference. */
  private static boolean isWord(String core) {
    boolean joined = true;
    for (int i = 0; i < core.length(); i++) {
      char c = core.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        joined = false;
      } else if (joined || "-'\u2019/".indexOf(c) < 0) {
        return isNumber(core);
      } else {
        joined = true;
      }
    }
    return !joined && !mayBeCommit(core) && !mayBeTicket(core);
  }

  /** Digits with at most two points or commas between them: a version, but no address. */
  private static boolean isNumber(String core) {
    boolean joined = true;
    int marks = 0;
    for (int i = 0; i < core.length(); i++) {
      char c = core.charAt(i);
      boolean mark = c == '.' || c == ',';
      if (c < '0' || c > '9') {
        if (!mark || joined) {
          return false;
        }
        marks++;
      }
      joined = mark;
    }
    return !joined && marks <= 2 && (marks > 0 || core.length() < SHORTEST_COMMIT);
  }

  private static boolean mayBeCommit(String core) {
    int digits = 0;
    while (digits < core.length() && Character.digit(core.charAt(digits), 16) >= 0) {
      digits++;
    }
    return digits == core.length() && digits >= SHORTEST_COMMIT;
  }

  /** {@code GH-12} and the ticket keys of other trackers. */
  private static boolean mayBeTicket(String core) {
    int hyphen = core.lastIndexOf('-');
    return hyphen > 0
        && Character.isLetter(core.charAt(0))
        && hyphen + 1 < core.length()
        && Character.isDigit(core.charAt(hyphen + 1));
  }

  /** Authors of the catalog may have set a name in code themselves. */
  private static String withoutTicks(String core) {
    int last = core.length() - 1;
    return last > 1 && core.indexOf('`') == 0 && core.indexOf('`', 1) == last
        ? core.substring(1, last)
        : core;
  }

  /**
   * The renderers built on cmark take {@code [x]} anywhere in a task for its tick, and the runners
   * of GitHub and Azure {@code ##[error]} anywhere in a log for a command: reports get printed.
   */
  private static String span(String text) {
    String content =
        text.replace("[x]", "[x\\u005d").replace("[X]", "[X\\u005d").replace("##", "#\\u0023");
    if (longestRunOfTicks(content) >= LONGEST_RUN_OF_TICKS) {
      content = content.replace("`", "\\u0060");
    }
    String fence = "`".repeat(longestRunOfTicks(content) + 1);
    boolean pad = content.isEmpty() || touchesEdge(content, '`') || touchesEdge(content, ' ');
    String space = pad ? " " : "";
    return fence + space + content + space + fence;
  }

  private static boolean touchesEdge(String content, char c) {
    return content.charAt(0) == c || content.charAt(content.length() - 1) == c;
  }

  private static int longestRunOfTicks(String content) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < content.length(); i++) {
      run = content.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
