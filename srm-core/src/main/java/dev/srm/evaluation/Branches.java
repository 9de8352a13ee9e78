package dev.srm.evaluation;

import dev.srm.catalog.Truth;
import dev.srm.checklist.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers of one test under the undecided template conditions its values depend on. Every
 * branch is looked at on its own; combinations are never enumerated.
 *
 * @param byCondition answers by the conditions they hold under; no condition for those that always
 *     count
 */
record Branches(Map<List<String>, List<Verdict>> byCondition) {

  /** Stands in a condition that chooses one of several values. */
  static final String CHOICE = " = ";

  private static final String TRUE = " is true";

  /** Returns the common answer of all branches, or unknown naming the branches that differ. */
  Verdict verdict() {
    List<Verdict> always = byCondition.getOrDefault(List.of(), List.of());
    List<Verdict> branches = new ArrayList<>();
    List<Evidence> bad = new ArrayList<>();
    byCondition.forEach(
        (under, verdicts) -> {
          if (!under.isEmpty()) {
            List<Verdict> parts = new ArrayList<>(always);
            parts.addAll(verdicts);
            Verdict branch = Verdict.all(parts);
            branches.add(branch);
            if (!branch.isTrue()) {
              bad.addAll(when(under, branch.evidence()));
            }
          }
        });
    if (branches.isEmpty()) {
      return Verdict.all(always);
    }
    Truth first = branches.get(0).truth();
    if (branches.stream().allMatch(branch -> branch.truth() == first)) {
      return first == Truth.TRUE ? Verdict.all(branches) : new Verdict(first, bad, true);
    }
    return new Verdict(Truth.UNKNOWN, bad, true);
  }

  /**
   * What has one of several values comes as a row of conditions, {@code Region = a is false, Region
   * = b is true}: the one that is true says all, and several that are false that it is another.
   */
  private static List<String> shortened(List<String> under) {
    Map<String, List<String>> byChoice = new LinkedHashMap<>();
    for (String each : under) {
      int choice = each.indexOf(CHOICE);
      String key = choice < 0 ? each : each.substring(0, choice);
      byChoice.computeIfAbsent(key, first -> new ArrayList<>()).add(each);
    }
    List<String> shortened = new ArrayList<>();
    byChoice.forEach((key, row) -> shortened.add(choice(key, row)));
    return shortened;
  }

  private static String choice(String key, List<String> row) {
    for (String each : row) {
      if (each.contains(CHOICE) && each.endsWith(TRUE)) {
        return each.substring(0, each.length() - TRUE.length());
      }
    }
    return row.size() == 1 ? row.get(0) : key + " has another value";
  }

  /** Returns evidence that says under which conditions it holds. */
  static List<Evidence> when(List<String> under, List<Evidence> evidence) {
    if (under.isEmpty()) {
      return evidence;
    }
    String condition = " when " + String.join(" and ", shortened(under));
    return evidence.stream()
        .map(e -> new Evidence(e.resource(), e.path(), e.conclusion() + condition))
        .toList();
  }
}
