package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The URL of a function and where it sends what came of asynchronous calls. */
final class FunctionEndpoints {

  private static final Map<String, String[]> DESTINATIONS =
      Map.of(
          "SQS", new String[] {"SQSPolicy", "sqs:SendMessage"},
          "SNS", new String[] {"SNSPolicy", "sns:publish"},
          "EventBridge", new String[] {"EventBridgePolicy", "events:PutEvents"},
          "Lambda", new String[] {"LambdaPolicy", "lambda:InvokeFunction"},
          "S3Bucket", new String[] {"S3Policy", "s3:PutObject"});

  private final EventTarget target;
  private final SamResource function;
  private final SamOutput output;
  private final SourceLocation at;

  FunctionEndpoints(EventTarget target, SamOutput output) {
    this.target = target;
    this.function = target.resource();
    this.output = output;
    this.at = function.at();
  }

  void addUrl() throws InputException {
    Mapping config = function.map("FunctionUrlConfig");
    if (config == null) {
      return;
    }
    Mapping properties =
        new Draft(config.at())
            .copy(config, "AuthType", "Cors", "InvokeMode")
            .put("TargetFunctionArn", target.name())
            .toMapping();
    output.add(
        function.name() + "Url",
        at,
        function.beside("AWS::Lambda::Url").put("Properties", properties));
    if ("NONE".equals(output.textOf(config.get("AuthType")))) {
      addPublicPermissions(config);
    }
  }

  private void addPublicPermissions(Mapping config) {
    Draft call =
        new Draft(config.at())
            .put("Action", "lambda:InvokeFunctionUrl")
            .put("FunctionName", target.name())
            .put("Principal", "*")
            .copyAs(config, "AuthType", "FunctionUrlAuthType");
    Draft invoke =
        new Draft(config.at())
            .put("Action", "lambda:InvokeFunction")
            .put("FunctionName", target.name())
            .put("Principal", "*")
            .put("InvokedViaFunctionUrl", true);
    addPermission(function.name() + "UrlPublicPermissions", call);
    addPermission(function.name() + "URLInvokeAllowPublicAccess", invoke);
  }

  private void addPermission(String name, Draft properties) {
    output.add(
        name,
        at,
        function.beside("AWS::Lambda::Permission").put("Properties", properties.toMapping()));
  }

  void addInvokeConfig(@Nullable String alias) {
    Mapping config = function.map("EventInvokeConfig");
    if (config == null) {
      return;
    }
    String name = function.name() + "EventInvokeConfig";
    Node qualifier = alias == null ? null : function.get("AutoPublishAlias");
    Draft properties =
        new Draft(config.at())
            .put("FunctionName", Nodes.ref(function.name(), at))
            .put("Qualifier", qualifier == null ? Nodes.text("$LATEST", at) : qualifier)
            .put("DestinationConfig", destinations(config.mapping("DestinationConfig"), name))
            .copy(config, "MaximumEventAgeInSeconds", "MaximumRetryAttempts");
    output.add(
        name,
        at,
        function
            .beside("AWS::Lambda::EventInvokeConfig")
            .put("Properties", properties.toMapping()));
  }

  private @Nullable Mapping destinations(@Nullable Mapping written, String name) {
    if (written == null) {
      return null;
    }
    Draft destinations = new Draft(written.at());
    for (String outcome : new String[] {"OnSuccess", "OnFailure"}) {
      Mapping destination = written.mapping(outcome);
      if (destination != null) {
        destinations.put(outcome, destination(destination, name + outcome));
      }
    }
    return destinations.toMapping();
  }

  /** Queues and topics that nobody names are made, also where only a condition names one. */
  private Mapping destination(Mapping written, String name) {
    String type = String.valueOf(written.text("Type"));
    Node given = written.get("Destination");
    List<Node> branches = Nodes.branches(given);
    boolean whenTrue = branches != null && Nodes.isNoValue(branches.get(1));
    boolean whenFalse = branches != null && Nodes.isNoValue(branches.get(2));
    Node arn = given;
    if (given == null) {
      arn = addTarget(type, name, written.at(), null);
    } else if (branches != null && whenTrue != whenFalse) {
      String condition = String.valueOf(Node.text(branches.get(0)));
      String existence = whenTrue ? condition : output.negated(condition, written.at());
      Node made = addTarget(type, name, written.at(), existence);
      Node named = branches.get(whenTrue ? 2 : 1);
      arn = made == null ? named : Nodes.choose(existence, made, named);
    }
    if (arn != null) {
      allow(type, name, arn);
    }
    return new Draft(written.at()).put("Destination", arn).toMapping();
  }

  private @Nullable Node addTarget(
      String type, String name, SourceLocation place, @Nullable String condition) {
    boolean queue = type.equals("SQS");
    if (!queue && !type.equals("SNS")) {
      return null;
    }
    String id = name + (queue ? "Queue" : "Topic");
    Draft resource = function.beside(queue ? "AWS::SQS::Queue" : "AWS::SNS::Topic");
    if (condition != null) {
      resource.put("Condition", output.both(function.condition(), condition, place));
    }
    output.name(function.name() + (queue ? ".DestinationQueue" : ".DestinationTopic"), id);
    output.add(id, place, resource);
    return queue ? Nodes.getAtt(id, "Arn", place) : Nodes.ref(id, place);
  }

  private void allow(String type, String name, Node arn) {
    String[] policy = DESTINATIONS.get(type);
    RoleDraft role = target.role();
    if (policy == null || role == null) {
      return;
    }
    if (!type.equals("S3Bucket")) {
      role.allow(name + policy[0], policy[1], arn);
      return;
    }
    SourceLocation place = arn.at();
    Node objects =
        Mapping.single(
            "Fn::Join",
            Nodes.list(
                place, Nodes.text("/", place), Nodes.list(place, arn, Nodes.text("*", place))));
    Mapping put = RoleDraft.statement(policy[1], objects);
    Mapping list = RoleDraft.statement("s3:ListBucket", arn);
    role.embed(
        name + policy[0],
        new Draft(place).put("Statement", Nodes.list(place, put, list)).toMapping());
  }
}
