package dev.srm.cloudformation;

import static dev.srm.cloudformation.Templates.addresses;
import static dev.srm.cloudformation.Templates.read;
import static dev.srm.cloudformation.Templates.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.diagnostic.InputException;
import dev.srm.resource.Reading;
import dev.srm.resource.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is known of a parameter without a value all the same. */
class OpenParametersTest {

  private static final String HEAD =
      """
      Parameters:
        Stage: {Type: String, AllowedValues: [test, prod, stage]}
        Size: {Type: String, AllowedValues: [small, large]}
      Mappings:
        Days:
          test: {Backup: 1}
          stage: {Backup: 1}
          prod: {Backup: 30}
          archive: {Backup: 99}
        Accounts:
          eu-west-1: {Id: "111122223333"}
          eu-north-1: {Id: "444455556666"}
      Conditions:
        IsDev: !Equals [!Ref Stage, dev]
        IsProd: !Equals [!Ref Stage, prod]
        IsAny: !Or [!Equals [!Ref Stage, test], !Equals [!Ref Stage, stage], !Condition IsProd]
        IsLarge: !Equals [large, !Ref Size]
        Both: !And [!Condition IsProd, !Condition IsLarge]
      Resources:
      """;

  private static Value property(String written) throws InputException {
    return value(
        read(HEAD + "  R: {Type: AWS::Test::Thing, Properties: {V: " + written + "}}\n"), "R", "V");
  }

  @Test
  void a_condition_that_no_allowed_value_meets_is_false() throws InputException {
    assertThat(property("!If [IsDev, a, b]")).isEqualTo(Value.text("b"));
  }

  @Test
  void a_condition_that_every_allowed_value_meets_is_true() throws InputException {
    assertThat(property("!If [IsAny, a, b]")).isEqualTo(Value.text("a"));
  }

  @Test
  void a_condition_that_allowed_values_differ_on_stays_open() throws InputException {
    assertThat(property("!If [IsProd, a, b]"))
        .isEqualTo(new Value.Conditional("IsProd", Value.text("a"), Value.text("b")));
    assertThat(property("!If [Both, a, b]")).isInstanceOf(Value.Conditional.class);
  }

  @Test
  void inside_a_branch_the_parameter_has_the_value_that_leads_there() throws InputException {
    assertThat(property("!If [IsProd, !FindInMap [Days, !Ref Stage, Backup], 0]"))
        .isEqualTo(new Value.Conditional("IsProd", Value.number(30), Value.number(0)));
    assertThat(property("!If [IsLarge, x, !Sub 'is ${Size}']"))
        .isEqualTo(new Value.Conditional("IsLarge", Value.text("x"), Value.text("is small")));
  }

  @Test
  void inside_a_resource_its_condition_decides_the_parameter() throws InputException {
    Reading reading =
        read(
            HEAD
                + "  R: {Type: AWS::Test::Thing, Condition: IsProd, Properties: {V: !Ref Stage}}\n"
                + "  S: {Type: AWS::Test::Thing, Condition: IsDev}\n");

    assertThat(value(reading, "R", "V")).isEqualTo(Value.text("prod"));
    assertThat(addresses(reading)).containsExactly("R");
  }

  @Test
  void a_map_gives_what_the_allowed_keys_lead_to() throws InputException {
    assertThat(property("!FindInMap [Days, !Ref Stage, Backup]"))
        .isEqualTo(
            new Value.Conditional("parameter Stage = prod", Value.number(30), Value.number(1)));
  }

  @Test
  void a_map_by_region_gives_its_accounts_also_inside_a_text() throws InputException {
    assertThat(
            property(
                "!Sub ['arn:aws:iam::${Id}:root', {Id: !FindInMap [Accounts, !Ref AWS::Region, Id]}]"))
        .isEqualTo(
            new Value.Conditional(
                "AWS::Region = eu-north-1",
                Value.text("arn:aws:iam::444455556666:root"),
                Value.text("arn:aws:iam::111122223333:root")));
  }

  @Test
  void an_identity_is_never_empty() throws InputException {
    String child =
        """
        Parameters: {KeyArn: {Type: String, Default: ""}, Other: {Type: String}}
        Conditions:
          HasKey: !Not [!Equals [!Ref KeyArn, ""]]
          HasOther: !Not [!Equals [!Ref Other, ""]]
        Resources:
          R: {Type: T, Properties: {V: !If [HasKey, 1, 2], W: !If [HasOther, 1, 2]}}
        """;
    String parent =
        """
        Parameters: {Open: {Type: String}}
        Resources:
          K: {Type: AWS::KMS::Key}
          N:
            Type: AWS::CloudFormation::Stack
            Properties:
              TemplateURL: n.yaml
              Parameters: {KeyArn: !GetAtt K.Arn, Other: !Ref Open}
        """;

    Reading reading = read(parent, Map.of(), Map.of("n.yaml", child));

    assertThat(value(reading, "N/R", "V")).isEqualTo(Value.number(1));
    assertThat(value(reading, "N/R", "W")).isInstanceOf(Value.Conditional.class);
  }

  @Test
  void the_address_range_of_a_network_is_what_the_template_says() throws InputException {
    Reading reading =
        read(
            """
            Parameters: {Range: {Type: String}}
            Resources:
              Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
              Open: {Type: AWS::EC2::VPC, Properties: {CidrBlock: !Ref Range}}
              R: {Type: T, Properties: {V: !GetAtt Vpc.CidrBlock, W: !GetAtt Open.CidrBlock}}
            """);

    assertThat(value(reading, "R", "V")).isEqualTo(Value.text("10.0.0.0/16"));
    assertThat(value(reading, "R", "W")).isEqualTo(Value.unknown("Open.CidrBlock"));
  }

  @Test
  void a_list_of_identities_joined_for_another_stack_is_that_list_again() throws InputException {
    Value list = property("!Split ['||', !Join ['||', [!Ref R1, !GetAtt R2.Arn]]]");

    assertThat(list).isEqualTo(Value.list(List.of(Value.unknown("R1"), Value.unknown("R2.Arn"))));
  }

  @Test
  void a_part_before_everything_unknown_can_be_selected() throws InputException {
    assertThat(property("!Select [1, !Split ['/', !Sub 'a/b/${Stage}/c']]"))
        .isEqualTo(Value.text("b"));
    assertThat(property("!Select [3, !Split ['/', !Sub 'a/b/${Stage}/c']]"))
        .isEqualTo(Value.unknown("parameter Stage"));
  }

  @Test
  void blocks_of_ipv6_are_cut() throws InputException {
    assertThat(property("!Select [2, !Cidr ['2001:db8:1234:1a00::/56', 4, 64]]"))
        .isEqualTo(Value.text("2001:db8:1234:1a02::/64"));
    assertThat(property("!Cidr ['2001:db8::/64', 2, 64]")).isEqualTo(Value.unknown("Fn::Cidr"));
  }
}
