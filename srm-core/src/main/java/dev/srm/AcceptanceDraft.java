package dev.srm;

import dev.srm.checklist.Acceptance;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry that somebody wants to add to a file of attestations or waivers. */
public final class AcceptanceDraft {

  /** How long an entry holds when nobody says otherwise: a quarter, as risk acceptances do. */
  public static final int USUAL_DAYS = 90;

  private final Acceptance.Kind kind;
  private final LocalDate today;
  private final Map<String, String> fields = new LinkedHashMap<>();

  /**
   * Starts a draft.
   *
   * @param kind what it says
   * @param responsibility what it says it of
   * @param today what day it is
   */
  public AcceptanceDraft(Acceptance.Kind kind, String responsibility, LocalDate today) {
    this.kind = kind;
    this.today = today;
    fields.put("responsibility", responsibility);
  }

  /** Sets a field by its name in the file; null leaves it out. */
  public AcceptanceDraft set(String field, @Nullable String text) {
    if (text != null) {
      fields.put(field, text);
    }
    return this;
  }

  /** Sets the last day; null for the usual one. */
  public AcceptanceDraft until(@Nullable String date) {
    fields.put("date", today.toString());
    fields.put("expires", date == null ? today.plusDays(USUAL_DAYS).toString() : date);
    return this;
  }

  Acceptance.Kind kind() {
    return kind;
  }

  LocalDate today() {
    return today;
  }

  Map<String, String> fields() {
    return fields;
  }
}
