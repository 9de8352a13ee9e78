package dev.srm;

import dev.srm.catalog.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in one line what a gate made of a checklist. */
final class GateSentence {

  private GateSentence() {}

  static String of(Gate.Outcome outcome) {
    List<String> failing = new ArrayList<>();
    add(failing, outcome.unsatisfied(), "not done");
    add(failing, outcome.undetermined(), "decided at apply");
    add(failing, outcome.manual(), outcome.manual() == 1 ? "needs a person" : "need a person");
    String counted = failing.isEmpty() ? "nothing fails the gate" : String.join(", ", failing);
    return counted + from(outcome.gate()) + hidden(outcome.hidden()) + held(outcome.baselined());
  }

  private static void add(List<String> parts, int count, String what) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }

  private static String from(Gate gate) {
    Severity least = gate.failOn();
    if (least == null) {
      return "";
    }
    String name = least.name().toLowerCase(Locale.ROOT);
    return least == Severity.CRITICAL ? " (" + name + ")" : " (" + name + " or worse)";
  }

  private static String held(int count) {
    return count == 0 ? "" : "; the baseline keeps " + count + " more from failing";
  }

  private static String hidden(int count) {
    return count == 0 ? "" : "; the filter hides " + count + " of them from the report";
  }
}
