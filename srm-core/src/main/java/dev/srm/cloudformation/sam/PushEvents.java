package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node.Mapping;

/** Events of services that call a function and need nothing but permission and a rule. */
final class PushEvents {

  private PushEvents() {}

  static void alexaSkill(Event event, SamOutput output) {
    event.addPermission(
        event.name() + "Permission",
        "alexa-appkit.amazon.com",
        new Draft(event.at()).copyAs(event.properties(), "SkillId", "EventSourceToken"),
        output);
  }

  static void iotRule(Event event, SamOutput output) {
    Mapping rule =
        new Draft(event.at()).put("RuleName", Nodes.ref(event.name(), event.at())).toMapping();
    event.addPermission(
        event.name() + "Permission",
        "iot.amazonaws.com",
        new Draft(event.at())
            .put("SourceAccount", Nodes.sub("${AWS::AccountId}", event.at()))
            .put("SourceArn", event.arn("iot", "rule/${RuleName}", rule)),
        output);
    Mapping call = new Draft(event.at()).put("FunctionArn", event.target().arn()).toMapping();
    Mapping action = new Draft(event.at()).put("Lambda", call).toMapping();
    Draft payload =
        new Draft(event.at())
            .copy(event.properties(), "Sql", "AwsIotSqlVersion")
            .put("RuleDisabled", false)
            .put("Actions", Nodes.list(event.at(), action));
    Draft properties = new Draft(event.at()).put("TopicRulePayload", payload.toMapping());
    output.add(event.name(), event.at(), event.resource("AWS::IoT::TopicRule", properties));
  }

  static void logs(Event event, SamOutput output) {
    String permission = event.name() + "Permission";
    Mapping group =
        new Draft(event.at())
            .copyAs(event.properties(), "LogGroupName", "__LogGroupName__")
            .toMapping();
    event.addPermission(
        permission,
        "logs.amazonaws.com",
        new Draft(event.at())
            .put("SourceArn", event.arn("logs", "log-group:${__LogGroupName__}:*", group)),
        output);
    Draft properties =
        new Draft(event.at())
            .copy(event.properties(), "LogGroupName", "FilterPattern")
            .put("DestinationArn", event.target().arn());
    output.add(
        event.name(),
        event.at(),
        event
            .resource("AWS::Logs::SubscriptionFilter", properties)
            .put("DependsOn", Nodes.texts(event.at(), permission)));
  }
}
