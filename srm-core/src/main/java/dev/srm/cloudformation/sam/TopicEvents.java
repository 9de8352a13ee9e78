package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.SourceLocation;

/** Events of SNS topics, directly or through a queue. */
final class TopicEvents {

  private TopicEvents() {}

  static void topic(Event event, SamOutput output) {
    Node through = event.get("SqsSubscription");
    if (through == null || "false".equals(Node.text(through))) {
      event.addPermission(
          event.name() + "Permission",
          "sns.amazonaws.com",
          new Draft(event.at()).copyAs(event.properties(), "Topic", "SourceArn"),
          output);
      subscribe(event, "lambda", event.target().arn(), output);
    } else {
      throughQueue(event, through, output);
    }
  }

  private static void throughQueue(Event event, Node through, SamOutput output) {
    SourceLocation at = event.at();
    Mapping existing = through instanceof Mapping queue ? queue : null;
    Node arn = existing == null ? null : existing.get("QueueArn");
    Node url = existing == null ? null : existing.get("QueueUrl");
    String queue = event.name() + "Queue";
    if (existing == null) {
      Draft properties = new Draft(at);
      output.add(queue, at, event.resource("AWS::SQS::Queue", properties));
    }
    Node queueArn = arn == null ? Nodes.getAtt(queue, "Arn", at) : arn;
    Node queueUrl = url == null ? Nodes.ref(queue, at) : url;
    String policy = existing == null ? null : existing.text("QueuePolicyLogicalId");
    Node topic = event.get("Topic");
    output.add(
        policy == null ? event.name() + "QueuePolicy" : policy,
        at,
        event.resource(
            "AWS::SQS::QueuePolicy",
            QueuePolicies.fromSource(
                queueUrl, queueArn, Nodes.text("*", at), topic == null ? through : topic)));
    subscribe(event, "sqs", queueArn, output);
    PullEvents.queueOfTopic(event, queueArn, existing, output);
  }

  private static void subscribe(Event event, String protocol, Node endpoint, SamOutput output) {
    Draft properties =
        new Draft(event.at())
            .put("Protocol", protocol)
            .put("Endpoint", endpoint)
            .copyAs(event.properties(), "Topic", "TopicArn")
            .copy(
                event.properties(), "Region", "FilterPolicy", "FilterPolicyScope", "RedrivePolicy");
    output.add(event.name(), event.at(), event.resource("AWS::SNS::Subscription", properties));
  }
}
