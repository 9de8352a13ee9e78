package dev.srm;

import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.InputSummary;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What one input of a run gave.
 *
 * @param document the name of the document; of the first, where several tell one input
 * @param report whether it is the report of a former run, which may have had several inputs itself
 * @param checklist what it gave
 */
record AuditedInput(String document, boolean report, Checklist checklist) {

  /** Returns the name of the input that resources and items without one belong to. */
  String name() {
    return checklist.inputs().isEmpty() ? document : checklist.inputs().get(0).name();
  }

  /** Returns it with resources and items that say which input they belong to. */
  AuditedInput among() {
    String name = name();
    return with(
        checklist.inputs(),
        resource -> resource.input() == null ? resource.in(name) : resource,
        item -> item.input() == null ? item.in(name) : item);
  }

  AuditedInput with(
      List<InputSummary> inputs,
      UnaryOperator<AssessedResource> ofResource,
      UnaryOperator<ChecklistItem> ofItem) {
    return new AuditedInput(
        document,
        report,
        new Checklist(
            checklist.versions(),
            inputs,
            checklist.resources().stream().map(ofResource).toList(),
            checklist.items().stream().map(ofItem).toList(),
            checklist.diagnostics()));
  }
}
