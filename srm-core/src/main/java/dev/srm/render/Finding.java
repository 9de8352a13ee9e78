package dev.srm.render;

import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.Evidence;
import dev.srm.resource.ResourceAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Items of one responsibility that share a verdict: the same reason, the same evidence and the same
 * delta.
 *
 * @param reason why they have their status
 * @param evidence what the reason does not say; without a resource where it is the item's own
 * @param delta what the change does to them
 * @param items the items in the order of the checklist, never empty
 */
record Finding(String reason, List<Evidence> evidence, Delta delta, List<ChecklistItem> items) {

  private record Verdict(String reason, List<Evidence> evidence, Delta delta) {}

  /** Returns the items grouped by verdict, in the order of their first item. */
  static List<Finding> of(List<ChecklistItem> items) {
    Map<Verdict, List<ChecklistItem>> byVerdict = new LinkedHashMap<>();
    for (ChecklistItem item : items) {
      Verdict verdict = new Verdict(item.reason(), unsaid(item), item.delta());
      byVerdict.computeIfAbsent(verdict, key -> new ArrayList<>()).add(item);
    }
    List<Finding> findings = new ArrayList<>(byVerdict.size());
    for (Map.Entry<Verdict, List<ChecklistItem>> entry : byVerdict.entrySet()) {
      Verdict verdict = entry.getKey();
      findings.add(new Finding(verdict.reason, verdict.evidence, verdict.delta, entry.getValue()));
    }
    return findings;
  }

  private static List<Evidence> unsaid(ChecklistItem item) {
    List<Evidence> unsaid = new ArrayList<>();
    for (Evidence evidence : item.evidence()) {
      if (!saidBy(item.reason(), evidence)) {
        unsaid.add(asSeenFrom(item.resource(), evidence));
      }
    }
    return unsaid;
  }

  private static boolean saidBy(String reason, Evidence evidence) {
    return reason.contains(evidence.path()) && reason.contains(evidence.conclusion());
  }

  private static Evidence asSeenFrom(@Nullable ResourceAddress own, Evidence evidence) {
    return evidence.resource() != null && evidence.resource().equals(own)
        ? new Evidence(null, evidence.path(), evidence.conclusion())
        : evidence;
  }
}
