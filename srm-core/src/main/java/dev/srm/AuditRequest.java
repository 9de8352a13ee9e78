package dev.srm;

import dev.srm.document.DocumentFormat;
import dev.srm.resource.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a run is asked to do; the one request of every front end. Build it with {@link
 * #builder()} from the texts that people write.
 *
 * @param inputs files, folders, patterns or {@code -}, as given
 * @param inputFormat the format of every input; null to recognise each by its content
 * @param base what the inputs are compared with, as given; null when they stand alone
 * @param inputName what to call standard input
 * @param parameters values of template parameters, which beat those in files and the defaults
 * @param parameterFiles files with values of template parameters, of which a later one beats an
 *     earlier one
 * @param scope which items the run is about
 * @param filter which of these the report shows
 * @param gate what makes a check fail
 * @param acceptance where attestations, waivers and the baseline come from
 * @param key tells the items of this input from those of others in their ids; null to take the name
 *     of the input
 * @param outputs the reports to write, at most one of them to standard output
 */
public record AuditRequest(
    List<String> inputs,
    @Nullable DocumentFormat inputFormat,
    @Nullable String base,
    String inputName,
    Map<String, Value> parameters,
    List<String> parameterFiles,
    Scope scope,
    Filter filter,
    Gate gate,
    AcceptanceSources acceptance,
    @Nullable String key,
    List<OutputTarget> outputs) {

  /** Copies the collections. */
  public AuditRequest {
    inputs = List.copyOf(inputs);
    parameters = Map.copyOf(parameters);
    parameterFiles = List.copyOf(parameterFiles);
    outputs = List.copyOf(outputs);
  }

  /** Returns a builder in which every option has its default. */
  public static AuditRequestBuilder builder() {
    return new AuditRequestBuilder();
  }

  /** Returns the same request without the baseline, as making a new one asks for. */
  AuditRequest withoutBaseline() {
    return with(gate, acceptance.withoutBaseline());
  }

  private AuditRequest with(Gate otherGate, AcceptanceSources otherAcceptance) {
    return new AuditRequest(
        inputs,
        inputFormat,
        base,
        inputName,
        parameters,
        parameterFiles,
        scope,
        filter,
        otherGate,
        otherAcceptance,
        key,
        outputs);
  }

  /** Returns the same request with a gate that lets everything pass, as an audit asks for. */
  public AuditRequest ungated() {
    return with(Gate.OPEN, acceptance);
  }

  /** Names the inputs only: parameters may hold secrets. */
  @Override
  public String toString() {
    return "AuditRequest" + inputs;
  }
}
