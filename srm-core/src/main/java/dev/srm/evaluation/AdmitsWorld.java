package dev.srm.evaluation;

import dev.srm.catalog.Truth;
import dev.srm.checklist.Evidence;
import dev.srm.resource.Value;
import java.util.List;
import java.util.Locale;

/** {@code admits-world}: whether a rule opens some ports to or from the whole internet. */
final class AdmitsWorld implements ConditionFunction {

  /** How the conclusion about a rule that is open begins. */
  static final String LETS = "lets ";

  @Override
  public Verdict apply(FunctionCall call) {
    AddressRanges.World world = AddressRanges.world(sources(call));
    if (call.has("prefix-lists")) {
      world = world.or(new PrefixLists(call).world());
    }
    PortRange range = PortRange.of(call.value("protocol"), call.value("from"), call.value("to"));
    Truth truth = world.truth().and(ports(call, range));
    return switch (truth) {
      case TRUE ->
          Verdict.of(true, evidence(call, LETS + range + way(call.subject()) + shown(world)));
      case FALSE ->
          Verdict.of(false, evidence(call, "does not open these ports to the whole internet"));
      case UNKNOWN ->
          Verdict.waiting(
              evidence(call, "waits for " + Descriptions.references(world.references())));
    };
  }

  /** Rules for outbound traffic have the same shape as those for inbound traffic. */
  private static String way(Subject subject) {
    boolean byPlace =
        (subject.resource().type() + subject.prefix()).toLowerCase(Locale.ROOT).contains("egress");
    boolean byType =
        subject.resource().attributes().get("type") instanceof Value.Text type
            && type.value().equals("egress");
    return byPlace || byType ? " out to " : " in from ";
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
