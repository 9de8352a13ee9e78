package dev.srm.catalogfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTextTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void a_plan_says_what_it_is() throws JsonProcessingException {
    JsonNode plan = plan("aws_s3_bucket.b: {bucket: logs}");

    assertThat(plan.at("/format_version").asText()).isEqualTo("1.2");
    assertThat(plan.at("/errored").asBoolean()).isFalse();
    assertThat(plan.at("/resource_changes/0/address").asText()).isEqualTo("aws_s3_bucket.b");
    assertThat(plan.at("/resource_changes/0/mode").asText()).isEqualTo("managed");
    assertThat(plan.at("/resource_changes/0/provider_name").asText())
        .isEqualTo("registry.terraform.io/hashicorp/aws");
    assertThat(plan.at("/resource_changes/0/change/actions")).isEqualTo(json("['create']"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "logs|'logs'|null|false|{'constant_value': 'logs'}",
        "7|7|null|false|{'constant_value': 7}",
        "!ref var.k|null|true|null|" + "{'references': ['var.k']}",
        "!computed |null|true|null|null",
        "!known-ref {value: v, reference: var.x}|'v'|null|null|{'references': ['var.x']}",
        "!sensitive s3cret|'s3cret'|null|true|{'constant_value': 's3cret'}",
        "!json {a: [1]}|'{\"a\":[1]}'|null|null|{'constant_value': '{\"a\":[1]}'}",
        "!json {a: !ref x.y.z}|null|true|null|{'references': ['x.y.z', 'x.y']}",
        "[a, !ref x.y.z]|['a', null]|[false, true]|[false, false]|{'references': ['x.y.z', 'x.y']}",
        "{a: b, c: !ref x.y.z}|{'a': 'b'}|{'c': true}|{}|{'references': ['x.y.z', 'x.y']}",
        "[{a: b, c: !ref x.y.z, d: !computed }]|[{'a': 'b'}]|[{'c': true, 'd': true}]|[{}]|"
            + "[{'a': {'constant_value': 'b'}, 'c': {'references': ['x.y.z', 'x.y']}}]"
      })
  void every_kind_of_value_has_its_four_places(
      String yaml, String known, String unknown, String sensitive, String expression)
      throws JsonProcessingException {
    JsonNode plan = plan("other_thing.t: {p: " + yaml + " }");
    JsonNode change = plan.at("/resource_changes/0/change");

    assertThat(orNull(change.at("/after/p"))).isEqualTo(json(known));
    assertThat(orNull(change.at("/after_unknown/p"))).isEqualTo(json(unknown));
    if (!sensitive.equals("false")) {
      assertThat(orNull(change.at("/after_sensitive/p"))).isEqualTo(json(sensitive));
    }
    assertThat(orNull(plan.at("/configuration/root_module/resources/0/expressions/p")))
        .isEqualTo(json(expression));
  }

  @Test
  void what_the_author_leaves_out_is_what_the_provider_makes_of_it()
      throws JsonProcessingException {
    JsonNode change =
        plan("aws_instance.i: {ami: ami-1, root_block_device: [{encrypted: true}]}")
            .at("/resource_changes/0/change");

    assertThat(change.at("/after/ami").asText()).isEqualTo("ami-1");
    assertThat(change.at("/after/user_data").isMissingNode()).isTrue();
    assertThat(change.at("/after_unknown/user_data")).isEqualTo(json("true"));
    assertThat(change.at("/after/hibernation")).isEqualTo(json("null"));
    assertThat(change.at("/after/launch_template")).isEqualTo(json("[]"));
    assertThat(change.at("/after_unknown/metadata_options")).isEqualTo(json("true"));
    assertThat(change.at("/after/source_dest_check")).isEqualTo(json("true"));
    assertThat(change.at("/after/root_block_device/0/encrypted")).isEqualTo(json("true"));
    assertThat(change.at("/after_unknown/root_block_device/0/kms_key_id")).isEqualTo(json("true"));
  }

  @Test
  void attributes_that_are_written_like_blocks_are_arguments_of_the_configuration()
      throws JsonProcessingException {
    JsonNode plan =
        plan("aws_security_group.g: {ingress: [{from_port: 22, security_groups: !ref a.b.id }]}");

    assertThat(plan.at("/configuration/root_module/resources/0/expressions/ingress"))
        .isEqualTo(json("{'references': ['a.b.id', 'a.b']}"));
  }

  @Test
  void an_address_places_the_resource_in_modules_and_instances() throws JsonProcessingException {
    JsonNode plan = plan("module.a[\"x.y\"].module.b[1].aws_s3_bucket.b[\"k\"]: {bucket: logs}");
    JsonNode resource = plan.at("/resource_changes/0");
    JsonNode first = plan.at("/configuration/root_module/module_calls/a");
    JsonNode second = first.at("/module/module_calls/b");

    assertThat(resource.at("/module_address").asText()).isEqualTo("module.a[\"x.y\"].module.b[1]");
    assertThat(resource.at("/index")).isEqualTo(json("'k'"));
    assertThat(resource.at("/name").asText()).isEqualTo("b");
    assertThat(first.has("for_each_expression")).isTrue();
    assertThat(second.has("count_expression")).isTrue();
    assertThat(second.at("/module/resources/0/address").asText()).isEqualTo("aws_s3_bucket.b");
    assertThat(second.at("/module/resources/0/for_each_expression").isObject()).isTrue();
  }

  @Test
  void instances_share_one_configuration() throws JsonProcessingException {
    JsonNode plan =
        plan("aws_s3_bucket.b[0]: {count: !ref var.n }\naws_s3_bucket.b[1]: {count: !ref var.n }");

    assertThat(plan.at("/resource_changes")).hasSize(2);
    assertThat(plan.at("/resource_changes/1/index")).isEqualTo(json("1"));
    assertThat(plan.at("/resource_changes/1/change/after/count").isMissingNode()).isTrue();
    assertThat(plan.at("/configuration/root_module/resources")).hasSize(1);
    assertThat(plan.at("/configuration/root_module/resources/0/count_expression"))
        .isEqualTo(json("{'references': ['var.n']}"));
  }

  @Test
  void known_data_sources_come_from_the_state_and_others_are_read_during_apply()
      throws JsonProcessingException {
    JsonNode plan =
        plan(
            "data.aws_caller_identity.me: {account_id: '111122223333'}\n"
                + "data.aws_iam_policy_document.p: {json: !ref aws_s3_bucket.b.arn }");

    assertThat(plan.at("/prior_state/values/root_module/resources/0/values"))
        .isEqualTo(json("{'account_id': '111122223333'}"));
    assertThat(plan.at("/resource_changes/1/mode").asText()).isEqualTo("data");
    assertThat(plan.at("/resource_changes/1/change/actions")).isEqualTo(json("['read']"));
  }

  @Test
  void what_a_case_only_refers_to_is_declared_without_arguments() throws JsonProcessingException {
    JsonNode plan =
        plan(
            "module.m.aws_s3_bucket.b: {bucket: !ref terraform_data.name.output, region:"
                + " !ref data.external.where.result, key: !ref 'aws_kms_key.k[0].arn' }");

    assertThat(plan.at("/resource_changes").findValuesAsText("address"))
        .containsExactly(
            "module.m.aws_kms_key.k",
            "module.m.aws_s3_bucket.b",
            "module.m.data.external.where",
            "module.m.terraform_data.name");
    assertThat(plan.at("/resource_changes/0/change/after_unknown/policy").asBoolean()).isTrue();
    assertThat(plan.at("/configuration/root_module/module_calls/m/module/resources")).hasSize(4);
  }

  @Test
  void a_provider_alias_is_another_region() throws JsonProcessingException {
    JsonNode plan = plan("aws_s3_bucket.b: {provider: aws.west}");

    assertThat(plan.at("/configuration/root_module/resources/0/provider_config_key").asText())
        .isEqualTo("aws.west");
    assertThat(plan.at("/configuration/provider_config/aws.west/alias").asText()).isEqualTo("west");
    assertThat(plan.at("/configuration/provider_config/aws.west/expressions/region"))
        .isNotEqualTo(plan.at("/configuration/provider_config/aws/expressions/region"));
  }

  @Test
  void what_was_before_decides_what_happens() throws JsonProcessingException {
    String before =
        "aws_sqs_queue.changed: {name: a, arn: x}\naws_sqs_queue.gone: {name: b}\n"
            + "aws_sqs_queue.same: {name: c}";
    String after = "aws_sqs_queue.changed: {name: z}\naws_sqs_queue.same: {name: c}";
    JsonNode changes = plan(before, after).at("/resource_changes");

    assertThat(changes.findValuesAsText("address"))
        .containsExactly("aws_sqs_queue.changed", "aws_sqs_queue.gone", "aws_sqs_queue.same");
    assertThat(changes.at("/0/change/actions")).isEqualTo(json("['update']"));
    assertThat(changes.at("/0/change/after")).isEqualTo(json("{'name': 'z', 'arn': 'x'}"));
    assertThat(changes.at("/1/change/actions")).isEqualTo(json("['delete']"));
    assertThat(changes.at("/1/change/after")).isEqualTo(json("null"));
    assertThat(changes.at("/2/change/actions")).isEqualTo(json("['no-op']"));
  }

  @Test
  void mistakes_are_refused_with_their_place() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan("aws_s3_bucket.b:\n  bucket: !reff x"))
        .withMessageStartingWith("2:11: !reff is none of");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan("aws_s3_bucket: {}"))
        .withMessageContaining("is no address");
  }

  private static JsonNode orNull(JsonNode node) {
    return node.isMissingNode() ? MAPPER.nullNode() : node;
  }

  private static JsonNode plan(String after) throws JsonProcessingException {
    return plan("{}", after);
  }

  private static JsonNode plan(String before, String after) throws JsonProcessingException {
    String text =
        new PlanText()
            .write(CaseYaml.entries(CaseYaml.read(before)), CaseYaml.entries(CaseYaml.read(after)));
    return MAPPER.readTree(text);
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return text.contains("{\"")
        ? MAPPER.readTree(text.replace("\"", "\\\"").replace('\'', '"'))
        : MAPPER.readTree(text.replace('\'', '"'));
  }
}
