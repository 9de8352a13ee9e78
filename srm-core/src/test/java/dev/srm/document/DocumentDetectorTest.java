package dev.srm.document;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.InputException.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentDetectorTest {

  /** Stands in the content of everything that is refused, and in no message. */
  private static final String CANARY = "canary-7f3a";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          TERRAFORM_PLAN            | {"format_version":"1.2","terraform_version":"1.11.4","planned_values":{}}
          TERRAFORM_PLAN            | {"applyable":true,"configuration":{"values":{"serial":1}},"format_version":"1.2","resource_changes":[]}
          TERRAFORM_PLAN            | {"format_version":"1.2","values":{},"variables":{"x":{"value":"}\\"]"}},"resource_changes":[]}
          TERRAFORM_PLAN            | {"configuration":{},"errored":false,"format_version":"1.2"}
          TERRAFORM_STATE           | {"format_version":"1.0","terraform_version":"1.11.4","values":{"planned_values":1}}
          TERRAFORM_STATE           | {"values":{},"terraform_version":"1.11.4","format_version":"1.0"}
          TERRAFORM_STATE           | {"format_version":"1.0"}
          CLOUDFORMATION_TEMPLATE   | {"Parameters":{},"Description":"x","Resources":{}}
          CLOUDFORMATION_TEMPLATE   | {"AWSTemplateFormatVersion":"2010-09-09"}
          CLOUDFORMATION_CHANGE_SET | {"Changes":[{"Resources":1}],"ChangeSetName":"c"}
          CLOUDFORMATION_CHANGE_SET | {"Changes":[],"StackName":"s","Status":"CREATE_COMPLETE"}
          CDK_ASSEMBLY              | {"version":"36.0.0","artifacts":{}}
          """)
  void json_is_told_by_its_outermost_keys_in_any_order(DocumentFormat format, String json)
      throws Exception {
    assertThat(detect(json)).isEqualTo(format);
    assertThat(detect("\n\t " + json)).isEqualTo(format);
    assertThat(DocumentDetector.detect(document(json.getBytes(UTF_16LE)))).isEqualTo(format);
  }

  @Test
  void the_deciding_key_may_come_after_megabytes() throws Exception {
    String variables = "\"variables\":{\"x\":{\"value\":\"" + "\\\"}".repeat(2_000_000) + "\"}}";

    assertThat(detect("{\"format_version\":\"1.2\"," + variables + ",\"planned_values\":{}}"))
        .isEqualTo(DocumentFormat.TERRAFORM_PLAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  B:\n    Type: AWS::S3::Bucket\n",
        "# resource \"aws_s3_bucket\" \"b\" {\n\n---\nDescription: |\n  Plan: 1\nResources:\n  B: {}\n",
        "Transform: AWS::Serverless-2016-10-31\r\n\"Resources\" :\r\n  B: {}\r\n",
        "Mappings:\n  A: 1\n'Resources': {}\n"
      })
  void yaml_with_resources_is_a_template(String yaml) throws Exception {
    assertThat(detect(yaml)).isEqualTo(DocumentFormat.CLOUDFORMATION_TEMPLATE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"@level":"info","@message":"canary-7f3a"}                               | is the log of terraform plan -json
          {"version":4,"terraform_version":"1.11.4","serial":3,"lineage":"canary-7f3a"} | terraform show -json > state.json
          [command]/opt/terraform-bin show -json canary-7f3a                        | terraform_wrapper: false
          resource "aws_s3_bucket" "canary-7f3a" {                                  | is Terraform configuration
          terraform {                                                               | terraform plan -out=tfplan
          Terraform will perform the following actions: canary-7f3a                 | is Terraform's output for people
          {"format_version":"1.2","canary-7f3a":{"planned_values                    | it was cut off while being written
          {"format_version":"1.2"                                                   | it was cut off while being written
          {canary-7f3a}                                                             | is not valid JSON
          Error: canary-7f3a is not here                                            | YAML, but no document of a kind
          Hello canary-7f3a                                                         | is plain text
          """)
  void mistakes_are_answered_with_the_command_that_would_be_right(String content, String advice) {
    assertThat(refusal(content)).hasMessageStartingWith("input.json ").hasMessageContaining(advice);
  }

  @Test
  void the_output_for_people_is_known_by_its_comments_and_through_its_colours() {
    assertThat(refusal("\u001b[1m  # aws_s3_bucket.b\u001b[0m will be created\n"))
        .hasMessageContaining("output for people");
    assertThat(refusal("# aws_s3_bucket.b:\nresource \"aws_s3_bucket\" \"b\" {\n"))
        .hasMessageContaining("output for people");
  }

  @Test
  void configuration_with_a_template_inside_stays_configuration() {
    assertThat(refusal("resource \"a\" \"b\" {\n  body = <<EOF\nResources:\n  B: {}\nEOF\n}\n"))
        .hasMessageContaining("is Terraform configuration");
  }

  @Test
  void lines_of_the_wrapper_after_the_plan_are_seen() {
    String plan = "{\"format_version\":\"1.2\",\"planned_values\":{}}";

    assertThat(refusal(plan + "\n::debug::Terraform exited with code 0.\n::set-output name=x::\n"))
        .hasMessageContaining("terraform_wrapper: false");
  }

  @Test
  void a_binary_plan_is_answered_with_the_command_for_its_own_name() throws IOException {
    byte[] plan = zip("tfplan", CANARY);

    InputException refusal = refusal(InputDocument.ofBytes("out/tfplan", plan));

    assertThat(refusal)
        .hasMessage(
            "out/tfplan is a binary Terraform plan. Make it readable first:"
                + " terraform show -json out/tfplan > plan.json");
    assertThat(refusal.problem()).isEqualTo(Problem.UNREADABLE);
  }

  @Test
  void archives_and_bytes_are_unreadable() throws IOException {
    assertThat(refusal(document(zip("lambda.py", CANARY)))).hasMessageContaining("zip archive");
    assertThat(refusal(document(gzip(CANARY)))).hasMessageContaining("gunzip input.json");
    assertThat(refusal(document(new byte[] {'a', 'b', 'c', 0, 0, 7})))
        .hasMessageContaining("is not a text file");
    assertThat(refusal("")).hasMessageContaining("is empty");
    assertThat(refusal(" \n\t\n")).hasMessageContaining("is empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[1, 2]",
        "{\"provider_schemas\":{},\"format_version\":\"1.0\"}",
        "{\"name\":\"package\",\"version\":\"1\"}",
        "service: x\nresources: {}\n",
        "- hosts: all\n  Resources:\n"
      })
  void documents_of_another_kind_are_unsupported(String content) {
    assertThat(refusal(content).problem()).isEqualTo(Problem.UNSUPPORTED);
  }

  private static DocumentFormat detect(String content) throws InputException {
    return DocumentDetector.detect(document(content.getBytes(UTF_8)));
  }

  private static InputDocument document(byte[] bytes) {
    return InputDocument.ofBytes("input.json", bytes);
  }

  private static InputException refusal(String content) {
    return refusal(document(content.getBytes(UTF_8)));
  }

  private static InputException refusal(InputDocument document) {
    InputException refusal =
        catchThrowableOfType(InputException.class, () -> DocumentDetector.detect(document));
    assertThat(refusal).isNotNull();
    assertThat(refusal.getMessage()).doesNotContain(CANARY).doesNotContain("\n");
    return refusal;
  }

  private static byte[] zip(String entry, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
