package dev.srm.checklist;

import dev.srm.catalog.Severity;
import dev.srm.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The product: what of the input is ours to do, and whether it is done.
 *
 * @param versions which tool and catalog made it
 * @param inputs what was read
 * @param resources every resource of the input with its disposition, sorted by address
 * @param items the items, sorted by service, responsibility and address
 * @param diagnostics messages about the input or the run
 */
public record Checklist(
    Versions versions,
    List<InputSummary> inputs,
    List<AssessedResource> resources,
    List<ChecklistItem> items,
    List<Diagnostic> diagnostics) {

  /** Copies the lists. */
  public Checklist {
    inputs = List.copyOf(inputs);
    resources = List.copyOf(resources);
    items = List.copyOf(items);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Which tool and catalog made a checklist.
   *
   * @param tool the version of srm
   * @param catalog the version of the catalog
   * @param catalogDate the date of the catalog (ISO)
   */
  public record Versions(String tool, String catalog, String catalogDate) {}

  /** Returns this checklist with other items: those that a report is about. */
  public Checklist withItems(List<ChecklistItem> others) {
    return new Checklist(versions, inputs, resources, others, diagnostics);
  }

  /** Returns this checklist with one more message. */
  public Checklist withDiagnostic(Diagnostic added) {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.add(added);
    return new Checklist(versions, inputs, resources, items, all);
  }

  /** Returns how many items have each status; every status has an entry. */
  public Map<ItemStatus, Integer> countByStatus() {
    Map<ItemStatus, Integer> counts = new EnumMap<>(ItemStatus.class);
    for (ItemStatus status : ItemStatus.values()) {
      counts.put(status, 0);
    }
    items.stream()
        .filter(item -> item.delta() != Delta.REMOVED)
        .forEach(item -> counts.merge(item.status(), 1, Integer::sum));
    return counts;
  }

  /** Returns how many open items are in the baseline, so that no check fails on them. */
  public int countBaselined() {
    return (int) items.stream().filter(ChecklistItem::baselined).count();
  }

  /** Returns how many unsatisfied items have each severity; every severity has an entry. */
  public Map<Severity, Integer> countUnsatisfiedBySeverity() {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      counts.put(severity, 0);
    }
    items.stream()
        .filter(item -> item.status() == ItemStatus.UNSATISFIED && item.delta() != Delta.REMOVED)
        .forEach(item -> counts.merge(item.responsibility().severity(), 1, Integer::sum));
    return counts;
  }

  /** Returns how many resources have each disposition; every disposition has an entry. */
  public Map<Disposition, Integer> countByDisposition() {
    Map<Disposition, Integer> counts = new EnumMap<>(Disposition.class);
    for (Disposition disposition : Disposition.values()) {
      counts.put(disposition, 0);
    }
    resources.forEach(resource -> counts.merge(resource.disposition(), 1, Integer::sum));
    return counts;
  }
}
