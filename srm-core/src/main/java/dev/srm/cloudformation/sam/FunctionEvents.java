package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Entry;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.cloudformation.syntax.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Events of a function or state machine, by their types. */
final class FunctionEvents {

  private static final Map<String, Event.Expansion> FOR_FUNCTIONS =
      Map.ofEntries(
          Map.entry("AlexaSkill", PushEvents::alexaSkill),
          Map.entry("Api", ApiEvents::restApi),
          Map.entry("CloudWatchEvent", RuleEvents::pattern),
          Map.entry("CloudWatchLogs", PushEvents::logs),
          Map.entry("Cognito", LinkedEvents::userPool),
          Map.entry("DocumentDB", PullEvents::documentDb),
          Map.entry("DynamoDB", PullEvents::dynamoDb),
          Map.entry("EventBridgeRule", RuleEvents::pattern),
          Map.entry("HttpApi", ApiEvents::httpApi),
          Map.entry("IoTRule", PushEvents::iotRule),
          Map.entry("Kinesis", PullEvents::kinesis),
          Map.entry("MQ", PullEvents::broker),
          Map.entry("MSK", PullEvents::managedKafka),
          Map.entry("S3", LinkedEvents::bucket),
          Map.entry("SNS", TopicEvents::topic),
          Map.entry("SQS", PullEvents::queue),
          Map.entry("Schedule", RuleEvents::schedule),
          Map.entry("ScheduleV2", ScheduleEvents::schedule),
          Map.entry("SelfManagedKafka", PullEvents::kafka));

  private static final Map<String, Event.Expansion> FOR_STATE_MACHINES =
      Map.of(
          "Api", ApiEvents::stateMachine,
          "CloudWatchEvent", RuleEvents::pattern,
          "EventBridgeRule", RuleEvents::pattern,
          "Schedule", RuleEvents::schedule,
          "ScheduleV2", ScheduleEvents::schedule);

  private FunctionEvents() {}

  static void expand(EventTarget target, SamOutput output) {
    Mapping events = target.resource().map("Events");
    if (events == null) {
      return;
    }
    List<Map.Entry<String, Entry>> sorted = new ArrayList<>(events.entries().entrySet());
    sorted.sort(Comparator.comparing(FunctionEvents::order));
    for (Map.Entry<String, Entry> entry : sorted) {
      Node written = entry.getValue().value();
      @Nullable String type = written instanceof Mapping event ? event.text("Type") : null;
      Event.Expansion expansion =
          (target.isFunction() ? FOR_FUNCTIONS : FOR_STATE_MACHINES).get(String.valueOf(type));
      if (written instanceof Mapping event && type != null && expansion != null) {
        expansion.expand(event(entry, event, type, target), output);
      } else {
        warnOfUnknown(entry, target, output);
      }
    }
  }

  /** The route for everything else, {@code $default}, has to come before the others. */
  private static String order(Map.Entry<String, Entry> entry) {
    Mapping event = entry.getValue().value() instanceof Mapping written ? written : null;
    Mapping properties = event == null ? null : event.mapping("Properties");
    String path = properties == null ? null : properties.text("Path");
    return path == null ? entry.getKey() : path;
  }

  private static Event event(
      Map.Entry<String, Entry> entry, Mapping written, String type, EventTarget target) {
    Mapping properties = written.mapping("Properties");
    return new Event(
        target.resource().name() + entry.getKey(),
        entry.getValue().keyAt(),
        type,
        properties == null ? new Draft(written.at()).toMapping() : properties,
        target);
  }

  private static void warnOfUnknown(
      Map.Entry<String, Entry> entry, EventTarget target, SamOutput output) {
    output
        .diagnostics()
        .warn(
            "unknown-sam-event",
            "the event "
                + Wording.quoted(entry.getKey())
                + " of "
                + Wording.quoted(target.resource().name())
                + " is of no type that srm knows; what it makes is not seen",
            entry.getValue().keyAt());
  }
}
