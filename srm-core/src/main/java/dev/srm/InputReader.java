package dev.srm;

import dev.srm.diagnostic.InputException;
import dev.srm.document.DocumentFormat;
import dev.srm.document.LocatedInputs.LocatedInput;
import dev.srm.resource.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the inputs of a run one by one: alone, with their counterparts, or as a change set. */
final class InputReader {

  private final DocumentReaders readers;
  private final Map<String, Value> parameters;
  private final @Nullable Counterparts counterparts;
  private final @Nullable ChangeSetInputs changeSets;

  private InputReader(
      DocumentReaders readers,
      Map<String, Value> parameters,
      @Nullable Counterparts counterparts,
      @Nullable ChangeSetInputs changeSets) {
    this.readers = readers;
    this.parameters = parameters;
    this.counterparts = counterparts;
    this.changeSets = changeSets;
  }

  /**
   * Returns a reader of inputs that are compared with nothing. Change sets are read at once: which
   * documents belong together shows in all of them.
   */
  static InputReader ofInputs(
      List<LocatedInput> inputs, DocumentReaders readers, Map<String, Value> parameters)
      throws InputException {
    boolean any =
        inputs.stream()
            .anyMatch(input -> input.format() == DocumentFormat.CLOUDFORMATION_CHANGE_SET);
    return new InputReader(
        readers, parameters, null, any ? ChangeSetInputs.read(inputs, readers, parameters) : null);
  }

  /**
   * Returns a reader of inputs that are compared with a base.
   *
   * @param readers readers that keep every attribute, so that no change goes unseen
   */
  static InputReader comparing(
      Counterparts counterparts, DocumentReaders readers, Map<String, Value> parameters) {
    return new InputReader(readers, parameters, counterparts, null);
  }

  /** Returns the documents that start an input: not those that another one tells with itself. */
  List<LocatedInput> starting(List<LocatedInput> documents) {
    ChangeSetInputs sets = changeSets;
    return sets == null
        ? documents
        : documents.stream()
            .filter(one -> !sets.tells(one) || sets.startingWith(one) != null)
            .toList();
  }

  /** Reads the input that a document starts. */
  InputReading read(LocatedInput input) throws InputException {
    if (counterparts != null) {
      return InputReading.compared(input, counterparts.of(input), readers, parameters);
    }
    InputReading changeSet = changeSets == null ? null : changeSets.startingWith(input);
    return changeSet == null ? InputReading.alone(input, readers, parameters) : changeSet;
  }
}
