package dev.srm.cloudformation;

import static dev.srm.cloudformation.Templates.codes;
import static dev.srm.cloudformation.Templates.evaluate;
import static dev.srm.cloudformation.Templates.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.diagnostic.InputException;
import dev.srm.resource.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntrinsicFunctionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          !Ref Text                                                  | abc
          !Ref Count                                                 | 3
          !Sub 'x-${Text}-${Count}'                                  | x-abc-3
          !Sub 'a ${!Text} b'                                        | a ${Text} b
          !Sub 'no end ${Text'                                       | no end ${Text
          !Sub ['${v}/${Text}', {v: !Ref Count}]                     | 3/abc
          !Sub ['${Text}', {Text: own}]                              | own
          !Join ['-', [a, !Ref Text, 1]]                             | a-abc-1
          !Join ['', !Ref Names]                                     | abc
          !Join [',', [a, !Ref 'AWS::NoValue', b]]                   | a,b
          !Join [':', !Split ['/', 'a/b']]                           | a:b
          !Select [1, !Ref Names]                                    | b
          !Select ['0', [x, y]]                                      | x
          !Select [2, !Split ['.', 'a.b.c']]                         | c
          !Base64 plain                                              | plain
          !FindInMap [Sizes, prod, Class]                            | large
          !FindInMap [Sizes, nowhere, Class, {DefaultValue: medium}] | medium
          !FindInMap [Sizes, !Ref Open, Backup]                      | 30
          {'Fn::Length': [a, b, c]}                                  | 3
          !If [Always, yes it is, no]                                | yes it is
          !If [Never, yes it is, 'no']                               | no
          !Select [1, !Cidr [10.0.0.0/16, 3, 8]]                     | 10.0.1.0/24
          !Select [0, !Cidr [10.1.2.3/24, 1, 4]]                     | 10.1.2.0/28
          {'Fn::Sub': '${Text}'}                                     | abc
          """)
  void a_function_of_known_values_is_known(String written, String expected) throws InputException {
    assertThat(Values.text(evaluate(written))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          !Ref Open                                       | parameter Open
          !Ref OpenNames                                  | parameter OpenNames
          !Ref Image                                      | parameter Image
          !Ref Bucket                                     | Bucket
          !GetAtt Bucket.Arn                              | Bucket.Arn
          !GetAtt [Bucket, Arn]                           | Bucket.Arn
          {'Fn::GetAtt': [Key, Nested.Attribute]}         | Key.Nested.Attribute
          !Ref AWS::Region                                | AWS::Region
          !Sub '${Bucket.Arn}'                            | Bucket.Arn
          !Sub ['${k}', {k: !GetAtt Key.Arn}]             | Key.Arn
          !Select [0, !GetAZs '']                         | Fn::GetAZs
          !Select [0, !Ref OpenNames]                     | parameter OpenNames
          !Select [!Ref Open, [a, b]]                     | parameter Open
          !Split ['/', !GetAtt Key.Arn]                   | Key.Arn
          !Join ['/', !Ref OpenNames]                     | parameter OpenNames
          !ImportValue net-VpcId                          | export net-VpcId
          !ImportValue {'Fn::Sub': '${Open}-VpcId'}       | export ${parameter Open}-VpcId
          !Cidr [!GetAtt Bucket.Block, 2, 8]              | Bucket.Block
          "{{resolve:ssm:/app/size:1}}"                   | {{resolve:ssm:/app/size:1}}
          """)
  void a_function_of_unknown_values_names_what_decides_it(String written, String reference)
      throws InputException {
    assertThat(evaluate(written)).isEqualTo(Value.unknown(reference));
  }

  @Test
  void a_text_keeps_its_known_parts() throws InputException {
    assertThat(evaluate("!Sub 'arn:aws:s3:::${Bucket}/*'"))
        .isEqualTo(
            new Value.Partial(
                List.of(Value.text("arn:aws:s3:::"), Value.unknown("Bucket"), Value.text("/*")),
                false));
  }

  @Test
  void no_value_means_that_the_property_is_absent() throws InputException {
    assertThat(evaluate("!Ref AWS::NoValue")).isEqualTo(Value.NULL);
    assertThat(evaluate("[a, !Ref AWS::NoValue, b]"))
        .isEqualTo(Value.list(List.of(Value.text("a"), Value.text("b"))));
    assertThat(evaluate("{a: 1, b: !Ref AWS::NoValue}"))
        .isEqualTo(Value.map(Map.of("a", Value.number(1))));
  }

  @Test
  void a_secret_parameter_stays_secret_in_what_is_made_of_it() throws InputException {
    assertThat(evaluate("!Ref Password")).isEqualTo(new Value.Text("hunter2", true));
    assertThat(evaluate("!Sub 'mysql://root:${Password}@db'").sensitive()).isTrue();
    assertThat(evaluate("!Join [':', [root, !Ref Password]]").sensitive()).isTrue();
    assertThat(evaluate("!Split ['t', !Ref Password]").sensitive()).isTrue();
    assertThat(evaluate("!Ref OpenPassword").sensitive()).isTrue();
    assertThat(evaluate("!Sub 'a${OpenPassword}b'").toString()).isEqualTo("(sensitive)");
  }

  @Test
  void a_dynamic_reference_to_a_secret_is_an_unknown_secret() throws InputException {
    Value value = evaluate("'{{resolve:secretsmanager:prod/db:SecretString:password}}'");

    assertThat(value)
        .isEqualTo(
            new Value.Unknown(
                Value.Setting.SET,
                List.of("{{resolve:secretsmanager:prod/db:SecretString:password}}"),
                true));
  }

  @Test
  void a_dynamic_reference_put_together_by_a_function_names_its_parts() throws InputException {
    Value value = evaluate("!Sub 'x{{resolve:secretsmanager:${Key}:SecretString:p}}y'");

    assertThat(value)
        .isEqualTo(
            new Value.Partial(
                List.of(
                    Value.text("x"),
                    new Value.Unknown(
                        Value.Setting.SET,
                        List.of("{{resolve:secretsmanager:${Key}:SecretString:p}}", "Key"),
                        true),
                    Value.text("y")),
                true));
  }

  @Test
  void an_undecided_branch_keeps_both_values() throws InputException {
    assertThat(evaluate("!If [IsProd, a, b]"))
        .isEqualTo(new Value.Conditional("IsProd", Value.text("a"), Value.text("b")));
    assertThat(evaluate("!If [IsProd, a, !Ref 'AWS::NoValue']"))
        .isEqualTo(new Value.Conditional("IsProd", Value.text("a"), Value.NULL));
    assertThat(evaluate("!If [IsProd, same, same]")).isEqualTo(Value.text("same"));
  }

  @Test
  void a_branch_inside_a_branch_knows_the_outer_condition() throws InputException {
    assertThat(evaluate("!If [IsProd, !If [IsTest, x, y], !If [IsTest, z, w]]"))
        .isEqualTo(new Value.Conditional("IsProd", Value.text("y"), Value.text("z")));
  }

  @Test
  void a_function_carries_the_condition_of_its_argument() throws InputException {
    assertThat(evaluate("!Join ['-', [x, !If [IsProd, a, b], !If [IsProd, c, d]]]"))
        .isEqualTo(new Value.Conditional("IsProd", Value.text("x-a-c"), Value.text("x-b-d")));
    assertThat(evaluate("!Select [0, !If [IsProd, [a], [b]]]"))
        .isEqualTo(new Value.Conditional("IsProd", Value.text("a"), Value.text("b")));
    assertThat(evaluate("!FindInMap [Sizes, !If [IsProd, prod, test], Class]"))
        .isEqualTo(new Value.Conditional("IsProd", Value.text("large"), Value.text("small")));
  }

  @Test
  void a_second_condition_in_one_text_is_an_unknown_part() throws InputException {
    Value value = evaluate("!Join ['-', [!If [IsProd, a, b], !If [IsOther, c, d]]]");

    assertThat(value)
        .isInstanceOfSatisfying(
            Value.Conditional.class,
            conditional ->
                assertThat(conditional.whenTrue())
                    .isEqualTo(
                        new Value.Partial(
                            List.of(Value.text("a-"), Value.unknown("condition IsOther")), false)));
  }

  @Test
  void json_text_keeps_its_structure() throws InputException {
    assertThat(evaluate("{'Fn::ToJsonString': {Statement: [{Effect: Allow}]}}"))
        .isEqualTo(
            Value.map(
                Map.of(
                    "Statement",
                    Value.list(List.of(Value.map(Map.of("Effect", Value.text("Allow"))))))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!Select [7, [a]]",
        "!Select [x, [a]]",
        "!Join [a]",
        "!Join 5",
        "!Split ['', x]",
        "!Sub {a: b}",
        "!Sub [a, b, c]",
        "!GetAtt NoDot",
        "!GetAtt []",
        "!If [IsProd]",
        "!If [[], a, b]",
        "!FindInMap [a]",
        "!Cidr [10.0.0.0/30, 200, 8]",
        "!Cidr [999.0.0.0/8, 2, 8]",
        "{Ref: {Ref: x}}"
      })
  void a_malformed_function_is_unknown_and_reported(String written) throws InputException {
    String template = "Resources: {A: {Type: T, Properties: {P: " + written + "}}}";

    assertThat(codes(read(template))).containsAnyOf("malformed-function");
    assertThat(evaluate(written)).isInstanceOf(Value.Unknown.class);
  }

  @Test
  void a_function_nobody_knows_is_unknown_and_reported() throws InputException {
    assertThat(evaluate("!Explode x"))
        .isEqualTo(new Value.Unknown(Value.Setting.UNCLEAR, List.of("Fn::Explode"), false));
    assertThat(codes(read("Resources: {A: {Type: T, Properties: {P: !Explode x}}}")))
        .containsExactly("unknown-intrinsic");
  }

  @Test
  void a_macro_call_is_unknown_and_reported() throws InputException {
    String macro = "{'Fn::Transform': {Name: Mine, Parameters: {}}}";

    assertThat(evaluate(macro))
        .isEqualTo(new Value.Unknown(Value.Setting.UNCLEAR, List.of("macro Mine"), false));
    assertThat(codes(read("Resources: {A: {Type: T, Properties: {P: " + macro + "}}}")))
        .containsExactly("macro-not-expanded");
  }

  @Test
  void a_name_that_is_nowhere_is_unknown_and_reported() throws InputException {
    assertThat(codes(read("Resources: {A: {Type: T, Properties: {P: !Ref Nowhere}}}")))
        .containsExactly("unresolved-reference");
    assertThat(codes(read("Resources: {A: {Type: T, Properties: {P: !FindInMap [a, b, c]}}}")))
        .containsExactly("unresolved-mapping");
  }
}
