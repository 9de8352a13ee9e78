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
import dev.srm.document.InputAdvice;
import dev.srm.document.InputDocument;
import dev.srm.document.InputLocator;
import dev.srm.document.LocatedInputs;
import dev.srm.document.LocatedInputs.LocatedInput;
import dev.srm.evaluation.ChecklistEvaluator;
import dev.srm.json.JsonTextDecoder;
import dev.srm.report.ReportReader;
import dev.srm.resource.AttributeSelection;
import dev.srm.resource.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes checklists: reads input documents, applies the catalog, judges the gate. */
public final class Auditor {

  private final Catalog catalog;
  private final String toolVersion;
  private final DocumentReaders readers;
  private final DocumentReaders thoroughReaders;
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
    this.thoroughReaders = new DocumentReaders(AttributeSelection.ALL);
  }

  /** Returns an auditor with the catalog that ships with srm. */
  public static Auditor withBundledCatalog() {
    return new Auditor(BundledCatalog.open(), Version.ofTool());
  }

  /** Returns what is known of AWS. */
  public Catalog catalog() {
    return catalog;
  }

  /**
   * Audits what a request names.
   *
   * @param request what to do
   * @param workspace where to do it
   * @throws InputException when an input cannot be found or is refused
   */
  public AuditResult audit(AuditRequest request, Workspace workspace) throws InputException {
    InputLocator locator =
        new InputLocator(
            workspace.folder(),
            workspace.standardInput(),
            new InputLocator.Naming(request.inputName(), request.inputFormat()),
            workspace.progress());
    try (LocatedInputs located = locator.locate(request.inputs())) {
      String base = request.base();
      if (base == null) {
        return audit(request, located, null);
      }
      try (Counterparts counterparts =
          Counterparts.locate(locator, workspace.folder(), base, request.inputs(), located)) {
        return audit(request, located, counterparts);
      }
    }
  }

  private AuditResult audit(
      AuditRequest request, LocatedInputs located, @Nullable Counterparts counterparts)
      throws InputException {
    List<InputSummary> inputs = new ArrayList<>();
    List<AssessedResource> resources = new ArrayList<>();
    List<ChecklistItem> items = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>(located.diagnostics());
    if (counterparts != null) {
      diagnostics.addAll(counterparts.diagnostics());
    }
    for (LocatedInput input : located.inputs()) {
      Checklist one =
          counterparts == null && input.format() == DocumentFormat.SRM_REPORT
              ? report(input.document())
              : audit(input, reading(input, counterparts, request), request);
      inputs.addAll(one.inputs());
      resources.addAll(one.resources());
      items.addAll(one.items());
      diagnostics.addAll(one.diagnostics());
    }
    return AuditResult.of(
        request, new Checklist(versions(), inputs, resources, items, diagnostics));
  }

  private InputReading reading(
      LocatedInput input, @Nullable Counterparts counterparts, AuditRequest request)
      throws InputException {
    return counterparts == null
        ? InputReading.alone(input, readers, request.parameters())
        : InputReading.compared(
            input, counterparts.of(input), thoroughReaders, request.parameters());
  }

  /** A report of a former run brings its verdicts; who made it stands in it. */
  private Checklist report(InputDocument document) throws InputException {
    try (InputStream json = document.utf8()) {
      return new ReportReader(catalog).read(document.name(), json);
    } catch (IOException unreadable) {
      throw InputAdvice.unreadable(document.name(), unreadable);
    }
  }

  private Checklist audit(LocatedInput located, InputReading read, AuditRequest request)
      throws InputException {
    InputDocument document = located.document();
    Reading reading = read.reading();
    String key = request.key() == null ? document.name() : request.key();
    ChecklistEvaluator.Evaluation evaluation = evaluator.evaluate(reading.estate(), key);
    InputSummary input =
        new InputSummary(
            document.name(),
            located.format().id(),
            document.sha256(),
            reading.producer(),
            read.base());
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
