package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.ItemStatus;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.InputException;
import dev.srm.render.ReportFormat;
import dev.srm.resource.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of parameters as people have them, and what becomes of them in an audit. */
class ParameterFileTest {

  @TempDir Path folder;

  @Test
  void the_list_of_the_aws_cli() throws Exception {
    assertThat(
            read(
                "p.json",
                """
                [
                  {"ParameterKey": "Env", "ParameterValue": "prod"},
                  {"ParameterKey": "Subnets", "ParameterValue": "s-1,s-2"},
                  {"ParameterKey": "Count", "ParameterValue": 3, "ResolvedValue": "x"},
                  {"ParameterKey": "Kept", "UsePreviousValue": true}
                ]
                """))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "Env", Value.text("prod"),
                "Subnets", Value.text("s-1,s-2"),
                "Count", Value.text("3"),
                "Kept", Value.unknown("the previous value of parameter Kept")));
  }

  @Test
  void the_template_configuration_of_codepipeline() throws Exception {
    assertThat(
            read(
                "p.json",
                """
                {
                  "Parameters": {"Env": "prod", "Quoted": "a \\"b\\", c"},
                  "Tags": {"Team": "shop"},
                  "StackPolicy": {"Statement": [{"Effect": "Allow"}]}
                }
                """))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("Env", Value.text("prod"), "Quoted", Value.text("a \"b\", c")));
  }

  @Test
  void the_configuration_of_sam_in_toml() throws Exception {
    assertThat(
            read(
                "samconfig.toml",
                """
                version = 0.1
                [default.global.parameters]
                stack_name = "shop"
                [default.deploy.parameters]
                capabilities = "CAPABILITY_IAM"
                parameter_overrides = "Env=prod Title=\\"A shop, open\\" Subnets='s-1, s-2' Esc=a\\\\ b"
                [other.deploy.parameters]
                parameter_overrides = "Env=test"
                """))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "Env", Value.text("prod"),
                "Title", Value.text("A shop, open"),
                "Subnets", Value.text("s-1, s-2"),
                "Esc", Value.text("a b")));
    assertThat(
            read(
                "list.toml",
                """
                [dev.deploy.parameters]
                parameter_overrides = ["Env=dev", "ParameterKey=Names,ParameterValue=a\\\\,b"]
                """))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("Env", Value.text("dev"), "Names", Value.text("a,b")));
  }

  @Test
  void the_configuration_of_sam_in_yaml() throws Exception {
    assertThat(
            read(
                "samconfig.yaml",
                """
                version: 0.1
                default:
                  deploy:
                    parameters:
                      parameter_overrides: [Env=prod, Size=large]
                """))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("Env", Value.text("prod"), "Size", Value.text("large")));
  }

  @Test
  void an_object_of_names_and_values() throws Exception {
    assertThat(read("p.json", "{\"Env\": \"prod\", \"Count\": 3, \"Ids\": [\"a\", \"b\"]}"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("Env", Value.text("prod"), "Count", Value.text("3"), "Ids", Value.text("a,b")));
    assertThat(read("p.yaml", "Env: prod\nAccount: 012345678901\n"))
        .containsEntry("Account", Value.text("012345678901"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.json | {"Secret": {"srm-canary": 1}}                          | a.json:1:12: here should be the value of a parameter
          b.json | [{"ParameterKey": "Secret"}]                           | b.json:1:2: here should be the value of a parameter
          c.json | [{"Key": "Secret", "Value": "srm-canary"}]             | c.json:1:2: here should be an object with ParameterKey
          d.json | ["srm-canary"]                                         | d.json:1:2: here should be Key=Value
          e.json | {"A": "srm-canary", "A": "2"}                          | e.json:1:21:
          f.json | "srm-canary"                                           | f.json:1:1: here should be an object or a list
          g.json | [{"ParameterKey": "A", "ParameterValue": "1", "UsePreviousValue": true}] | g.json:1:2: here should be either
          h.toml | srm-canary = [                                         | h.toml:1:
          i.json | ["A=1", "A=srm-canary"]                                | i.json:1:9: "A" is given more than once
          """)
  void a_file_of_another_form_is_refused_at_its_place(String name, String text, String start)
      throws Exception {
    Files.writeString(folder.resolve(name), text);

    assertThatThrownBy(() -> ParameterFile.read(folder, name))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(start)
        .hasMessageNotContaining("canary")
        .hasMessageNotContaining("\n");
  }

  @Test
  void a_file_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> ParameterFile.read(folder, "none.json"))
        .hasMessage("none.json cannot be read: it does not exist");
  }

  @Test
  void brackets_without_end_are_refused() {
    assertThatThrownBy(() -> read("deep.toml", "a = " + "[".repeat(100_000)))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("deep.toml is nested too deeply");
  }

  @Test
  void several_environments_without_the_usual_one_leave_no_choice() {
    assertThatThrownBy(
            () ->
                read(
                    "s.toml",
                    """
                    [a.deploy.parameters]
                    parameter_overrides = "E=a"
                    [b.deploy.parameters]
                    parameter_overrides = "E=b"
                    """))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("several environments");
  }

  @Test
  void a_file_decides_a_text_beats_it_and_secrets_stay_hidden() throws Exception {
    Files.writeString(
        folder.resolve("t.yaml"),
        """
        Parameters:
          Encrypt: {Type: String}
          Rotate: {Type: String, Default: "true"}
          Password: {Type: String, NoEcho: true}
        Resources:
          Queue:
            Type: AWS::SQS::Queue
            Properties: {SqsManagedSseEnabled: !Ref Encrypt, QueueName: !Ref Password}
          Key: {Type: AWS::KMS::Key, Properties: {EnableKeyRotation: !Ref Rotate}}
        """);
    Files.writeString(
        folder.resolve("p.json"),
        """
        [{"ParameterKey": "Encrypt", "ParameterValue": "false"},
         {"ParameterKey": "Password", "ParameterValue": "srm-canary"},
         {"ParameterKey": "Rotate", "UsePreviousValue": true},
         {"ParameterKey": "Encript", "ParameterValue": "srm-canary"}]
        """);

    AuditResult byFile = audit("p.json");
    AuditResult byText = audit("p.json", "Encrypt=true");

    assertThat(item(byFile, "sqs.encrypt-at-rest").status()).isEqualTo(ItemStatus.UNSATISFIED);
    assertThat(item(byText, "sqs.encrypt-at-rest").status()).isEqualTo(ItemStatus.SATISFIED);
    assertThat(item(byFile, "kms.rotate-keys"))
        .extracting(ChecklistItem::status, ChecklistItem::reason)
        .containsExactly(
            ItemStatus.UNDETERMINED,
            "EnableKeyRotation waits for the previous value of parameter Rotate");
    assertThat(byFile.complete().diagnostics())
        .extracting(Diagnostic::code, one -> String.valueOf(one.location()))
        .containsExactly(tuple("unknown-parameter", "t.yaml:1:1"));
    assertThat(Audits.render(byFile.complete(), ReportFormat.JSON)).doesNotContain("canary");
  }

  private AuditResult audit(String... parameters) throws Exception {
    AuditRequest request =
        AuditRequest.builder()
            .set(AuditOption.INPUTS, "t.yaml")
            .set(AuditOption.PARAMETERS, List.of(parameters))
            .build();
    return Auditor.withBundledCatalog().audit(request, Workspace.in(folder));
  }

  private static ChecklistItem item(AuditResult result, String responsibility) {
    return result.complete().items().stream()
        .filter(one -> one.responsibility().id().equals(responsibility))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Value> read(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
    return ParameterFile.read(folder, name);
  }
}
