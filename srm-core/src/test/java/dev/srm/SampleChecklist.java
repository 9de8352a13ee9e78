package dev.srm;

import dev.srm.catalog.Category;
import dev.srm.catalog.ControlType;
import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Severity;
import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.Disposition;
import dev.srm.checklist.ItemStatus;
import dev.srm.resource.ChangeAction;
import dev.srm.resource.ResourceAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checklists of which only the items matter. */
final class SampleChecklist {

  private final List<AssessedResource> resources = new ArrayList<>();
  private final List<ChecklistItem> items = new ArrayList<>();

  SampleChecklist resource(String address, ChangeAction change) {
    resources.add(
        new AssessedResource(
            new ResourceAddress(address),
            "aws_s3_bucket",
            null,
            change,
            Disposition.ASSESSED,
            "",
            List.of(),
            null,
            null,
            "",
            null));
    return this;
  }

  SampleChecklist item(String address, String id, Severity severity, ItemStatus status) {
    return item(address, id, severity, status, Delta.UNCHANGED);
  }

  SampleChecklist item(
      String address, String id, Severity severity, ItemStatus status, Delta delta) {
    items.add(
        new ChecklistItem(
            id + "@" + address,
            responsibility(id, severity),
            "s3",
            new ResourceAddress(address),
            Owner.CUSTOMER,
            ControlType.CUSTOMER_SPECIFIC,
            status,
            "",
            List.of(),
            delta,
            null,
            null,
            false,
            null));
    return this;
  }

  Checklist build() {
    return new Checklist(
        new Checklist.Versions("0", "0", "2026-11-21"), List.of(), resources, items, List.of());
  }

  private static Responsibility responsibility(String id, Severity severity) {
    return new Responsibility(
        id,
        "Do it",
        List.of(),
        Layer.GOVERNANCE,
        Category.GOVERNANCE,
        severity,
        new Responsibility.Text("", "", "", null),
        null,
        null,
        new Responsibility.Unsupported(null, null),
        Map.of(),
        "0.1.0");
  }
}
