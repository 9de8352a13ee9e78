package dev.srm.acceptance;

import dev.srm.checklist.ChecklistItem;
import dev.srm.diagnostic.Diagnostic;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one entry met in a run. */
final class EntryUse {

  private static final int DAYS_OF_WARNING = 30;

  private final AcceptanceEntry entry;
  private boolean metInput;
  private @Nullable String almostMet;
  private int items;
  private @Nullable ChecklistItem beyondIt;

  EntryUse(AcceptanceEntry entry) {
    this.entry = entry;
  }

  AcceptanceEntry entry() {
    return entry;
  }

  /** Notes an input of the run. */
  void meet(String inputKey) {
    if (entry.target().coversInput(inputKey)) {
      metInput = true;
    } else if (entry.target().coversEndOf(inputKey)) {
      almostMet = inputKey;
    }
  }

  /** Whether the entry can change anything about an item that it means; remembers when not. */
  boolean concerns(ChecklistItem item) {
    if (entry.kind().appliesTo(item.status())) {
      return true;
    }
    if (beyondIt == null || item.status().open()) {
      beyondIt = item;
    }
    return false;
  }

  /** Counts an item that the entry keeps closed or, when it has expired, no longer does. */
  void count() {
    items++;
  }

  /** Says what the owner should know. An entry of inputs that were not read is no news. */
  void report(LocalDate today, List<Diagnostic> diagnostics) {
    if (!metInput) {
      if (almostMet != null) {
        String whole = " meets no input: the one that ends so is " + almostMet + ", in full";
        warn(diagnostics, "other-input", whole);
      }
      return;
    }
    if (items == 0) {
      warn(diagnostics, "unused", uselessBecause());
    } else if (entry.expiredOn(today)) {
      String open = items == 1 ? "1 item is open again" : items + " items are open again";
      warn(diagnostics, "expired", " by " + owner() + expiry(" expired on ") + ": " + open);
    } else {
      long days = ChronoUnit.DAYS.between(today, entry.terms().expires());
      if (days <= DAYS_OF_WARNING) {
        String left = days == 0 ? "today" : "in " + days + (days == 1 ? " day" : " days");
        String when = expiry(" expires on ") + ", " + left;
        warn(diagnostics, "expires-soon", " by " + owner() + when + ": renew it or do without it");
      }
    }
  }

  private String uselessBecause() {
    ChecklistItem seen = beyondIt;
    if (seen == null) {
      return " meets no item: put its responsibility and resource right, or remove it";
    }
    return seen.status().open()
        ? " changes nothing: the input shows " + state(seen) + "; only a waiver can accept that"
        : " is not needed any more: the input shows " + state(seen) + "; remove it";
  }

  private static String state(ChecklistItem item) {
    String state =
        switch (item.status()) {
          case UNSATISFIED -> "not done";
          case UNDETERMINED -> "to be decided at apply";
          case NOT_APPLICABLE -> "not applicable";
          default -> "done";
        };
    String input = item.input() == null ? "" : " in " + item.input();
    return "it is " + state + " for " + item.resourceText() + input;
  }

  private String owner() {
    return entry.terms().owner();
  }

  private String expiry(String verb) {
    return verb + entry.terms().expires();
  }

  private void warn(List<Diagnostic> diagnostics, String code, String rest) {
    String message = entry.name() + rest;
    diagnostics.add(Diagnostic.warning("acceptance-" + code, message, entry.location()));
  }
}
