package dev.srm.report;

import dev.srm.catalog.Catalog;
import dev.srm.catalog.ControlType;
import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Service;
import dev.srm.catalog.ServiceClass;
import dev.srm.checklist.Acceptance;
import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.AssessedResource.ServiceSummary;
import dev.srm.checklist.Checklist.Versions;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.Disposition;
import dev.srm.checklist.Evidence;
import dev.srm.checklist.InputSummary;
import dev.srm.checklist.ItemStatus;
import dev.srm.checklist.LayerOwnership;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.ChangeAction;
import dev.srm.resource.ResourceAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the objects of a report into what they were written from. What a responsibility says comes
 * from the catalog and never from the report, so that nobody can put words into srm's mouth.
 */
final class ReportMapper {

  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{16}");

  private final Catalog catalog;
  private final Map<String, Responsibility> responsibilities = new HashMap<>();

  ReportMapper(Catalog catalog) {
    this.catalog = catalog;
  }

  Versions versions(ReportEntry tool, ReportEntry catalogEntry) throws ReportException {
    return new Versions(
        tool.text("version"), catalogEntry.text("version"), catalogEntry.text("date"));
  }

  InputSummary input(ReportEntry entry) throws ReportException {
    ReportEntry base = entry.entry("base");
    return new InputSummary(
        entry.text("name"),
        entry.text("format"),
        entry.text("sha256"),
        entry.optional("producer"),
        base == null ? null : input(base));
  }

  AssessedResource resource(ReportEntry entry) throws ReportException {
    List<LayerOwnership> ownership = new ArrayList<>();
    for (ReportEntry row : entry.entries("ownership")) {
      ownership.add(ownership(row));
    }
    String because = entry.optional("because");
    return new AssessedResource(
        new ResourceAddress(entry.text("address")),
        entry.text("type"),
        service(entry),
        entry.choice("change", ChangeAction.values(), ChangeAction::id),
        entry.choice("disposition", Disposition.values(), Disposition::id),
        because == null ? "" : because,
        ownership,
        location(entry),
        entry.optional("displayPath"),
        fingerprint(entry),
        entry.optional("input"));
  }

  private @Nullable ServiceSummary service(ReportEntry entry) throws ReportException {
    String key = entry.optional("service");
    Service service = key == null ? null : catalog.service(key);
    if (service == null) {
      return null;
    }
    ServiceClass ofKind = entry.choice("serviceClass", ServiceClass.values(), ServiceClass::id);
    return new ServiceSummary(service.key(), service.title(), service.model(), ofKind);
  }

  private static String fingerprint(ReportEntry entry) throws ReportException {
    String digits = entry.optional("fingerprint");
    return digits == null ? "" : digits(entry, "fingerprint");
  }

  private static LayerOwnership ownership(ReportEntry row) throws ReportException {
    Owner was = row.optional("was") == null ? null : row.choice("was", Owner.values(), Owner::name);
    return new LayerOwnership(
        row.choice("layer", Layer.values(), Layer::id),
        row.choice("owner", Owner.values(), Owner::name),
        was,
        row.choice("controlType", ControlType.values(), ControlType::name),
        row.text("because"));
  }

  ChecklistItem item(ReportEntry entry) throws ReportException {
    Responsibility responsibility = responsibility(entry);
    List<Evidence> evidence = new ArrayList<>();
    for (ReportEntry seen : entry.entries("evidence")) {
      String resource = seen.optional("resource");
      evidence.add(
          new Evidence(
              resource == null ? null : new ResourceAddress(resource),
              seen.text("path"),
              seen.text("conclusion")));
    }
    String resource = entry.text("resource");
    return new ChecklistItem(
        digits(entry, "id"),
        responsibility,
        serviceOf(responsibility.id()),
        responsibility.ofAccount() ? null : new ResourceAddress(resource),
        entry.choice("owner", Owner.values(), Owner::name),
        entry.choice("controlType", ControlType.values(), ControlType::name),
        status(entry),
        entry.text("reason"),
        evidence,
        entry.choice("delta", Delta.values(), Delta::name),
        location(entry),
        acceptance(entry),
        entry.flag("baselined"),
        entry.optional("input"));
  }

  private static ItemStatus status(ReportEntry entry) throws ReportException {
    ItemStatus status = entry.choice("status", ItemStatus.values(), ItemStatus::name);
    Acceptance said = acceptance(entry);
    ItemStatus accepted = said == null || said.expired() ? null : said.kind().status();
    boolean needsOne = status == ItemStatus.ATTESTED || status == ItemStatus.WAIVED;
    if (accepted == null ? needsOne : status != accepted) {
      throw new ReportException(entry.place() + ".status does not go with its acceptance");
    }
    return status;
  }

  private static @Nullable Acceptance acceptance(ReportEntry item) throws ReportException {
    ReportEntry said = item.entry("acceptance");
    if (said == null) {
      return null;
    }
    return new Acceptance(
        said.choice("kind", Acceptance.Kind.values(), Acceptance.Kind::id),
        new Acceptance.Terms(
            said.text("owner"),
            said.text("reason"),
            said.optional("evidence"),
            said.date("date"),
            said.date("expires"),
            said.optional("ticket"),
            said.optional("approvedBy")),
        said.flag("expired"));
  }

  private Responsibility responsibility(ReportEntry entry) throws ReportException {
    String id = entry.text("responsibility");
    Responsibility known = responsibilities.get(id);
    if (known != null) {
      return known;
    }
    Service service = catalog.service(serviceOf(id));
    if (service != null) {
      service.responsibilities().forEach(one -> responsibilities.put(one.id(), one));
    }
    Responsibility found = responsibilities.get(id);
    if (found == null) {
      throw new ReportException(
          entry.place() + " is about a responsibility that this version of srm does not have");
    }
    return found;
  }

  private static String serviceOf(String responsibility) {
    return responsibility.substring(0, Math.max(0, responsibility.indexOf('.')));
  }

  Diagnostic diagnostic(ReportEntry entry) throws ReportException {
    return new Diagnostic(
        entry.choice("level", Diagnostic.Level.values(), ReportEntry::lower),
        entry.text("code"),
        entry.text("message"),
        location(entry));
  }

  private static @Nullable SourceLocation location(ReportEntry entry) throws ReportException {
    ReportEntry location = entry.entry("location");
    return location == null
        ? null
        : new SourceLocation(
            location.text("file"), location.number("line"), location.number("column"));
  }

  private static String digits(ReportEntry entry, String name) throws ReportException {
    String digits = entry.text(name);
    if (!DIGITS.matcher(digits).matches()) {
      throw new ReportException(entry.place() + "." + name + " is not 16 hexadecimal digits");
    }
    return digits;
  }
}
