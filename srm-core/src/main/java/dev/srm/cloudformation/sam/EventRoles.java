package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Roles with which services start state machines and schedules call their targets. */
final class EventRoles {

  private EventRoles() {}

  /** Returns the role that an event names, or one that is made for it. */
  static Node arn(Event event, String service, SamOutput output) {
    return arn(event, service, null, output);
  }

  /**
   * Returns the role that an event names, or one that is made for it.
   *
   * @param service who assumes it
   * @param queue a queue that it may send to as well, or null
   */
  static Node arn(Event event, String service, @Nullable Node queue, SamOutput output) {
    Node given = event.get("RoleArn");
    if (given != null) {
      return given;
    }
    SourceLocation at = event.at();
    boolean ofSchedule = event.type().equals("ScheduleV2");
    List<Node> policies = new ArrayList<>();
    if (event.target().isFunction()) {
      policies.add(
          policy(event.name() + "LambdaPolicy", "lambda:InvokeFunction", event.target().arn()));
    } else {
      policies.add(
          policy(
              event.name() + (ofSchedule ? "" : "Role") + "StartExecutionPolicy",
              "states:StartExecution",
              event.target().arn()));
    }
    if (queue != null) {
      policies.add(policy(event.name() + "SQSPolicy", "sqs:SendMessage", queue));
    }
    Node boundary = event.get("PermissionsBoundary");
    Draft properties =
        new Draft(at)
            .put("AssumeRolePolicyDocument", RoleDraft.trust(service, at))
            .put("Policies", new Node.Sequence(policies, at))
            .put(
                "PermissionsBoundary",
                boundary == null && !event.target().isFunction()
                    ? event.target().resource().get("PermissionsBoundary")
                    : boundary);
    String name = event.name() + "Role";
    output.add(name, at, event.resource("AWS::IAM::Role", properties));
    return Nodes.getAtt(name, "Arn", at);
  }

  private static Mapping policy(String name, String action, Node resource) {
    SourceLocation at = resource.at();
    Mapping statement = RoleDraft.statement(action, resource);
    return new Draft(at)
        .put("PolicyName", name)
        .put(
            "PolicyDocument", new Draft(at).put("Statement", Nodes.list(at, statement)).toMapping())
        .toMapping();
  }
}
