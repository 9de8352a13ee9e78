package dev.srm.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.srm.catalog.Owner;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Severity;
import dev.srm.checklist.Acceptance;
import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.AssessedResource.ServiceSummary;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Disposition;
import dev.srm.checklist.Evidence;
import dev.srm.checklist.InputSummary;
import dev.srm.checklist.ItemStatus;
import dev.srm.checklist.LayerOwnership;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.SourceLocation;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The report for other tools, as {@code report.schema.json} describes it: everything the checklist
 * holds, whatever the options. A member that has nothing to say is left out.
 */
public final class JsonRenderer implements ChecklistRenderer {

  /** The version of the report's shape; additions do not change it. */
  public static final String SCHEMA_VERSION = "1";

  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT) // a report cut off must not look whole
          .characterEscapes(new JsonEscapes())
          .build();

  @Override
  public void render(Checklist checklist, Writer out, RenderOptions options) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.setPrettyPrinter(new JsonLayout());
      json.writeStartObject();
      json.writeStringField("schemaVersion", SCHEMA_VERSION);
      writeVersions(json, checklist.versions());
      writeInputs(json, checklist.inputs());
      writeSummary(json, checklist);
      writeCoverage(json, checklist);
      writeResources(json, checklist.resources());
      writeItems(json, checklist.items());
      writeDiagnostics(json, checklist.diagnostics());
      json.writeEndObject();
      json.writeRaw('\n');
    }
    out.flush();
  }

  private static void writeVersions(JsonGenerator json, Checklist.Versions versions)
      throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", "srm");
    json.writeStringField("version", versions.tool());
    json.writeEndObject();
    json.writeObjectFieldStart("catalog");
    json.writeStringField("version", versions.catalog());
    json.writeStringField("date", versions.catalogDate());
    json.writeEndObject();
  }

  private static void writeInputs(JsonGenerator json, List<InputSummary> inputs)
      throws IOException {
    json.writeArrayFieldStart("inputs");
    for (InputSummary input : inputs) {
      json.writeStartObject();
      writeInput(json, input);
      if (input.base() != null) {
        json.writeObjectFieldStart("base");
        writeInput(json, input.base());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeInput(JsonGenerator json, InputSummary input) throws IOException {
    json.writeStringField("name", input.name());
    json.writeStringField("format", input.format());
    json.writeStringField("sha256", input.sha256());
    writeOptional(json, "producer", input.producer());
  }

  private static void writeSummary(JsonGenerator json, Checklist checklist) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeObjectFieldStart("items");
    for (Map.Entry<ItemStatus, Integer> count : checklist.countByStatus().entrySet()) {
      json.writeNumberField(count.getKey().id(), count.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("unsatisfiedBySeverity");
    for (Map.Entry<Severity, Integer> count : checklist.countUnsatisfiedBySeverity().entrySet()) {
      json.writeNumberField(lower(count.getKey()), count.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("baselined", checklist.countBaselined());
    json.writeEndObject();
  }

  private static void writeCoverage(JsonGenerator json, Checklist checklist) throws IOException {
    json.writeObjectFieldStart("coverage");
    json.writeNumberField("resources", checklist.resources().size());
    for (Map.Entry<Disposition, Integer> count : checklist.countByDisposition().entrySet()) {
      json.writeNumberField(count.getKey().id(), count.getValue());
    }
    json.writeEndObject();
  }

  private static void writeResources(JsonGenerator json, List<AssessedResource> resources)
      throws IOException {
    json.writeArrayFieldStart("resources");
    for (AssessedResource resource : resources) {
      json.writeStartObject();
      json.writeStringField("address", resource.address().text());
      writeOptional(json, "input", resource.input());
      writeOptional(json, "displayPath", resource.displayPath());
      json.writeStringField("type", resource.type());
      writeService(json, resource.service());
      json.writeStringField("change", resource.change().id());
      json.writeStringField("disposition", resource.disposition().id());
      if (resource.disposition() != Disposition.ASSESSED) {
        json.writeStringField("because", resource.because());
      }
      writeLocation(json, resource.location());
      if (!resource.fingerprint().isEmpty()) {
        json.writeStringField("fingerprint", resource.fingerprint());
      }
      writeOwnership(json, resource.ownership());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeService(JsonGenerator json, @Nullable ServiceSummary service)
      throws IOException {
    if (service != null) {
      json.writeStringField("service", service.key());
      json.writeStringField("serviceModel", service.model().name());
      json.writeStringField("serviceClass", service.serviceClass().id());
    }
  }

  /** A layer that is neither there nor was is no part of the stack. */
  private static void writeOwnership(JsonGenerator json, List<LayerOwnership> ownership)
      throws IOException {
    json.writeArrayFieldStart("ownership");
    for (LayerOwnership row : ownership) {
      Owner before = row.moved() ? row.before() : null;
      if (row.owner() == Owner.ABSENT && before == null) {
        continue;
      }
      json.writeStartObject();
      json.writeStringField("layer", row.layer().id());
      json.writeStringField("owner", row.owner().name());
      writeOptional(json, "was", before == null ? null : before.name());
      json.writeStringField("controlType", row.controlType().name());
      json.writeStringField("because", row.because());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeItems(JsonGenerator json, List<ChecklistItem> items) throws IOException {
    json.writeArrayFieldStart("items");
    for (ChecklistItem item : items) {
      Responsibility responsibility = item.responsibility();
      json.writeStartObject();
      json.writeStringField("id", item.id());
      json.writeStringField("responsibility", responsibility.id());
      json.writeStringField("title", responsibility.title());
      json.writeStringField("category", lower(responsibility.category()));
      json.writeStringField("layer", responsibility.layer().id());
      json.writeStringField("owner", item.owner().name());
      json.writeStringField("controlType", item.controlType().name());
      json.writeStringField("severity", lower(responsibility.severity()));
      json.writeStringField("status", item.status().name());
      json.writeStringField("resource", item.resourceText());
      writeOptional(json, "input", item.input());
      writeLocation(json, item.location());
      json.writeStringField("reason", item.reason());
      json.writeStringField("remediation", responsibility.text().remediation());
      writeEvidence(json, item.evidence());
      writeAcceptance(json, item.acceptance());
      json.writeStringField("delta", item.delta().name());
      if (item.baselined()) {
        json.writeBooleanField("baselined", true);
      }
      writeReferences(json, responsibility.references());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeEvidence(JsonGenerator json, List<Evidence> evidence)
      throws IOException {
    json.writeArrayFieldStart("evidence");
    for (Evidence seen : evidence) {
      json.writeStartObject();
      writeOptional(json, "resource", seen.resource() == null ? null : seen.resource().text());
      json.writeStringField("path", seen.path());
      json.writeStringField("conclusion", seen.conclusion());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeAcceptance(JsonGenerator json, @Nullable Acceptance acceptance)
      throws IOException {
    if (acceptance != null) {
      Acceptance.Terms terms = acceptance.terms();
      json.writeObjectFieldStart("acceptance");
      json.writeStringField("kind", acceptance.kind().id());
      json.writeStringField("owner", terms.owner());
      json.writeStringField("reason", terms.reason());
      writeOptional(json, "evidence", terms.evidence());
      json.writeStringField("date", terms.date().toString());
      json.writeStringField("expires", terms.expires().toString());
      json.writeBooleanField("expired", acceptance.expired());
      writeOptional(json, "ticket", terms.ticket());
      writeOptional(json, "approvedBy", terms.approvedBy());
      json.writeEndObject();
    }
  }

  private static void writeReferences(JsonGenerator json, Map<String, List<String>> references)
      throws IOException {
    json.writeObjectFieldStart("references");
    for (Map.Entry<String, List<String>> framework : new TreeMap<>(references).entrySet()) {
      json.writeArrayFieldStart(framework.getKey());
      for (String id : framework.getValue()) {
        json.writeString(id);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void writeDiagnostics(JsonGenerator json, List<Diagnostic> diagnostics)
      throws IOException {
    json.writeArrayFieldStart("diagnostics");
    for (Diagnostic diagnostic : diagnostics) {
      json.writeStartObject();
      json.writeStringField("level", lower(diagnostic.level()));
      json.writeStringField("code", diagnostic.code());
      json.writeStringField("message", diagnostic.message());
      writeLocation(json, diagnostic.location());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeLocation(JsonGenerator json, @Nullable SourceLocation location)
      throws IOException {
    if (location != null) {
      json.writeObjectFieldStart("location");
      json.writeStringField("file", location.file());
      json.writeNumberField("line", location.line());
      json.writeNumberField("column", location.column());
      json.writeEndObject();
    }
  }

  private static void writeOptional(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
