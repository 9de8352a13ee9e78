package dev.srm.evaluation;

import dev.srm.catalog.Truth;
import dev.srm.checklist.Evidence;
import java.util.ArrayList;
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

  private static final String CHOICE = " = ";

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
   * = b is true}: the one that is true says all.
   */
  private static List<String> shortened(List<String> under) {
    List<String> chosen = new ArrayList<>();
    for (String each : under) {
      if (each.contains(CHOICE) && each.endsWith(" is true")) {
        chosen.add(each.substring(0, each.indexOf(CHOICE) + CHOICE.length()));
      }
    }
    return under.stream()
        .filter(each -> !each.endsWith(" is false") || chosen.stream().noneMatch(each::startsWith))
        .map(each -> each.contains(CHOICE) ? each.replaceFirst(" is true$", "") : each)
        .toList();
  }

  private static List<Evidence> when(List<String> under, List<Evidence> evidence) {
    String condition = " when " + String.join(" and ", shortened(under));
    return evidence.stream()
        .map(e -> new Evidence(e.resource(), e.path(), e.conclusion() + condition))
        .toList();
  }
}
