package dev.srm.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.json.JsonTextDecoder;
import dev.srm.resource.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyReaderTest {

  @Test
  void single_values_and_lists_read_alike() {
    Statement single = statement("\"Action\":\"s3:GetObject\",\"Resource\":\"*\"");
    Statement listed = statement("\"Action\":[\"s3:GetObject\"],\"Resource\":[\"*\"]");

    assertThat(single.actions()).isEqualTo(listed.actions());
    assertThat(Resources.areAll(single)).isEqualTo(Match.YES);
  }

  @Test
  void everybody_is_written_in_two_ways() {
    assertThat(statement("\"Principal\":\"*\"").principals().get(0).isAnybody()).isTrue();
    assertThat(statement("\"Principal\":{\"AWS\":[\"*\"]}").principals().get(0).isAnybody())
        .isTrue();
    assertThat(statement("\"Principal\":{\"Service\":\"*\"}").principals().get(0).isAnybody())
        .isFalse();
  }

  @Test
  void a_statement_is_named_by_number_and_sid() {
    assertThat(statement("\"Sid\":\"Open\"").label()).isEqualTo("statement 1 (Open)");
  }

  @Test
  void a_source_condition_narrows_and_a_wildcard_does_not() {
    assertThat(narrows("\"StringEquals\":{\"aws:PrincipalOrgID\":\"o-a1b2c3\"}")).isTrue();
    assertThat(narrows("\"ArnLike\":{\"aws:SourceArn\":\"*\"}")).isFalse();
    assertThat(narrows("\"IpAddress\":{\"aws:SourceIp\":\"0.0.0.0/0\"}")).isFalse();
    assertThat(narrows("\"StringNotEquals\":{\"aws:SourceVpce\":\"vpce-1\"}")).isFalse();
    assertThat(narrows("\"StringEqualsIfExists\":{\"aws:SourceVpce\":\"vpce-1\"}")).isFalse();
    assertThat(narrows("\"Bool\":{\"aws:SecureTransport\":\"true\"}")).isFalse();
  }

  @Test
  void a_combination_over_two_statements_is_an_escalation() {
    Statement pass = statement("\"Action\":\"iam:Pass*\",\"Resource\":\"*\"");
    Statement run = statement("\"Action\":\"ec2:*\",\"Resource\":\"*\"");
    Statement bound =
        statement("\"Action\":\"iam:PassRole\",\"Resource\":\"arn:aws:iam::1:role/a\"");

    assertThat(Escalation.find(List.of(pass, run)))
        .isNotNull()
        .satisfies(path -> assertThat(path.actions()).contains("ec2:RunInstances"));
    assertThat(Escalation.find(List.of(bound, run))).isNull();
  }

  @Test
  void patterns_match_with_stars_and_question_marks_whatever_the_case() {
    assertThat(matches("s3:Get*", "s3:getobject")).isEqualTo(Match.YES);
    assertThat(matches("s3:*Object?cl", "s3:PutObjectAcl")).isEqualTo(Match.YES);
    assertThat(matches("s3:Get", "s3:GetObject")).isEqualTo(Match.NO);
    assertThat(matches("*".repeat(2000) + "x", "a".repeat(2000))).isEqualTo(Match.NO);
  }

  @Test
  void a_statement_that_is_not_there_yet_makes_the_policy_incomplete() {
    Value.MapOf document =
        Value.map(Map.of("Statement", Value.list(List.of(Value.unknown("aws_x.y.statement")))));

    PolicyDocument policy = PolicyReader.read(document);

    assertThat(policy.complete()).isFalse();
    assertThat(policy.waitsFor()).containsExactly("aws_x.y.statement");
  }

  private static boolean narrows(String condition) {
    return Narrowing.narrows(statement("\"Condition\":{" + condition + "}").conditions())
        == Match.YES;
  }

  private static Match matches(String pattern, String action) {
    return Wildcards.matchesAnyCase(PolicyText.of(Value.text(pattern)), action);
  }

  private static Statement statement(String parts) {
    String json = "{\"Statement\":{\"Effect\":\"Allow\"," + parts + "}}";
    Value.MapOf document = (Value.MapOf) new JsonTextDecoder().decode(json);
    assertThat(document).isNotNull();
    return PolicyReader.read(document).statements().get(0);
  }
}
