package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.checklist.ChecklistItem;
import dev.srm.render.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies mean the same whether a template or a plan holds them. */
class PolicyTableTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path TABLE = Path.of("src/test/resources/policies/table.txt");

  /** What carries the policy, by service. */
  private static final Map<String, Carrier> CARRIERS =
      Map.of(
          "sqs",
          new Carrier(
              "AWS::SQS::QueuePolicy",
              "PolicyDocument",
              "aws_sqs_queue",
              "policy",
              "AWS::SQS::Queue"),
          "kms",
          new Carrier("AWS::KMS::Key", "KeyPolicy", "aws_kms_key", "policy", ""),
          "s3",
          new Carrier(
              "AWS::S3::BucketPolicy",
              "PolicyDocument",
              "aws_s3_bucket_policy",
              "policy",
              "AWS::S3::Bucket"),
          "ec2",
          new Carrier("AWS::EC2::VPCEndpoint", "PolicyDocument", "aws_vpc_endpoint", "policy", ""),
          "trust",
          new Carrier(
              "AWS::IAM::Role",
              "AssumeRolePolicyDocument",
              "aws_iam_role",
              "assume_role_policy",
              ""),
          "iam",
          new Carrier("AWS::IAM::ManagedPolicy", "PolicyDocument", "aws_iam_policy", "policy", ""));

  @TempDir private Path folder;

  private record Carrier(
      String template, String property, String plan, String argument, String centre) {}

  private record Row(
      String responsibility, String status, String name, String words, String statements) {

    Carrier carrier() {
      String service = responsibility.substring(0, responsibility.indexOf('.'));
      return CARRIERS.get(responsibility.contains(".trust-") ? "trust" : service);
    }

    String policy() {
      return "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements + "]}";
    }

    @Override
    public String toString() {
      return responsibility + ": " + name;
    }
  }

  static Stream<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    List<String> statements = new ArrayList<>();
    String[] head = {};
    for (String line : Files.readAllLines(TABLE)) {
      if (line.startsWith("{")) {
        statements.add(line);
      } else if (!statements.isEmpty()) {
        String words = head.length > 3 ? head[3] : "";
        rows.add(new Row(head[0], head[1], head[2], words, String.join(",", statements)));
        statements.clear();
      }
      if (line.contains(" | ") && !line.startsWith("#") && !line.startsWith("{")) {
        head = line.split(" \\| ");
      }
    }
    String words = head.length > 3 ? head[3] : "";
    rows.add(new Row(head[0], head[1], head[2], words, String.join(",", statements)));
    return rows.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void in_a_template(Row row) throws Exception {
    ObjectNode template = JSON.createObjectNode();
    ObjectNode resources = template.putObject("Resources");
    Carrier carrier = row.carrier();
    ObjectNode properties = resource(resources, "P", carrier.template());
    properties.set(carrier.property(), JSON.readTree(row.policy()));
    if (!carrier.centre().isEmpty()) {
      resource(resources, "C", carrier.centre());
      ObjectNode reference = JSON.createObjectNode().put("Ref", "C");
      properties.set("Bucket", reference);
      properties.putArray("Queues").add(reference);
    }
    check(row, template);
  }

  private static ObjectNode resource(ObjectNode resources, String name, String type) {
    return resources.putObject(name).put("Type", type).putObject("Properties");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void in_a_plan(Row row) throws Exception {
    ObjectNode plan = JSON.createObjectNode().put("format_version", "1.2");
    plan.put("terraform_version", "1.11.4").putObject("configuration").putObject("root_module");
    plan.putObject("planned_values").putObject("root_module");
    plan.putArray("resource_changes");
    Carrier carrier = row.carrier();
    change(plan, carrier.plan(), Map.of("bucket", "b", carrier.argument(), row.policy()));
    if (carrier.plan().equals("aws_s3_bucket_policy")) {
      change(plan, "aws_s3_bucket", Map.of("bucket", "b", "id", "b"));
    }
    check(row, plan);
  }

  private static void change(ObjectNode plan, String type, Map<String, String> attributes) {
    ObjectNode change = plan.withArray("resource_changes").addObject();
    change.put("address", type + ".r").put("mode", "managed").put("type", type).put("name", "r");
    change.put("provider_name", "registry.terraform.io/hashicorp/aws");
    ObjectNode values = change.putObject("change").put("before", (String) null);
    values.putArray("actions").add("create");
    values.putObject("after_unknown");
    attributes.forEach(values.putObject("after")::put);
  }

  @Test
  void nothing_of_a_sensitive_policy_is_shown() throws Exception {
    Path plan = Path.of("src/test/resources/terraform/policies/plan.json");
    assertThat(plan).content().contains("OpenForMegacorp");

    String report = Audits.render(Audits.audit(plan), ReportFormat.JSON);

    assertThat(report).contains("statement 1 decides it (sensitive)");
    assertThat(report).doesNotContain("OpenForMegacorp");
  }

  private void check(Row row, ObjectNode document) throws Exception {
    Path file = folder.resolve("input.json");
    JSON.writeValue(file.toFile(), document);

    List<ChecklistItem> items =
        Audits.audit(file).items().stream()
            .filter(item -> item.responsibility().id().equals(row.responsibility()))
            .toList();

    assertThat(items).hasSize(1);
    assertThat(items.get(0).status()).as(items.get(0).reason()).hasToString(row.status());
    assertThat(items.get(0).reason()).contains(row.words());
  }
}
