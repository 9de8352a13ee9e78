package dev.srm.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.Checklists;
import dev.srm.checklist.Disposition;
import dev.srm.checklist.ResourceBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonRendererTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchema SCHEMA = schema();

  private static JsonSchema schema() {
    InputStream stream = JsonRenderer.class.getResourceAsStream("/dev/srm/report.schema.json");
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(stream);
  }

  static Stream<Checklist> checklists() {
    return Stream.of(
        Samples.update(),
        Samples.firstDeployment(),
        Samples.manyAlike(),
        TwoInputs.checklist(),
        Samples.hostile(),
        Checklists.empty().build());
  }

  @ParameterizedTest
  @MethodSource("checklists")
  void reports_follow_the_published_schema(Checklist checklist) throws IOException {
    assertThat(SCHEMA.validate(report(checklist))).isEmpty();
  }

  @Test
  void the_schema_refuses_what_is_not_a_report() throws IOException {
    ObjectNode report = (ObjectNode) report(Samples.update());
    ((ObjectNode) report.at("/items/0")).put("status", "FINE");
    ((ObjectNode) report.at("/resources/0")).remove("address");
    ((ObjectNode) report.at("/summary/items")).put("manual", -1);

    Set<ValidationMessage> messages = SCHEMA.validate(report);

    assertThat(messages)
        .extracting(message -> message.getInstanceLocation().toString())
        .containsExactlyInAnyOrder("$.items[0].status", "$.resources[0]", "$.summary.items.manual");
  }

  @Test
  void the_schema_wants_a_reason_for_what_was_not_assessed() throws IOException {
    ObjectNode report = (ObjectNode) report(Samples.update());
    for (JsonNode resource : report.get("resources")) {
      ((ObjectNode) resource).remove("because");
    }

    assertThat(SCHEMA.validate(report))
        .extracting(ValidationMessage::getProperty)
        .containsOnly("because")
        .hasSize(3);
  }

  @Test
  void the_schema_lets_later_versions_add_members() throws IOException {
    ObjectNode report = (ObjectNode) report(Samples.update());
    report.put("added", "later");
    ((ObjectNode) report.at("/items/0")).put("added", "later");

    assertThat(SCHEMA.validate(report)).isEmpty();
  }

  @Test
  void members_stand_in_the_order_of_the_contract() throws IOException {
    JsonNode report = report(Samples.firstDeployment());

    assertThat(names(report))
        .containsExactly(
            "schemaVersion",
            "tool",
            "catalog",
            "inputs",
            "summary",
            "coverage",
            "resources",
            "items",
            "diagnostics");
    assertThat(names(report.at("/resources/0")))
        .containsExactly(
            "address",
            "displayPath",
            "type",
            "service",
            "serviceModel",
            "serviceClass",
            "change",
            "disposition",
            "location",
            "ownership");
    assertThat(names(report.at("/items/0")))
        .containsExactly(
            "id",
            "responsibility",
            "title",
            "category",
            "layer",
            "owner",
            "controlType",
            "severity",
            "status",
            "resource",
            "location",
            "reason",
            "remediation",
            "evidence",
            "delta",
            "references");
  }

  @Test
  void coverage_accounts_for_every_resource() throws IOException {
    Checklists every = Checklists.ofPlan();
    for (Disposition disposition : Disposition.values()) {
      every.with(ResourceBuilder.unassessed(disposition, "a." + disposition, "a", "because"));
    }

    JsonNode coverage = report(every.build()).get("coverage");

    int sum = 0;
    for (Disposition disposition : Disposition.values()) {
      sum += coverage.get(disposition.id()).asInt();
    }
    assertThat(coverage.get("resources").asInt()).isEqualTo(sum).isEqualTo(5);
  }

  @Test
  void an_ownership_row_says_whose_it_was_only_when_it_moves() throws IOException {
    JsonNode report = report(Samples.update());

    List<String> moved = new ArrayList<>();
    for (JsonNode resource : report.get("resources")) {
      for (JsonNode row : resource.get("ownership")) {
        if (row.has("was")) {
          moved.add(resource.get("address").asText() + " " + row.get("layer").asText());
        }
      }
    }
    assertThat(moved)
        .containsExactly(
            "aws_ecs_service.api guest-os", "aws_ecs_service.api container-orchestration");
  }

  @Test
  void an_item_of_the_account_says_so() throws IOException {
    List<String> resources = report(Samples.update()).findValuesAsText("resource");

    assertThat(resources).contains("account");
  }

  @Test
  void names_are_exact_in_the_data_and_harmless_in_a_log() throws IOException {
    String text = Samples.render(ReportFormat.JSON, Samples.hostile());

    assertThat(text).doesNotContain(Samples.HOSTILE_CHARACTERS).doesNotContain("##");
    assertThat(JSON.readTree(text).findValuesAsText("address")).contains(Samples.HOSTILE);
    assertThat(text.lines()).noneMatch(line -> line.stripLeading().startsWith("::"));
  }

  @Test
  void a_report_that_could_not_be_written_does_not_look_whole() {
    StringBuilder written = new StringBuilder();
    Writer full =
        new Writer() {
          @Override
          public void write(char[] chars, int offset, int length) throws IOException {
            if (written.length() + length > 20_000) {
              throw new IOException("disk full");
            }
            written.append(chars, offset, length);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {
            written.append("closed");
          }
        };

    assertThatThrownBy(
            () -> new JsonRenderer().render(Samples.manyAlike(), full, RenderOptions.DEFAULT))
        .hasMessage("disk full");
    assertThat(written.toString().stripTrailing()).doesNotEndWith("}").doesNotContain("closed");
  }

  private static JsonNode report(Checklist checklist) throws IOException {
    return JSON.readTree(Samples.render(ReportFormat.JSON, checklist));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
