package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.SourceLocation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SAM types that stand for a single resource. */
final class PlainExpansions {

  private static final Map<String, String> KEY_TYPES =
      Map.of("String", "S", "Number", "N", "Binary", "B");

  private PlainExpansions() {}

  static void simpleTable(SamResource table, SamOutput output) {
    SourceLocation at = table.at();
    Mapping key = table.map("PrimaryKey");
    Node name = key == null ? null : key.get("Name");
    Node type = key == null ? null : key.get("Type");
    Node keyName = name == null ? Nodes.text("id", at) : name;
    Mapping definition =
        new Draft(at)
            .put("AttributeName", keyName)
            .put("AttributeType", type == null ? Nodes.text("S", at) : keyType(type))
            .toMapping();
    Mapping schema = new Draft(at).put("AttributeName", keyName).put("KeyType", "HASH").toMapping();
    Draft properties =
        new Draft(at)
            .put("AttributeDefinitions", Nodes.list(at, definition))
            .put("KeySchema", Nodes.list(at, schema))
            .copy(
                table.properties(),
                "PointInTimeRecoverySpecification",
                "ProvisionedThroughput",
                "SSESpecification",
                "TableName")
            .put("Tags", Tags.list(table.get("Tags")));
    if (table.get("ProvisionedThroughput") == null) {
      properties.put("BillingMode", "PAY_PER_REQUEST");
    }
    add(table, "AWS::DynamoDB::Table", properties, output);
  }

  private static Node keyType(Node written) {
    String text = Node.text(written);
    String type = text == null ? null : KEY_TYPES.get(text);
    return type == null ? written : Nodes.text(type, written.at());
  }

  static void layer(SamResource layer, SamOutput output) {
    SourceLocation at = layer.at();
    Draft properties =
        new Draft(at)
            .copy(
                layer.properties(),
                "LayerName",
                "Description",
                "CompatibleArchitectures",
                "CompatibleRuntimes",
                "LicenseInfo")
            .putDefault("LayerName", Nodes.text(layer.name(), at))
            .put(
                "Content",
                Artifacts.inS3(layer.get("ContentUri"), "S3Bucket", "S3Key", "S3ObjectVersion"));
    Draft resource = layer.instead("AWS::Lambda::LayerVersion");
    resource.putDefault("DeletionPolicy", Nodes.text("Retain", at));
    Node retention = layer.get("RetentionPolicy");
    if (retention != null) {
      resource.put("DeletionPolicy", capitalised(retention));
    }
    output.add(layer.name(), at, resource.put("Properties", properties.toMapping()));
  }

  private static Node capitalised(Node policy) {
    String text = String.valueOf(Node.text(policy));
    boolean delete = text.equalsIgnoreCase("Delete");
    return Nodes.text(delete ? "Delete" : "Retain", policy.at());
  }

  static void application(SamResource application, SamOutput output) {
    SourceLocation at = application.at();
    Node location = application.get("Location");
    @Nullable Node file =
        location instanceof Mapping map && !Nodes.isFunction(map) ? null : location;
    Draft properties =
        new Draft(at)
            .put("TemplateURL", file)
            .copy(application.properties(), "Parameters", "NotificationARNs", "TimeoutInMinutes")
            .put("Tags", Tags.listCreatedBySam(application, "lambda:createdBy"));
    add(application, "AWS::CloudFormation::Stack", properties, output);
  }

  private static void add(SamResource resource, String type, Draft properties, SamOutput output) {
    output.add(
        resource.name(),
        resource.at(),
        resource.instead(type).put("Properties", properties.toMapping()));
  }
}
