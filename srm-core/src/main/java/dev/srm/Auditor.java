package dev.srm;

import dev.srm.acceptance.Baseline;
import dev.srm.acceptance.BaselineWriter;
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
import dev.srm.resource.Reading;
import dev.srm.resource.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    this.thoroughReaders = new DocumentReaders(evaluator.selection().thorough());
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
    return audit(request, workspace, (input, items) -> {});
  }

  /**
   * Returns the text of a baseline that holds what is open in the inputs of a request: neither done
   * nor attested nor waived. Scope, filter and gate play no part.
   *
   * @param request what to read
   * @param workspace where to do it
   * @throws InputException when an input cannot be found or is refused
   */
  public FrozenItems freeze(AuditRequest request, Workspace workspace) throws InputException {
    List<Baseline.Frozen> open = new ArrayList<>();
    audit(
        request.withoutBaseline(),
        workspace,
        (input, items) -> open.addAll(Baseline.open(items, input)));
    Baseline baseline = new Baseline("", open);
    return new FrozenItems(BaselineWriter.write(baseline), open.size());
  }

  private AuditResult audit(AuditRequest request, Workspace workspace, ItemsOfInput seen)
      throws InputException {
    InputLocator locator =
        new InputLocator(
            workspace.folder(),
            workspace.standardInput(),
            new InputLocator.Naming(request.inputName(), request.inputFormat()),
            workspace.progress());
    Map<String, Value> parameters = parametersOf(request, workspace.folder());
    Said said =
        new Said(AcceptanceFiles.read(catalog, request.acceptance(), workspace.folder()), seen);
    try (LocatedInputs located = locator.locate(request.inputs())) {
      String base = request.base();
      if (base == null) {
        InputReader reader = InputReader.ofInputs(located.inputs(), readers, parameters);
        return audit(request, located, reader, located.diagnostics(), said);
      }
      try (Counterparts counterparts =
          Counterparts.locate(locator, workspace.folder(), base, request.inputs(), located)) {
        List<Diagnostic> diagnostics = new ArrayList<>(located.diagnostics());
        diagnostics.addAll(counterparts.diagnostics());
        InputReader reader = InputReader.comparing(counterparts, thoroughReaders, parameters);
        return audit(request, located, reader, diagnostics, said);
      }
    }
  }

  private AuditResult audit(
      AuditRequest request,
      LocatedInputs located,
      InputReader reader,
      List<Diagnostic> before,
      Said said)
      throws InputException {
    List<InputSummary> inputs = new ArrayList<>();
    List<AssessedResource> resources = new ArrayList<>();
    List<ChecklistItem> items = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>(before);
    List<LocatedInput> starting = reader.starting(located.inputs());
    InputKeys keys = InputKeys.of(request.key(), starting);
    List<AuditedInput> audited = new ArrayList<>();
    for (LocatedInput input : starting) {
      audited.add(audited(input, reader, keys, request));
    }
    audited = SeveralInputs.apart(audited);
    for (AuditedInput input : audited) {
      Checklist one = input.checklist();
      inputs.addAll(one.inputs());
      resources.addAll(one.resources());
      items.addAll(said.apply(input, keys));
      diagnostics.addAll(one.diagnostics());
    }
    diagnostics.addAll(SeveralInputs.copies(audited));
    diagnostics.addAll(said.accepted().notes());
    diagnostics.addAll(said.accepted().ledger().diagnostics());
    return AuditResult.of(
        request, new Checklist(versions(), inputs, resources, items, diagnostics));
  }

  private AuditedInput audited(
      LocatedInput input, InputReader reader, InputKeys keys, AuditRequest request)
      throws InputException {
    boolean report = isReport(input, request);
    Checklist one = report ? report(input.document()) : audit(reader.read(input), keys);
    return new AuditedInput(input.document().name(), report, one);
  }

  private static boolean isReport(LocatedInput input, AuditRequest request) {
    return request.base() == null && input.format() == DocumentFormat.SRM_REPORT;
  }

  /**
   * A report of a former run brings its verdicts, and what people had said to that run; who made it
   * stands in it.
   */
  private Checklist report(InputDocument document) throws InputException {
    try (InputStream json = document.utf8()) {
      return new ReportReader(catalog).read(document.name(), json);
    } catch (IOException unreadable) {
      throw InputAdvice.unreadable(document.name(), unreadable);
    }
  }

  private Checklist audit(InputReading read, InputKeys keys) throws InputException {
    Reading reading = read.reading();
    String key = keys.of(read.documents().get(0).document().name());
    ChecklistEvaluator.Evaluation evaluation = evaluator.evaluate(reading.estate(), key);
    List<InputSummary> inputs = new ArrayList<>();
    for (LocatedInput located : read.documents()) {
      InputDocument document = located.document();
      inputs.add(
          new InputSummary(
              document.name(),
              located.format().id(),
              document.sha256(),
              reading.producer(),
              read.base()));
    }
    return new Checklist(
        versions(), inputs, evaluation.resources(), evaluation.items(), reading.diagnostics());
  }

  private static Map<String, Value> parametersOf(AuditRequest request, Path folder)
      throws InputException {
    Map<String, Value> parameters = new HashMap<>();
    for (String file : request.parameterFiles()) {
      parameters.putAll(ParameterFile.read(folder, file));
    }
    parameters.putAll(request.parameters());
    return parameters;
  }

  /** Hears the items of each input. */
  @FunctionalInterface
  private interface ItemsOfInput {
    void accept(String inputKey, List<ChecklistItem> items);
  }

  /**
   * What people have said of the items.
   *
   * @param accepted the files they have said it in
   * @param seen hears the items with it
   */
  private record Said(AcceptanceFiles accepted, ItemsOfInput seen) {

    /** A report was made with what was said then: it is not judged again. */
    List<ChecklistItem> apply(AuditedInput input, InputKeys keys) {
      String key = keys.of(input.name());
      List<ChecklistItem> all = input.checklist().items();
      List<ChecklistItem> items = input.report() ? all : accepted.ledger().apply(all, key);
      seen.accept(key, items);
      return items;
    }
  }

  private Checklist.Versions versions() {
    return new Checklist.Versions(toolVersion, catalog.version(), catalog.date());
  }
}
