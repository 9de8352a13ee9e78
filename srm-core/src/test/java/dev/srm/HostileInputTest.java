package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.checklist.Checklist;
import dev.srm.diagnostic.InputException;
import dev.srm.render.Harmless;
import dev.srm.render.HostileTexts;
import dev.srm.render.ReportFormat;
import dev.srm.render.TerminalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hostile texts as a pull request brings them: in keys, names, tags, descriptions, module paths,
 * logical ids and construct paths of documents that are read, judged and rendered whole. A document
 * may also be refused, with a line that is as harmless.
 */
class HostileInputTest {

  private static final List<String> TEXTS = HostileTexts.all();

  /** Writes broken surrogates as a stranger would. */
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  @TempDir Path folder;

  @Test
  void plans_bring_in_nothing_but_text() throws Exception {
    int read = 0;
    for (int i = 0; i < TEXTS.size(); i++) {
      read += check(plan(TEXTS.get(i)), "plan.json", i) ? 1 : 0;
    }
    assertThat(read).isGreaterThan(TEXTS.size() * 3 / 4);
  }

  @Test
  void templates_bring_in_nothing_but_text() throws Exception {
    int read = 0;
    for (int i = 0; i < TEXTS.size(); i++) {
      read += check(template("Named", TEXTS.get(i)), "template.json", i) ? 1 : 0;
    }
    assertThat(read).isGreaterThan(TEXTS.size() * 3 / 4);
  }

  /** Many of them are refused: they could stand for other resources. */
  @Test
  void logical_ids_are_text_or_refused() throws Exception {
    int read = 0;
    for (int i = 0; i < TEXTS.size(); i++) {
      read += check(template(TEXTS.get(i), "plain"), "template.json", i) ? 1 : 0;
    }
    assertThat(read).isGreaterThan(TEXTS.size() / 3);
  }

  /** A number of twelve characters that fills the memory when it is written out. */
  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1e-999999999", "1e2147483647", "1e99999999999"})
  void a_number_of_a_billion_digits_is_not_written_out(String number) throws Exception {
    ObjectNode plan = plan("plain");
    ((ObjectNode) plan.at("/resource_changes/1/change/after/ingress/0")).put("from_port", "N");
    ((ObjectNode) plan.at("/resource_changes/2")).put("index", "N");
    ((ObjectNode) plan.at("/resource_changes/2/change/after")).put("backup_retention_period", "N");
    ObjectNode template = template("Named", "plain");
    template.withObject("/Resources/Function").put("Type", "AWS::Lambda::Function");
    template.withObject("/Resources/Function/Properties").put("MemorySize", "N");
    template.withObject("/Resources/Function/Properties/Environment/Variables").put("A", "N");

    for (ObjectNode document : List.of(plan, template)) {
      String text = JSON.writeValueAsString(document).replace("\"N\"", number);
      Path file = Files.writeString(folder.resolve("numbers.json"), text);
      try {
        Checklist checklist = Audits.audit(file);
        for (ReportFormat format : ReportFormat.values()) {
          assertThat(Audits.render(checklist, format).length()).isLessThan(1_000_000);
        }
      } catch (InputException refused) {
        assertThat(refused.getMessage()).hasSizeLessThan(500);
      }
    }
  }

  private boolean check(ObjectNode document, String name, int number) throws Exception {
    Path file = folder.resolve(name);
    Files.write(file, JSON.writeValueAsBytes(document));
    Checklist checklist;
    try {
      checklist = Audits.audit(file);
    } catch (InputException refused) {
      Harmless.checkLine(TerminalText.of(refused.getMessage()), "the refusal of text " + number);
      return false;
    }
    for (ReportFormat format : ReportFormat.values()) {
      Harmless.check(
          format, Audits.render(checklist, format), "text " + number + " as " + format.id());
    }
    return true;
  }

  private static ObjectNode plan(String text) {
    ObjectNode plan = JSON.createObjectNode();
    plan.put("format_version", "1.2").put("terraform_version", text);
    ArrayNode changes = plan.putArray("resource_changes");
    changes.add(change("", "aws_s3_bucket", "b", text, text));
    changes.add(change("module.m[" + quoted(text) + "]", "aws_security_group", "g", null, text));
    changes.add(change("", "aws_db_instance", text, null, text));
    changes.add(change("", text, "t", null, text));
    return plan;
  }

  private static ObjectNode change(
      String module, String type, String name, @Nullable String key, String text) {
    String prefix = module.isEmpty() ? "" : module + ".";
    String index = key == null ? "" : "[" + quoted(key) + "]";
    ObjectNode change = JSON.createObjectNode();
    change.put("address", prefix + type + "." + name + index);
    if (!module.isEmpty()) {
      change.put("module_address", module);
    }
    change.put("mode", "managed").put("type", type).put("name", name);
    if (key != null) {
      change.put("index", key);
    }
    change.put("provider_name", "registry.terraform.io/hashicorp/aws");
    ObjectNode effect = change.putObject("change");
    effect.putArray("actions").add("create");
    effect.putNull("before");
    ObjectNode after = effect.putObject("after");
    after.put("bucket", text).put("name", text).put("description", text).put("engine", text);
    after.putObject("tags").put(text, text);
    ObjectNode rule = after.putArray("ingress").addObject();
    rule.put("description", text).put("from_port", 22).put("to_port", 22).put("protocol", "tcp");
    rule.putArray("cidr_blocks").add("0.0.0.0/0").add(text);
    effect.putObject("after_unknown");
    return change;
  }

  private static ObjectNode template(String logicalId, String text) {
    ObjectNode template = JSON.createObjectNode();
    template.put("AWSTemplateFormatVersion", "2010-09-09").put("Description", text);
    ObjectNode resources = template.putObject("Resources");
    bucket(resources.putObject(logicalId), "AWS::S3::Bucket", text);
    bucket(resources.putObject("Bucket"), "AWS::S3::Bucket", text);
    bucket(resources.putObject("Other"), "AWS::" + text, text);
    return template;
  }

  private static void bucket(ObjectNode resource, String type, String text) {
    resource.put("Type", type);
    resource.putObject("Metadata").put("aws:cdk:path", "Stack/" + text + "/Resource");
    ObjectNode properties = resource.putObject("Properties");
    properties.put("BucketName", text);
    properties.putArray("Tags").addObject().put("Key", text).put("Value", text);
    properties.putObject("VersioningConfiguration").put("Status", text);
  }

  /** Quotes as Terraform does; what it would escape further is left to do its harm. */
  private static String quoted(String key) {
    return '"' + key.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /**
   * The corpus must reach the reports: a reader that dropped it would make this test say nothing.
   */
  @Test
  void texts_reach_the_reports() throws IOException, InputException, InvalidOptionException {
    Path file = folder.resolve("plan.json");
    Files.write(file, JSON.writeValueAsBytes(plan("##[error]@team")));

    Checklist checklist = Audits.audit(file);

    assertThat(Audits.render(checklist, ReportFormat.MARKDOWN)).contains("#\\u0023[error]@team");
    assertThat(Audits.render(checklist, ReportFormat.TEXT)).contains("#\\u0023[error]@team");
  }
}
