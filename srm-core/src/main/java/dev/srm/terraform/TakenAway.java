package dev.srm.terraform;

import dev.srm.resource.ChangeAction;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import dev.srm.resource.ResourceChange;
import dev.srm.resource.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What deletions take away from resources that stay. The provider reads some settings back into the
 * resource that another one configures; a plan that deletes the other one still shows the old
 * reading in the state to come, which the deletion will have made untrue.
 */
final class TakenAway {

  /**
   * Where the setting of a deleted resource is read back.
   *
   * @param link the attribute by which the deleted resource names the other
   * @param owner the type of the other
   * @param attribute the computed attribute that shows the setting
   */
  private record ReadBack(String link, String owner, String attribute) {}

  // An ACL is left out: deleting aws_s3_bucket_acl changes nothing in AWS.
  private static final Map<String, ReadBack> READ_BACKS =
      Map.of(
          "aws_s3_bucket_versioning", bucket("versioning"),
          "aws_s3_bucket_server_side_encryption_configuration",
              bucket("server_side_encryption_configuration"),
          "aws_s3_bucket_policy", bucket("policy"),
          "aws_s3_bucket_logging", bucket("logging"),
          "aws_s3_bucket_lifecycle_configuration", bucket("lifecycle_rule"),
          "aws_s3_bucket_replication_configuration", bucket("replication_configuration"),
          "aws_s3_bucket_object_lock_configuration", bucket("object_lock_configuration"),
          "aws_kms_key_policy", new ReadBack("key_id", "aws_kms_key", "policy"),
          "aws_sqs_queue_policy", new ReadBack("queue_url", "aws_sqs_queue", "policy"),
          "aws_sns_topic_policy", new ReadBack("arn", "aws_sns_topic", "policy"));

  private static final List<String> IDENTITIES = List.of("id", "bucket", "arn", "key_id", "url");

  /** Type of the owner, its identity, and the attribute that a deletion empties. */
  private record Emptied(String owner, String identity, String attribute) {}

  private final Map<ResourceAddress, ConfigurationLinks.Holder> holders;
  private final Set<Emptied> emptied = new HashSet<>();
  private final Set<String> attributes = new HashSet<>();

  TakenAway(List<ResourceChange> changes, Map<ResourceAddress, ConfigurationLinks.Holder> holders) {
    this.holders = holders;
    changes.forEach(this::note);
  }

  private static ReadBack bucket(String attribute) {
    return new ReadBack("bucket", "aws_s3_bucket", attribute);
  }

  private void note(ResourceChange change) {
    ReadBack readBack = READ_BACKS.get(change.type());
    Resource gone = change.before();
    if (readBack != null
        && gone != null
        && change.action() == ChangeAction.DELETE
        && gone.attributes().entries().get(readBack.link()) instanceof Value.Text named) {
      emptied.add(new Emptied(readBack.owner(), named.value(), readBack.attribute()));
      attributes.add(readBack.attribute());
    }
  }

  /** Returns a change with what the deletions leave of its resource. */
  ResourceChange applyTo(ResourceChange change) {
    Resource later = change.after();
    if (later == null || emptied.isEmpty()) {
      return change;
    }
    Map<String, Value> left = new LinkedHashMap<>(later.attributes().entries());
    Predicate<String> stale = name -> isEmptied(later, name) && !isWritten(later, name);
    if (!left.keySet().removeIf(stale)) {
      return change;
    }
    return new ResourceChange(
        change.address(),
        change.type(),
        change.dialect(),
        change.provider(),
        change.action(),
        change.before(),
        later.withAttributes(new Value.MapOf(left, later.attributes().sensitive())),
        change.detail());
  }

  private boolean isEmptied(Resource resource, String attribute) {
    Map<String, Value> values = resource.attributes().entries();
    return attributes.contains(attribute)
        && IDENTITIES.stream()
            .map(values::get)
            .filter(Value.Text.class::isInstance)
            .map(value -> ((Value.Text) value).value())
            .anyMatch(id -> emptied.contains(new Emptied(resource.type(), id, attribute)));
  }

  /** What the author wrote is no reading: it holds whatever else goes away. */
  private boolean isWritten(Resource resource, String attribute) {
    ConfigurationLinks.Holder holder = holders.get(resource.address());
    return holder == null
        || !(holder.arguments() instanceof Expression.Block block)
        || block.parts().containsKey(attribute);
  }
}
