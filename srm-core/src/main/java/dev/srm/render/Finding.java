package dev.srm.render;

import dev.srm.checklist.Acceptance;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Evidence;
import dev.srm.resource.ResourceAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Items of one responsibility that share a verdict.
 *
 * @param reason why they have their status
 * @param evidence what was seen beyond the reason; without a resource where it is the item's own
 * @param acceptance what somebody has said about them; null when nobody has
 * @param items the items in the order of the group, never empty
 */
record Finding(
    String reason,
    List<Evidence> evidence,
    @Nullable Acceptance acceptance,
    List<ChecklistItem> items) {

  /**
   * What items must share.
   *
   * @param input the input in which evidence names resources; null when it names none
   */
  private record Verdict(
      String reason,
      List<Evidence> evidence,
      @Nullable Acceptance acceptance,
      @Nullable String input) {

    static Verdict of(ChecklistItem item, List<Evidence> evidence) {
      boolean namesOthers = evidence.stream().anyMatch(seen -> seen.resource() != null);
      return new Verdict(
          item.reason(), evidence, item.acceptance(), namesOthers ? item.input() : null);
    }

    /** Written out for a quick start, see {@link ResourceAddress#equals}. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Verdict verdict
          && verdict.reason.equals(reason)
          && verdict.evidence.equals(evidence)
          && Objects.equals(verdict.acceptance, acceptance)
          && Objects.equals(verdict.input, input);
    }

    @Override
    public int hashCode() {
      return reason.hashCode() * 31 + evidence.hashCode();
    }
  }

  /** Copies the lists. */
  Finding {
    evidence = List.copyOf(evidence);
    items = List.copyOf(items);
  }

  /** Returns the items grouped by reason, in the order of their first item. */
  static List<Finding> byReason(List<ChecklistItem> items) {
    return group(items, false);
  }

  /** Returns the items grouped by reason and evidence, in the order of their first item. */
  static List<Finding> byEvidence(List<ChecklistItem> items) {
    return group(items, true);
  }

  private static List<Finding> group(List<ChecklistItem> items, boolean withEvidence) {
    Map<Verdict, List<ChecklistItem>> byVerdict = new LinkedHashMap<>();
    for (ChecklistItem item : items) {
      List<Evidence> evidence = withEvidence ? unsaid(item) : List.of();
      byVerdict.computeIfAbsent(Verdict.of(item, evidence), key -> new ArrayList<>()).add(item);
    }
    List<Finding> findings = new ArrayList<>(byVerdict.size());
    byVerdict.forEach(
        (verdict, same) ->
            findings.add(new Finding(verdict.reason, verdict.evidence, verdict.acceptance, same)));
    return findings;
  }

  private static List<Evidence> unsaid(ChecklistItem item) {
    Set<Evidence> unsaid = new LinkedHashSet<>();
    for (Evidence evidence : item.evidence()) {
      if (!saidBy(item.reason(), evidence)) {
        unsaid.add(asSeenFrom(item.resource(), evidence));
      }
    }
    return List.copyOf(unsaid);
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
