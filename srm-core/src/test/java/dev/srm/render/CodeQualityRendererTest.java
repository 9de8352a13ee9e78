package dev.srm.render;

import static dev.srm.checklist.ItemBuilder.item;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.Checklists;
import dev.srm.checklist.ItemStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeQualityRendererTest {

  private static final Path SCHEMA = Path.of("src/test/resources/schemas/gitlab-code-quality.json");

  @Test
  void reports_are_what_gitlab_documents() throws IOException {
    for (Checklist checklist :
        List.of(
            Samples.update(),
            Samples.firstDeployment(),
            Samples.manyAlike(),
            Samples.hostile(),
            Checklists.empty().build())) {
      assertThat(schema().validate(report(checklist))).isEmpty();
    }
  }

  @Test
  void the_schema_refuses_what_gitlab_would() throws IOException {
    JsonNode report =
        new ObjectMapper()
            .readTree(
                "[{\"description\": \"x\", \"check_name\": \"y\", \"fingerprint\": \"z\", \"severity\": \"high\","
                    + " \"location\": {\"path\": \"./a\", \"lines\": {\"begin\": 0}}}]");

    assertThat(schema().validate(report)).hasSize(5);
  }

  @Test
  void severities_are_those_of_gitlab_and_what_the_apply_decides_is_information()
      throws IOException {
    JsonNode report = report(Samples.update());

    assertThat(severity(report, "ec2.no-public-admin-ports")).isEqualTo("blocker");
    assertThat(severity(report, "rds.encrypt-storage")).isEqualTo("critical");
    assertThat(severity(report, "kms.key-policy")).isEqualTo("info");
    assertThat(report)
        .allSatisfy(
            issue ->
                assertThat(issue.get("check_name").asText())
                    .isNotEqualTo("srm/ec2.patch-guest-os"));
  }

  @Test
  void an_item_keeps_its_fingerprint_and_no_two_share_one() throws IOException {
    Checklist twice =
        Checklists.ofPlan()
            .with(item(Samples.IMDS, "aws_instance.a").is(ItemStatus.UNSATISFIED, "one"))
            .with(item(Samples.IMDS, "aws_instance.a").is(ItemStatus.UNSATISFIED, "two"))
            .build();
    String id = twice.items().get(0).id();

    List<String> fingerprints = new ArrayList<>();
    report(twice).forEach(issue -> fingerprints.add(issue.get("fingerprint").asText()));

    assertThat(fingerprints).containsExactly(id, id + "-2");
  }

  @Test
  void a_place_is_the_path_in_the_repository_or_the_input() throws IOException {
    Checklist checklist =
        Checklists.ofPlan()
            .with(
                item(Samples.IMDS, "aws_instance.a")
                    .is(ItemStatus.UNSATISFIED, "x")
                    .at("./infra\\main.yaml", 7, 1))
            .with(item(Samples.IMDS, "aws_instance.b").is(ItemStatus.UNSATISFIED, "x"))
            .build();
    JsonNode report = report(checklist);

    assertThat(report.get(0).at("/location/path").asText()).isEqualTo("infra/main.yaml");
    assertThat(report.get(0).at("/location/lines/begin").asInt()).isEqualTo(7);
    assertThat(report.get(1).at("/location/path").asText()).isEqualTo("plan.json");
    assertThat(report.get(1).at("/location/lines/begin").asInt()).isEqualTo(1);
  }

  private static String severity(JsonNode report, String id) {
    for (JsonNode issue : report) {
      if (issue.get("check_name").asText().equals("srm/" + id)) {
        return issue.get("severity").asText();
      }
    }
    return "";
  }

  private static JsonNode report(Checklist checklist) throws IOException {
    return new ObjectMapper().readTree(Samples.render(ReportFormat.GITLAB_CODEQUALITY, checklist));
  }

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Files.readString(SCHEMA));
  }
}
