package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Node.Sequence;
import dev.srm.cloudformation.syntax.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of resources that are told whom to call: buckets and user pools of the same template. */
final class LinkedEvents {

  private LinkedEvents() {}

  static void bucket(Event event, SamOutput output) {
    event.addPermission(
        event.name() + "Permission",
        "s3.amazonaws.com",
        new Draft(event.at()).put("SourceAccount", Nodes.ref("AWS::AccountId", event.at())),
        output);
    String name = linked(event, "Bucket", output);
    if (name == null) {
      return;
    }
    List<Node> calls = new ArrayList<>();
    for (Node kind : Nodes.items(event.get("Events"))) {
      Node call =
          new Draft(event.at())
              .put("Event", kind)
              .put("Function", event.target().arn())
              .copy(event.properties(), "Filter")
              .toMapping();
      String condition = event.target().resource().condition();
      calls.add(
          condition == null
              ? call
              : Nodes.choose(condition, call, Nodes.ref("AWS::NoValue", event.at())));
    }
    output.later(
        name, bucket -> with(bucket, "NotificationConfiguration", config -> adding(config, calls)));
  }

  static void userPool(Event event, SamOutput output) {
    String pool = linked(event, "UserPool", output);
    Draft more = new Draft(event.at());
    if (pool != null) {
      more.put("SourceArn", Nodes.getAtt(pool, "Arn", event.at()));
      output.later(
          pool, resource -> with(resource, "LambdaConfig", config -> calling(config, event)));
    }
    event.addPermission(
        event.target().resource().name() + "CognitoPermission",
        "cognito-idp.amazonaws.com",
        more,
        output);
  }

  private static @Nullable String linked(Event event, String property, SamOutput output) {
    String name = event.get(property) instanceof Mapping written ? written.text("Ref") : null;
    if (name == null) {
      output
          .diagnostics()
          .warn(
              "unknown-sam-event",
              "the event "
                  + Wording.quoted(event.name())
                  + " names no resource of this template; what it changes there is not seen",
              event.at());
    }
    return name;
  }

  /** A change of one property that holds a map. */
  @FunctionalInterface
  private interface Change {
    Mapping apply(Mapping before);
  }

  private static Mapping with(Mapping resource, String property, Change change) {
    Mapping properties = resource.mapping("Properties");
    Mapping before = properties == null ? null : properties.mapping(property);
    Mapping after = change.apply(before == null ? new Draft(resource.at()).toMapping() : before);
    Draft changed = properties == null ? new Draft(resource.at()) : Draft.of(properties);
    return Draft.of(resource)
        .put("Properties", changed.put(property, after).toMapping())
        .toMapping();
  }

  private static Mapping adding(Mapping config, List<Node> calls) {
    List<Node> all = new ArrayList<>(Nodes.items(config.get("LambdaConfigurations")));
    all.addAll(calls);
    return Draft.of(config).put("LambdaConfigurations", new Sequence(all, config.at())).toMapping();
  }

  private static Mapping calling(Mapping config, Event event) {
    Draft changed = Draft.of(config);
    for (Node trigger : Nodes.items(event.get("Trigger"))) {
      changed.put(String.valueOf(Node.text(trigger)), event.target().arn());
    }
    return changed.toMapping();
  }
}
