package dev.srm.evaluation;

import dev.srm.catalog.Truth;
import dev.srm.checklist.Evidence;
import dev.srm.resource.Value;
import java.util.List;

/** {@code admits-world}: whether a rule lets the whole internet in on some ports. */
final class AdmitsWorld implements ConditionFunction {

  @Override
  public Verdict apply(FunctionCall call) {
    AddressRanges.World world = AddressRanges.world(sources(call));
    PortRange range = PortRange.of(call.value("protocol"), call.value("from"), call.value("to"));
    Truth truth = world.truth().and(ports(call, range));
    return switch (truth) {
      case TRUE -> Verdict.of(true, evidence(call, "lets " + range + " in from " + shown(world)));
      case FALSE -> Verdict.of(false, evidence(call, "does not let the whole internet in there"));
      case UNKNOWN ->
          Verdict.waiting(
              evidence(call, "waits for " + Descriptions.references(world.references())));
    };
  }

  private static Evidence evidence(FunctionCall call, String conclusion) {
    return call.subject().evidence(call.subject().prefix(), conclusion);
  }

  private static String shown(AddressRanges.World world) {
    return String.join(" and ", world.shown());
  }

  private static List<Value> sources(FunctionCall call) {
    return call.find("sources").stream().map(Found::value).toList();
  }

  private static Truth ports(FunctionCall call, PortRange range) {
    if (call.has("ports")) {
      return range.coversAny(numbers(call, "ports"));
    }
    return call.has("except-ports")
        ? range.coversOtherThan(numbers(call, "except-ports"))
        : Truth.TRUE;
  }

  private static List<Integer> numbers(FunctionCall call, String argument) {
    return call.texts(argument).stream().map(Integer::valueOf).toList();
  }
}
