package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Events of EventBridge Scheduler. */
final class ScheduleEvents {

  private ScheduleEvents() {}

  static void schedule(Event event, SamOutput output) {
    SourceLocation at = event.at();
    Mapping config = event.properties().mapping("DeadLetterConfig");
    Node queue = config == null ? null : queue(event, config, output);
    Draft target =
        new Draft(at)
            .put("Arn", event.target().arn())
            .put("RoleArn", EventRoles.arn(event, "scheduler.amazonaws.com", queue, output))
            .copy(event.properties(), "Input", "RetryPolicy");
    if (queue != null) {
      target.put("DeadLetterConfig", new Draft(at).put("Arn", queue).toMapping());
    }
    Draft properties =
        new Draft(at)
            .copy(
                event.properties(),
                "ScheduleExpression",
                "State",
                "Name",
                "Description",
                "FlexibleTimeWindow",
                "StartDate",
                "EndDate",
                "ScheduleExpressionTimezone",
                "GroupName",
                "KmsKeyArn")
            .putDefault("FlexibleTimeWindow", new Draft(at).put("Mode", "OFF").toMapping())
            .put("Target", target.toMapping());
    if (!"true".equals(event.properties().text("OmitName"))) {
      properties.putDefault("Name", Nodes.text(event.name(), at));
    }
    output.add(event.name(), at, event.resource("AWS::Scheduler::Schedule", properties));
  }

  private static @Nullable Node queue(Event event, Mapping config, SamOutput output) {
    Node given = config.get("Arn");
    if (given != null) {
      return given;
    }
    String named = config.text("QueueLogicalId");
    String queue = named == null ? event.name() + "Queue" : named;
    output.add(queue, config.at(), event.target().resource().beside("AWS::SQS::Queue"));
    return Nodes.getAtt(queue, "Arn", config.at());
  }
}
