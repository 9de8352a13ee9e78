package dev.srm;

import dev.srm.cloudformation.ChangeSetReader;
import dev.srm.cloudformation.changeset.ChangeSet;
import dev.srm.cloudformation.changeset.ChangeSetPage;
import dev.srm.cloudformation.changeset.ChangeSets;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.InputException;
import dev.srm.document.DocumentFormat;
import dev.srm.document.LocatedInputs.LocatedInput;
import dev.srm.resource.Reading;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The change sets among the inputs: several documents may tell one of them, its pages, those of
 * nested stacks and the template that it was made from. A template belongs to a change set when it
 * declares what the change set changes.
 */
final class ChangeSetInputs {

  private final DocumentReaders readers;
  private final Map<String, Value> parameters;
  private final Map<String, InputReading> byFirstDocument = new HashMap<>();
  private final Set<String> told = new HashSet<>();

  private ChangeSetInputs(DocumentReaders readers, Map<String, Value> parameters) {
    this.readers = readers;
    this.parameters = parameters;
  }

  /**
   * Reads the change sets among the inputs.
   *
   * @param parameters values of template parameters, which beat those of the change sets
   * @throws InputException when one is refused, or it is not clear which template it belongs to
   */
  static ChangeSetInputs read(
      List<LocatedInput> inputs, DocumentReaders readers, Map<String, Value> parameters)
      throws InputException {
    ChangeSetInputs changeSets = new ChangeSetInputs(readers, parameters);
    List<ChangeSetPage> pages = new ArrayList<>();
    for (LocatedInput input : inputs) {
      if (input.format() == DocumentFormat.CLOUDFORMATION_CHANGE_SET) {
        pages.add(readers.changeSetPage(input.document()));
      }
    }
    for (ChangeSet changeSet : ChangeSets.assemble(pages)) {
      changeSets.add(changeSet, inputs);
    }
    return changeSets;
  }

  /** Whether a document tells a part of a change set. */
  boolean tells(LocatedInput input) {
    return told.contains(input.document().name());
  }

  /** Returns the change set that a document is the first to tell, or null. */
  @Nullable InputReading startingWith(LocatedInput input) {
    return byFirstDocument.get(input.document().name());
  }

  private void add(ChangeSet changeSet, List<LocatedInput> inputs) throws InputException {
    List<LocatedInput> documents = new ArrayList<>();
    for (LocatedInput input : inputs) {
      if (changeSet.files().contains(input.document().name())) {
        documents.add(input);
      }
    }
    ChangeSetReader reader = new ChangeSetReader(changeSet);
    Template template = template(reader, documents.get(0), inputs);
    Reading reading;
    if (template == null) {
      reading = reader.readAlone(readers.selection());
    } else {
      documents.add(template.input());
      reading = withWarning(reader.readWith(template.reading(), readers.selection()), template);
    }
    documents.forEach(document -> told.add(document.document().name()));
    byFirstDocument.put(
        documents.get(0).document().name(), new InputReading(reading, documents, null));
  }

  /**
   * A template that may belong to a change set.
   *
   * @param input the document
   * @param reading the template, read with the parameters of the change set
   * @param agreement how far the two agree
   */
  private record Template(
      LocatedInput input, Reading reading, ChangeSetReader.Agreement agreement) {}

  private @Nullable Template template(
      ChangeSetReader changeSet, LocatedInput first, List<LocatedInput> inputs)
      throws InputException {
    List<Template> whole = new ArrayList<>();
    List<Template> part = new ArrayList<>();
    for (LocatedInput input : inputs) {
      if (input.format() == DocumentFormat.CLOUDFORMATION_TEMPLATE) {
        Map<String, Value> values = new HashMap<>(changeSet.parameters());
        values.putAll(parameters);
        Reading reading = readers.read(input.document(), input.format(), values);
        ChangeSetReader.Agreement agreement = changeSet.agreementWith(reading);
        Template candidate = new Template(input, reading, agreement);
        if (agreement.missing() == 0) {
          whole.add(candidate);
        } else if (agreement.same() > 0) {
          part.add(candidate);
        }
      }
    }
    List<Template> best = whole.isEmpty() ? part : whole;
    if (best.size() > 1) {
      throw InputException.unreadable(
          first.document().name()
              + " may have been made from "
              + best.get(0).input().document().name()
              + " or from "
              + best.get(1).input().document().name()
              + "; name one of them only");
    }
    return best.isEmpty() ? null : best.get(0);
  }

  private static Reading withWarning(Reading reading, Template template) {
    int missing = template.agreement().missing();
    if (missing == 0) {
      return reading;
    }
    List<Diagnostic> diagnostics = new ArrayList<>(reading.diagnostics());
    diagnostics.add(
        Diagnostic.warning(
            "not-in-template",
            template.input().document().name()
                + " does not declare "
                + missing
                + " of the resources that the change set changes: a macro made them, or the change"
                + " set was made from another template"));
    return new Reading(reading.estate(), reading.producer(), diagnostics);
  }
}
