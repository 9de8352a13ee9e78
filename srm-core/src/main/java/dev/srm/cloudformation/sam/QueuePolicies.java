package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.SourceLocation;

/** Policies of queues that SAM puts between a source and a function. */
final class QueuePolicies {

  private QueuePolicies() {}

  /** Returns the properties of a policy that lets one source send to a queue SAM makes. */
  static Draft fromSource(String queue, Node arn, Node principal, Node source) {
    return fromSource(Nodes.ref(queue, arn.at()), arn, principal, source);
  }

  /** Returns the properties of a policy that lets one source send to a queue. */
  static Draft fromSource(Node url, Node arn, Node principal, Node source) {
    SourceLocation at = arn.at();
    Mapping equals = new Draft(at).put("aws:SourceArn", source).toMapping();
    Mapping statement =
        new Draft(at)
            .put("Effect", "Allow")
            .put("Principal", principal)
            .put("Action", "sqs:SendMessage")
            .put("Resource", arn)
            .put("Condition", new Draft(at).put("ArnEquals", equals).toMapping())
            .toMapping();
    Mapping document =
        new Draft(at)
            .put("Version", "2012-10-17")
            .put("Statement", Nodes.list(at, statement))
            .toMapping();
    return new Draft(at).put("PolicyDocument", document).put("Queues", Nodes.list(at, url));
  }
}
