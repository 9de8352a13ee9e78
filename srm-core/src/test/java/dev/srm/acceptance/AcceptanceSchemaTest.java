package dev.srm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.srm.acceptance.Baseline.Frozen;
import dev.srm.catalogfile.BundledCatalog;
import dev.srm.checklist.Acceptance.Kind;
import dev.srm.diagnostic.InputException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor says of a file by its schema, srm says of it, too. */
class AcceptanceSchemaTest {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final AcceptanceReader READER =
      new AcceptanceReader(BundledCatalog.open(), LocalDate.of(2026, 11, 22));

  private static final String WAIVER =
      """
      waivers:
        - responsibility: s3.versioning
          resource: aws_s3_bucket.scratch
          owner: data-team
          reason: can be made anew
          evidence: https://wiki.example/x
          date: 2026-11-01
          expires: 2027-02-01
      """;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void the_files_of_the_example_follow_it(Kind kind) throws Exception {
    String name = AcceptanceReader.listKey(kind) + ".yaml";
    String text = Files.readString(Path.of("..", "examples", "accepted", ".srm", name));

    assertThat(READER.read(kind, name, text)).hasSizeGreaterThanOrEqualTo(2);
    assertThat(schema(AcceptanceReader.listKey(kind)).validate(yaml(text))).isEmpty();
    assertThat(text).contains("main/resources/dev/srm/" + EntryWriter.schemaFile(kind));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void what_srm_writes_follows_it(Kind kind) throws Exception {
    Map<String, String> fields =
        Map.of(
            "responsibility", "s3.versioning",
            "resource", "module.a[\"k: #1\"].aws_s3_bucket.b",
            "owner", "@acme/data",
            "reason", "it is \"so\"",
            "date", "2026-11-01",
            "expires", "2027-02-01");
    String text = new EntryWriter(kind, "f.yaml").append(null, fields);

    assertThat(schema(AcceptanceReader.listKey(kind)).validate(yaml(text))).isEmpty();
    assertThat(READER.read(kind, "f.yaml", text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "expires: 2027-02-01|",
        "resource: aws_s3_bucket.scratch|",
        "owner: data-team|owner: ''",
        "owner: data-team|owner: [a]",
        "owner: data-team|owner: a\n    ownr: b",
        "https:|http:",
        "https://|https://user:pw@",
        "2027-02-01|soon",
        "s3.versioning|s3.*",
        "s3.versioning|versioning",
        "waivers:|attestations:",
        "waivers:|version: 1\nwaivers:",
        "can be made anew|so it is\n    approvedBy: lead\n    ticket: A-1\n    input: envs/*"
      })
  void schema_and_reader_agree(String change) throws Exception {
    String[] parts = change.split("\\|", 2);
    String text = parts.length == 2 ? WAIVER.replace(parts[0], parts[1]) : WAIVER;

    boolean valid = schema("waivers").validate(yaml(text)).isEmpty();

    assertThat(isRead(text)).as(text).isEqualTo(valid);
  }

  @Test
  void a_baseline_follows_its_schema() throws Exception {
    Baseline baseline =
        new Baseline("b", List.of(new Frozen("00000000000000aa", "p", "s3.x", "a[\"k\"]")));
    String text = BaselineWriter.write(baseline);

    assertThat(schema("baseline").validate(yaml(text))).isEmpty();
    assertThat(schema("baseline").validate(yaml(text.replace("00aa", "xx")))).isNotEmpty();
    assertThat(schema("baseline").validate(yaml(text.replace("input", "inpt")))).isNotEmpty();
  }

  private static boolean isRead(String text) {
    try {
      READER.read(Kind.WAIVER, "w.yaml", text);
      return true;
    } catch (InputException refused) {
      return false;
    }
  }

  private static JsonNode yaml(String text) throws Exception {
    JsonNode tree = YAML.readTree(text);
    return tree.isMissingNode() ? NullNode.getInstance() : tree;
  }

  private static JsonSchema schema(String name) {
    InputStream stream =
        AcceptanceReader.class.getResourceAsStream("/dev/srm/" + name + ".schema.json");
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(stream);
  }
}
