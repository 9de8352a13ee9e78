package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Events of EventBridge rules, by schedule or by pattern. */
final class RuleEvents {

  static final String SERVICE = "events.amazonaws.com";

  private RuleEvents() {}

  static void schedule(Event event, SamOutput output) {
    Draft rule =
        new Draft(event.at())
            .copyAs(event.properties(), "Schedule", "ScheduleExpression")
            .copy(event.properties(), "Name", "Description");
    expand(event, rule, output);
  }

  static void pattern(Event event, SamOutput output) {
    Draft rule =
        new Draft(event.at())
            .copyAs(event.properties(), "Pattern", "EventPattern")
            .copyAs(event.properties(), "RuleName", "Name")
            .copy(event.properties(), "EventBusName");
    expand(event, rule, output);
  }

  private static void expand(Event event, Draft rule, SamOutput output) {
    SourceLocation at = event.at();
    Draft target =
        new Draft(at)
            .put("Arn", event.target().arn())
            .put("Id", targetId(event))
            .copy(event.properties(), "Input", "InputPath", "InputTransformer", "RetryPolicy");
    Mapping queue = event.properties().mapping("DeadLetterConfig");
    if (queue != null) {
      Node arn = deadLetterQueue(event, queue, output);
      target.put("DeadLetterConfig", new Draft(queue.at()).put("Arn", arn).toMapping());
    }
    if (!event.target().isFunction()) {
      target.put("RoleArn", EventRoles.arn(event, SERVICE, output));
    }
    rule.put("State", state(event)).put("Targets", Nodes.list(at, target.toMapping()));
    output.add(event.name(), at, event.resource("AWS::Events::Rule", rule));
    if (event.target().isFunction()) {
      event.addPermission(
          event.name() + "Permission",
          SERVICE,
          new Draft(at).put("SourceArn", Nodes.getAtt(event.name(), "Arn", at)),
          output);
    }
  }

  private static @Nullable Node state(Event event) {
    Node enabled = event.get("Enabled");
    if (enabled == null || Nodes.isFunction(enabled)) {
      return event.get("State");
    }
    boolean on = "true".equals(Node.text(enabled));
    return Nodes.text(on ? "ENABLED" : "DISABLED", enabled.at());
  }

  private static Node targetId(Event event) {
    Mapping target = event.properties().mapping("Target");
    Node given = target == null ? null : target.get("Id");
    String suffix = event.target().isFunction() ? "LambdaTarget" : "StepFunctionsTarget";
    return given == null ? Nodes.text(event.name() + suffix, event.at()) : given;
  }

  /** The queue that is named, or a new one that the rule may send to. */
  private static @Nullable Node deadLetterQueue(Event event, Mapping config, SamOutput output) {
    Node given = config.get("Arn");
    if (given != null) {
      return given;
    }
    SourceLocation at = config.at();
    String named = config.text("QueueLogicalId");
    String queue = named == null ? event.name() + "Queue" : named;
    Mapping arn = Nodes.getAtt(queue, "Arn", at);
    output.add(queue, at, event.target().resource().beside("AWS::SQS::Queue"));
    Mapping source = Nodes.getAtt(event.name(), "Arn", at);
    Mapping service = new Draft(at).put("Service", SERVICE).toMapping();
    output.add(
        event.name() + "QueuePolicy",
        at,
        event.resource(
            "AWS::SQS::QueuePolicy", QueuePolicies.fromSource(queue, arn, service, source)));
    return arn;
  }
}
