package dev.srm.document;

import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.InputException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the arguments of a run name: documents to read, in the order of the arguments, and messages
 * about what was left out.
 *
 * @param inputs at least one document
 * @param diagnostics one message for every file that a search found and did not take
 */
public record LocatedInputs(List<LocatedInput> inputs, List<Diagnostic> diagnostics)
    implements AutoCloseable {

  /** Copies the lists. */
  public LocatedInputs {
    inputs = List.copyOf(inputs);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * A document and what it is.
   *
   * @param document the document
   * @param format what its content, or the user, says it is
   */
  public record LocatedInput(InputDocument document, DocumentFormat format) {}

  /** Refuses that standard input is called what a file is called: reports tell inputs by names. */
  LocatedInputs requireDifferentNames() throws InputException {
    Set<String> names = new HashSet<>();
    for (LocatedInput input : inputs) {
      if (!names.add(input.document().name())) {
        throw InputAdvice.sameName(input.document().name());
      }
    }
    return this;
  }

  /** Closes every document. */
  @Override
  public void close() throws InputException {
    for (LocatedInput input : inputs) {
      input.document().close();
    }
  }
}
