package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * An event of a function or state machine.
 *
 * @param name the logical id of what it makes: that of the target followed by that of the event
 * @param at where it is declared
 * @param type its SAM type, {@code Api} or {@code SQS}
 * @param properties its properties
 * @param target what it goes to
 */
record Event(String name, SourceLocation at, String type, Mapping properties, EventTarget target) {

  /** Makes the resources of an event. */
  @FunctionalInterface
  interface Expansion {
    /** Adds the resources to the output. */
    void expand(Event event, SamOutput output);
  }

  @Nullable Node get(String property) {
    Node value = properties.get(property);
    return value == null || Node.isNothing(value) ? null : value;
  }

  /** Begins a resource that exists when the target does. */
  Draft resource(String type, Draft properties) {
    return target.resource().beside(type).put("Properties", properties.toMapping());
  }

  /**
   * Adds the permission that a service needs to call the function.
   *
   * @param id its logical id
   * @param principal the service
   * @param more further properties, such as the ARN of the source
   */
  void addPermission(String id, String principal, Draft more, SamOutput output) {
    Draft properties =
        new Draft(at)
            .put("Action", "lambda:InvokeFunction")
            .put("FunctionName", target.name())
            .put("Principal", principal);
    more.toMapping().entries().forEach((key, entry) -> properties.put(key, entry.value()));
    output.add(id, at, resource("AWS::Lambda::Permission", properties));
  }

  /** Returns an ARN in this account and Region. */
  Mapping arn(String service, String resource, Mapping variables) {
    return Nodes.sub(
        "arn:${AWS::Partition}:" + service + ":${AWS::Region}:${AWS::AccountId}:" + resource,
        variables);
  }
}
