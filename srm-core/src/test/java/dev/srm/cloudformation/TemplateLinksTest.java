package dev.srm.cloudformation;

import static dev.srm.cloudformation.Templates.links;
import static dev.srm.cloudformation.Templates.read;
import static dev.srm.cloudformation.Templates.resource;
import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.diagnostic.InputException;
import dev.srm.resource.Links;
import dev.srm.resource.Links.Certainty;
import dev.srm.resource.Reading;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateLinksTest {

  private static Reading reading;

  @BeforeAll
  static void readTemplate() throws InputException {
    reading =
        read(
            """
            Parameters:
              KeyArn: {Type: String}
              Env: {Type: String}
            Conditions:
              OwnKey: !Equals [!Ref Env, prod]
            Resources:
              Key: {Type: AWS::KMS::Key}
              Other: {Type: AWS::KMS::Key}
              Subject:
                Type: T
                Properties:
                  Ref: !Ref Key
                  GetAtt: !GetAtt Key.Arn
                  Sub: !Sub 'arn:${AWS::Partition}:kms:${AWS::Region}:key/${Key}'
                  SubVariable: !Sub ['${k}/x', {k: !GetAtt Key.Arn}]
                  Join: !Join [':', [arn, !Ref 'AWS::Region', !Ref Key]]
                  Select: !Select [1, [!Ref Other, !Ref Key]]
                  Dynamic: !Sub '{{resolve:secretsmanager:${Key}:SecretString:x}}'
                  Either: !If [OwnKey, !Ref Key, !Ref Other]
                  Maybe: !If [OwnKey, !GetAtt Key.Arn, !Ref AWS::NoValue]
                  Outside: !If [OwnKey, !GetAtt Key.Arn, !Ref KeyArn]
                  Parameter: !Ref KeyArn
                  Imported: !ImportValue shared-key
                  Literal: alias/aws/s3
                  Rules: [{Key: !Ref Key}, {Key: !Ref Other}]
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ref", "GetAtt", "Sub", "SubVariable", "Join", "Select", "Dynamic"})
  void a_reference_is_followed_through_functions(String property) {
    Links links = links(reading, "Subject", property);

    assertThat(links.targets()).containsExactly(resource(reading, "Key"));
    assertThat(links.candidates()).isEmpty();
    assertThat(links.certainty()).isEqualTo(Certainty.STATED);
  }

  @Test
  void branches_of_an_undecided_condition_are_candidates() {
    Links links = links(reading, "Subject", "Either");

    assertThat(links.targets()).isEmpty();
    assertThat(links.candidates())
        .containsExactly(resource(reading, "Key"), resource(reading, "Other"));
    assertThat(links.certainty()).isEqualTo(Certainty.STATED);
  }

  @Test
  void a_branch_that_leads_out_of_the_input_hides_the_answer() {
    Links links = links(reading, "Subject", "Outside");

    assertThat(links.candidates()).containsExactly(resource(reading, "Key"));
    assertThat(links.hidden()).isTrue();
    assertThat(links(reading, "Subject", "Maybe").hidden()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Parameter", "Imported"})
  void what_the_input_does_not_hold_is_hidden(String property) {
    Links links = links(reading, "Subject", property);

    assertThat(links.targets()).isEmpty();
    assertThat(links.hidden()).isTrue();
    assertThat(links.references()).hasSize(1);
  }

  @Test
  void a_literal_refers_to_nothing() {
    assertThat(links(reading, "Subject", "Literal")).isEqualTo(Links.NONE);
    assertThat(links(reading, "Subject", "Nowhere")).isEqualTo(Links.NONE);
  }

  @Test
  void a_list_leads_to_the_targets_of_all_its_items() {
    assertThat(links(reading, "Subject", "Rules.Key").targets())
        .isEqualTo(List.of(resource(reading, "Key"), resource(reading, "Other")));
    assertThat(links(reading, "Subject", "Rules").targets()).hasSize(2);
  }
}
