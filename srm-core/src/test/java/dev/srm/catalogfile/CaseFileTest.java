package dev.srm.catalogfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.srm.resource.Dialect;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFileTest {

  private static final String CASE =
      """
      cases:
        - name: two queues
          terraform:
            aws_sqs_queue.a: {name: a}
            aws_sqs_queue.b["x.y"]: {name: b}
          cloudformation-parameters:
            Name: {Type: String}
          cloudformation:
            A:
              Type: AWS::SQS::Queue
              Properties: {QueueName: !Sub "${Name}-a", Tags: !If [C, [1], !Ref "AWS::NoValue"]}
          owners:
            aws_sqs_queue.a: {guest-os: AWS}
          deltas: {sqs.a: INTRODUCED}
          expect:
            sqs.a: SATISFIED
            sqs.b: {aws_sqs_queue.a: SATISFIED, 'aws_sqs_queue.b["x.y"]': UNSATISFIED, A: NONE}
            sqs.c: {terraform: MANUAL, cloudformation: {A: UNDETERMINED}}
            sqs.d: {account: MANUAL}
      """;

  private final CatalogCase one = CaseFile.parse(CASE).cases().get(0);

  @Test
  void a_case_has_resources_of_both_dialects() {
    assertThat(one.name()).isEqualTo("two queues");
    assertThat(one.input().dialects()).containsExactly(Dialect.TERRAFORM, Dialect.CLOUDFORMATION);
    assertThat(one.input().types(Dialect.TERRAFORM))
        .containsEntry("aws_sqs_queue.b[\"x.y\"]", "aws_sqs_queue");
    assertThat(one.input().types(Dialect.CLOUDFORMATION)).containsEntry("A", "AWS::SQS::Queue");
  }

  @Test
  void one_word_holds_for_every_item_of_both_dialects() {
    Expectation.PerDialect expected = one.expected().statuses().get("sqs.a");

    assertThat(expected.in(Dialect.TERRAFORM)).containsExactly(Map.entry("*", "SATISFIED"));
    assertThat(expected.in(Dialect.CLOUDFORMATION)).containsExactly(Map.entry("*", "SATISFIED"));
  }

  @Test
  void addresses_tell_their_dialect() {
    Expectation.PerDialect expected = one.expected().statuses().get("sqs.b");

    assertThat(expected.in(Dialect.TERRAFORM))
        .containsExactly(
            Map.entry("aws_sqs_queue.a", "SATISFIED"),
            Map.entry("aws_sqs_queue.b[\"x.y\"]", "UNSATISFIED"));
    assertThat(expected.in(Dialect.CLOUDFORMATION)).containsExactly(Map.entry("A", "NONE"));
  }

  @Test
  void dialects_can_be_told_apart_and_the_account_is_of_both() {
    Expectation.PerDialect expected = one.expected().statuses().get("sqs.c");

    assertThat(expected.in(Dialect.TERRAFORM)).containsExactly(Map.entry("*", "MANUAL"));
    assertThat(expected.in(Dialect.CLOUDFORMATION)).containsExactly(Map.entry("A", "UNDETERMINED"));
    assertThat(one.expected().statuses().get("sqs.d").in(Dialect.CLOUDFORMATION))
        .containsExactly(Map.entry("account", "MANUAL"));
  }

  @Test
  void owners_and_deltas_are_expectations_too() {
    assertThat(one.expected().owners())
        .containsExactly(Map.entry("aws_sqs_queue.a", Map.of("guest-os", "AWS")));
    assertThat(one.expected().deltas()).containsOnlyKeys("sqs.a");
  }

  @Test
  void a_template_keeps_its_short_form_tags() {
    String template = TemplateText.write(one.input().template());

    assertThat(template)
        .startsWith("\"AWSTemplateFormatVersion\": \"2010-09-09\"\n")
        .contains("\"Parameters\":\n  Name:")
        .contains("!Sub \"${Name}-a\"")
        .contains("!If [C, [1], !Ref \"AWS::NoValue\"]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cases: [{terraform: {aws_a.a: {}}}]",
        "cases: [{name: a}]",
        "cases: [{name: a, terrafrom: {}}]",
        "cases: {}",
        "case: []",
        "{cases: [], cannot-show: {sqs.a: {plan: {SATISFIED: x}}}}",
        "cases: [",
        "cases: [{name: !computed}]",
        "cases: [{name: a, name: b}]",
        "cases: [{name: a, terraform: {aws_a.a: {}}, expect: [x]}]"
      })
  void mistakes_are_refused_with_their_place(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaseFile.parse(text))
        .withMessageMatching("1:\\d+: .+");
  }
}
