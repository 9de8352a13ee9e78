package dev.srm.evaluation;

import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code names-managed-policy}: whether an ARN, or one of a list, is a policy of AWS with one of
 * the given names, in whatever partition. A policy that the input itself makes is none of AWS's.
 */
final class NamesManagedPolicy implements ConditionFunction {

  /** The account in the ARN of a policy of AWS is {@code aws}. */
  private static final String OF_AWS = ":iam::aws:policy/";

  private static final Set<String> POLICY_TYPES =
      Set.of("aws_iam_policy", "AWS::IAM::ManagedPolicy");

  @Override
  public Verdict apply(FunctionCall call) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Found found : call.find("at")) {
      look(call, found.value(), found.path(), verdicts);
    }
    String path = call.subject().pathTo(call.text("at"));
    return verdicts.isEmpty()
        ? Verdict.of(false, call.subject().evidence(path, "names no such policy of AWS"))
        : Verdict.any(verdicts);
  }

  private static void look(FunctionCall call, Value value, String path, List<Verdict> verdicts) {
    if (value instanceof Value.ListOf list) {
      list.items().forEach(item -> look(call, item, path, verdicts));
    } else if (value instanceof Value.Conditional conditional) {
      look(call, conditional.whenTrue(), path, verdicts);
      look(call, conditional.whenFalse(), path, verdicts);
    } else if (value instanceof Value.Text text) {
      lookAtEnd(call, text.value(), path, verdicts);
    } else if (value instanceof Value.Partial partial) {
      look(call, partial.parts().get(partial.parts().size() - 1), path, verdicts);
    } else if (value instanceof Value.Unknown unknown && waits(call, unknown)) {
      verdicts.add(Verdict.waiting(call.subject().evidence(path, Descriptions.waitsFor(unknown))));
    }
  }

  private static void lookAtEnd(
      FunctionCall call, String arn, String path, List<Verdict> verdicts) {
    for (String name : call.texts("policies")) {
      if (arn.endsWith(OF_AWS + name)) {
        verdicts.add(
            Verdict.of(
                true, call.subject().evidence(path, "names the policy " + name + " of AWS")));
      }
    }
  }

  /**
   * A reference to a policy of the input decides nothing: its ARN is not one of AWS's. One that a
   * data source looks up may be.
   */
  private static boolean waits(FunctionCall call, Value.Unknown unknown) {
    if (unknown.setting() == Value.Setting.NOT_SET) {
      return false;
    }
    List<Resource> own =
        call.links(call.text("at")).targets().stream()
            .filter(target -> target.mode() == Resource.Mode.MANAGED)
            .filter(target -> POLICY_TYPES.contains(target.type()))
            .toList();
    return unknown.references().isEmpty()
        || !unknown.references().stream().allMatch(reference -> meansOneOf(own, reference));
  }

  private static boolean meansOneOf(List<Resource> policies, String reference) {
    return policies.stream().anyMatch(policy -> means(policy.address(), reference));
  }

  /** Whether a reference, as its author wrote it, means the resource at an address. */
  private static boolean means(ResourceAddress address, String reference) {
    String local = address.text().replaceAll("\\[[^\\]]*]$", "");
    String target = reference.replaceAll("(\\[[^\\]]*])?\\.(arn|id|Arn|PolicyArn)$", "");
    return local.equals(target) || local.endsWith("." + target) || local.endsWith("/" + target);
  }
}
