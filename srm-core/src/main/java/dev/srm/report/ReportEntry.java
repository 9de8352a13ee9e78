package dev.srm.report;

import dev.srm.resource.Value;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One object of a report, asked for its members by those who know what belongs there.
 *
 * @param place where it stands, {@code items[3]}
 * @param members its members
 */
record ReportEntry(String place, Value.MapOf members) {

  /** Returns the text of a member that has to be there. */
  String text(String name) throws ReportException {
    String text = optional(name);
    if (text == null) {
      throw new ReportException(place + " has no \"" + name + "\"");
    }
    return text;
  }

  /** Returns the text of a member, or null when there is no such member. */
  @Nullable String optional(String name) throws ReportException {
    Value value = members.get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof Value.Text text) {
      return text.value();
    }
    throw new ReportException(place + "." + name + " is no text");
  }

  /** Returns the positive number of a member that has to be there. */
  int number(String name) throws ReportException {
    if (members.get(name) instanceof Value.Num number
        && number.value().signum() > 0
        && number.value().scale() <= 0
        && (long) number.value().precision() - number.value().scale() < 10) {
      return number.value().intValue();
    }
    throw new ReportException(place + "." + name + " is no positive number");
  }

  /** Whether a member is true; one that is missing is not. */
  boolean flag(String name) throws ReportException {
    Value value = members.get(name);
    if (value == null || value instanceof Value.Bool) {
      return value instanceof Value.Bool bool && bool.value();
    }
    throw new ReportException(place + "." + name + " is neither true nor false");
  }

  /** Returns the date that a member which has to be there names. */
  LocalDate date(String name) throws ReportException {
    try {
      return LocalDate.parse(text(name));
    } catch (DateTimeParseException wrong) {
      throw new ReportException(place + "." + name + " is no date");
    }
  }

  /** Returns what a member that has to be there names. */
  <E extends Enum<E>> E choice(String name, E[] values, Function<E, String> id)
      throws ReportException {
    String text = text(name);
    for (E value : values) {
      if (id.apply(value).equals(text)) {
        return value;
      }
    }
    throw new ReportException(place + "." + name + " is none of the values it may have");
  }

  /** Returns the constant of that name, in capitals or not. */
  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Returns an object that is a member, or null when there is no such member. */
  @Nullable ReportEntry entry(String name) throws ReportException {
    Value value = members.get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof Value.MapOf map) {
      return new ReportEntry(place + "." + name, map);
    }
    throw new ReportException(place + "." + name + " is no object");
  }

  /** Returns the objects of a list; none when there is no such member. */
  List<ReportEntry> entries(String name) throws ReportException {
    Value value = members.get(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof Value.ListOf list)) {
      throw new ReportException(place + "." + name + " is no list");
    }
    List<ReportEntry> entries = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      String here = place + "." + name + "[" + i + "]";
      if (!(list.items().get(i) instanceof Value.MapOf map)) {
        throw new ReportException(here + " is no object");
      }
      entries.add(new ReportEntry(here, map));
    }
    return entries;
  }
}
