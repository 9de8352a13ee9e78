package dev.srm;

import dev.srm.checklist.InputSummary;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.InputException;
import dev.srm.document.DocumentFormat;
import dev.srm.document.LocatedInputs.LocatedInput;
import dev.srm.resource.Estate;
import dev.srm.resource.EstateComparison;
import dev.srm.resource.LinkResolver;
import dev.srm.resource.Reading;
import dev.srm.resource.ResourceGraph;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one input, and of what it is compared with.
 *
 * @param reading the estate to evaluate
 * @param documents the documents that it was read from; the first one names it
 * @param base what the input was compared with; null when it stands alone
 */
record InputReading(Reading reading, List<LocatedInput> documents, @Nullable InputSummary base) {

  private static final ResourceGraph NOTHING = ResourceGraph.of(List.of(), LinkResolver.NOTHING);

  /** A base may have other parameters than what became of it. */
  private static final String UNKNOWN_PARAMETER = "unknown-parameter";

  /** Reads an input that stands alone. */
  static InputReading alone(
      LocatedInput input, DocumentReaders readers, Map<String, Value> parameters)
      throws InputException {
    Reading reading = readers.read(input.document(), input.format(), parameters);
    return new InputReading(reading, List.of(input), null);
  }

  /**
   * Reads an input and what it is compared with.
   *
   * @param base null when there is no such thing: then everything in the input is new
   * @param readers readers that keep every attribute, so that no change goes unseen
   * @throws InputException when either is refused, or the two cannot be compared
   */
  static InputReading compared(
      LocatedInput input,
      @Nullable LocatedInput base,
      DocumentReaders readers,
      Map<String, Value> parameters)
      throws InputException {
    refuseDifferentLanguages(input, base);
    Reading head = readers.read(input.document(), input.format(), parameters);
    if (base == null) {
      Estate fresh =
          EstateComparison.between(new Estate(NOTHING, NOTHING, List.of()), head.estate());
      Reading reading = new Reading(fresh, head.producer(), head.diagnostics());
      return new InputReading(reading, List.of(input), null);
    }
    Reading earlier = readers.read(base.document(), base.format(), parameters);
    List<Diagnostic> diagnostics = new ArrayList<>(head.diagnostics());
    earlier.diagnostics().stream().filter(InputReading::countsForBase).forEach(diagnostics::add);
    Estate estate = EstateComparison.between(earlier.estate(), head.estate());
    return new InputReading(
        new Reading(estate, head.producer(), diagnostics), List.of(input), summary(base, earlier));
  }

  private static InputSummary summary(LocatedInput base, Reading reading) throws InputException {
    return new InputSummary(
        base.document().name(),
        base.format().id(),
        base.document().sha256(),
        reading.producer(),
        null);
  }

  private static boolean countsForBase(Diagnostic diagnostic) {
    return diagnostic.level() != Diagnostic.Level.INFO
        && !diagnostic.code().equals(UNKNOWN_PARAMETER);
  }

  private static void refuseDifferentLanguages(LocatedInput input, @Nullable LocatedInput base)
      throws InputException {
    for (LocatedInput one : base == null ? List.of(input) : List.of(input, base)) {
      if (one.format() == DocumentFormat.SRM_REPORT) {
        throw InputException.unreadable(
            one.document().name()
                + " is a report, which holds its verdicts already; compare the inputs that it was"
                + " made from");
      }
      if (one.format() == DocumentFormat.CLOUDFORMATION_CHANGE_SET) {
        throw InputException.unreadable(
            one.document().name()
                + " is a change set, which says itself what it changes; audit it without a base");
      }
    }
    if (base != null && isTerraform(input) != isTerraform(base)) {
      throw InputException.unreadable(
          input.document().name()
              + " and "
              + base.document().name()
              + " cannot be compared: one is Terraform, the other CloudFormation");
    }
  }

  private static boolean isTerraform(LocatedInput input) {
    return switch (input.format()) {
      case TERRAFORM_PLAN, TERRAFORM_STATE -> true;
      case CLOUDFORMATION_TEMPLATE, CLOUDFORMATION_CHANGE_SET, CDK_ASSEMBLY, SRM_REPORT -> false;
    };
  }
}
