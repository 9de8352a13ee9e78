package dev.srm.evaluation;

import dev.srm.resource.Value;
import java.util.List;

/** {@code network-is-world}: whether an address range, or one of a list, is the whole internet. */
final class NetworkIsWorld implements ConditionFunction {

  @Override
  public Verdict apply(FunctionCall call) {
    List<Value> ranges = call.find("at").stream().map(Found::value).toList();
    AddressRanges.World world = AddressRanges.world(ranges);
    Subject subject = call.subject();
    String path = subject.pathTo(call.text("at"));
    return switch (world.truth()) {
      case TRUE ->
          Verdict.of(true, subject.evidence(path, "has " + String.join(" and ", world.shown())));
      case FALSE -> Verdict.of(false, subject.evidence(path, "is not the whole internet"));
      case UNKNOWN ->
          Verdict.waiting(
              subject.evidence(path, "waits for " + Descriptions.references(world.references())));
    };
  }
}
