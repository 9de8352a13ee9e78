package dev.srm.acceptance;

import dev.srm.resource.Value;
import dev.srm.tree.Fields;
import dev.srm.tree.Problems;
import dev.srm.tree.TreeNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of one entry, each with the rules for what people may write there. */
final class EntryFields {

  /** A year and, because of leap years, a day: whoever renews on the same date is in time. */
  static final int MOST_DAYS = 366;

  /** Where the author sits it may be tomorrow already. */
  private static final int DAYS_AHEAD = 1;

  private static final int LONGEST_LINK = 1000;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final Fields fields;
  private final Problems problems;

  EntryFields(Fields fields, Problems problems) {
    this.fields = fields;
    this.problems = problems;
  }

  /** From which day to which an entry holds. */
  record Term(LocalDate date, LocalDate expires) {}

  void refuse(String key, String message) {
    problems.add(fields.at(key), message);
  }

  /** Returns a text that has to be there, its lines made one. */
  String text(String key, int longest) {
    String text = oneLine(fields.text(key));
    if (text.isEmpty() && isText(fields.optional(key))) {
      refuse(key, "\"" + key + "\" is empty");
    }
    checkLength(key, text, longest);
    return text;
  }

  /** What is no text at all has been refused before. */
  private static boolean isText(@Nullable TreeNode node) {
    return node instanceof TreeNode.Scalar scalar && scalar.value() instanceof Value.Text;
  }

  /** Returns a text that may be missing, its lines made one. */
  @Nullable String optionalText(String key, int longest) {
    return fields.has(key) ? text(key, longest) : optionalNothing(key);
  }

  private @Nullable String optionalNothing(String key) {
    return fields.optionalText(key);
  }

  /** Returns a link that may be missing: only what a browser can open in safety. */
  @Nullable String link(String key) {
    String link = optionalText(key, LONGEST_LINK);
    if (link != null && !link.isEmpty() && !isSafeLink(link)) {
      refuse(key, "\"" + key + "\" must be a link that begins with https:// and holds no password");
    }
    return link;
  }

  /** Returns the days an entry holds; today stands in for what is wrong. */
  Term term(LocalDate today) {
    LocalDate date = date("date", today);
    LocalDate expires = date("expires", today);
    if (date == null || expires == null) {
      return new Term(today, today);
    }
    if (date.isAfter(today.plusDays(DAYS_AHEAD))) {
      refuse("date", "\"date\" is in the future: " + date + "; write the day this was agreed");
    }
    if (expires.isBefore(date)) {
      refuse("expires", "\"expires\" (" + expires + ") comes before \"date\" (" + date + ")");
    } else if (expires.isAfter(date.plusDays(MOST_DAYS))) {
      refuse(
          "expires",
          "\"expires\" is more than "
              + MOST_DAYS
              + " days after \"date\"; the last day possible is "
              + date.plusDays(MOST_DAYS));
    }
    return new Term(date, expires);
  }

  private @Nullable LocalDate date(String key, LocalDate today) {
    String text = fields.text(key);
    if (DATE.matcher(text).matches()) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException noSuchDay) {
        refuse(key, "there is no day \"" + text + "\" in the calendar");
        return null;
      }
    }
    if (fields.has(key)) {
      refuse(key, "\"" + key + "\" must be a date such as " + today);
    }
    return null;
  }

  private void checkLength(String key, String text, int longest) {
    if (text.length() > longest) {
      refuse(key, "\"" + key + "\" is longer than " + longest + " characters");
    }
  }

  private static boolean isSafeLink(String link) {
    try {
      URI uri = new URI(link);
      return "https".equalsIgnoreCase(uri.getScheme())
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (URISyntaxException notALink) {
      return false;
    }
  }

  private static String oneLine(String text) {
    return SPACE.matcher(text.strip()).replaceAll(" ");
  }
}
