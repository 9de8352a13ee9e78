package dev.srm;

import dev.srm.catalog.Catalog;
import dev.srm.catalogfile.BundledCatalog;
import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.InputSummary;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.InputException;
import dev.srm.document.DocumentFormat;
import dev.srm.document.InputDocument;
import dev.srm.evaluation.ChecklistEvaluator;
import dev.srm.json.JsonTextDecoder;
import dev.srm.resource.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes checklists: reads input documents, applies the catalog, judges the gate. */
public final class Auditor {

  private final Catalog catalog;
  private final String toolVersion;
  private final DocumentReaders readers;
  private final ChecklistEvaluator evaluator;

  /**
   * Makes an auditor.
   *
   * @param catalog what is known of AWS
   * @param toolVersion the version of srm, for the report
   */
  public Auditor(Catalog catalog, String toolVersion) {
    this.catalog = catalog;
    this.toolVersion = toolVersion;
    this.evaluator = new ChecklistEvaluator(catalog, new JsonTextDecoder());
    this.readers = new DocumentReaders(evaluator.selection());
  }

  /** Returns an auditor with the catalog that ships with srm. */
  public static Auditor withBundledCatalog() {
    return new Auditor(BundledCatalog.open(), Version.ofTool());
  }

  /**
   * Audits documents.
   *
   * @param request what to do
   * @param documents the documents that the request's inputs name
   * @throws InputException when one of the documents is refused
   */
  public AuditResult audit(AuditRequest request, List<InputDocument> documents)
      throws InputException {
    List<InputSummary> inputs = new ArrayList<>();
    List<AssessedResource> resources = new ArrayList<>();
    List<ChecklistItem> items = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (InputDocument document : documents) {
      Checklist one = audit(document, request);
      inputs.addAll(one.inputs());
      resources.addAll(one.resources());
      items.addAll(one.items());
      diagnostics.addAll(one.diagnostics());
    }
    return AuditResult.of(
        request, new Checklist(versions(), inputs, resources, items, diagnostics));
  }

  private Checklist audit(InputDocument document, AuditRequest request) throws InputException {
    DocumentFormat format = readers.format(document, request.inputFormat());
    Map<String, String> parameters = request.parameters();
    Reading reading = readers.read(document, format, parameters);
    String key = request.key() == null ? document.name() : request.key();
    ChecklistEvaluator.Evaluation evaluation = evaluator.evaluate(reading.estate(), key);
    InputSummary input =
        new InputSummary(document.name(), format.id(), document.sha256(), reading.producer());
    return new Checklist(
        versions(),
        List.of(input),
        evaluation.resources(),
        evaluation.items(),
        reading.diagnostics());
  }

  private Checklist.Versions versions() {
    return new Checklist.Versions(toolVersion, catalog.version(), catalog.date());
  }
}
