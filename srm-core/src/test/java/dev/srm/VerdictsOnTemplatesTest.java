package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.ItemStatus;
import dev.srm.diagnostic.SourceLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts on small templates that once were wrong, or that only just can be given. */
class VerdictsOnTemplatesTest {

  @TempDir Path folder;

  private ChecklistItem item(String template, String responsibility) throws Exception {
    Path file = Files.writeString(folder.resolve("template.yaml"), template);
    return Audits.audit(file).items().stream()
        .filter(item -> item.responsibility().id().equals(responsibility))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_policy_written_as_text_with_unknown_parts_is_read() throws Exception {
    String template =
        """
        Parameters: {Account: {Type: String}}
        Resources:
          Queue: {Type: AWS::SQS::Queue}
          Policy:
            Type: AWS::SQS::QueuePolicy
            Properties:
              Queues: [!Ref Queue]
              PolicyDocument: !Sub |
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": %s,
                  "Action": "sqs:SendMessage", "Resource": "${Queue.Arn}"}]}
        """;
    String someone = "{\"AWS\": \"arn:aws:iam::${Account}:root\"}";

    assertThat(item(template.formatted("\"*\""), "sqs.no-public-policy").status())
        .isEqualTo(ItemStatus.UNSATISFIED);
    assertThat(item(template.formatted(someone), "sqs.no-public-policy").status())
        .isEqualTo(ItemStatus.SATISFIED);
  }

  @Test
  void an_account_that_depends_on_the_region_is_not_everybody() throws Exception {
    ChecklistItem item =
        item(
            """
            Mappings:
              Balancers:
                eu-west-1: {Account: "156460612806"}
                eu-central-1: {Account: "054676820928"}
                us-east-1: {Account: "127311923021"}
            Resources:
              Logs:
                Type: AWS::S3::Bucket
                Properties:
                  PublicAccessBlockConfiguration: {BlockPublicPolicy: false}
              Policy:
                Type: AWS::S3::BucketPolicy
                Properties:
                  Bucket: !Ref Logs
                  PolicyDocument:
                    Statement:
                      - Effect: Allow
                        Principal: {AWS: !FindInMap [Balancers, !Ref AWS::Region, Account]}
                        Action: s3:PutObject
                        Resource: !Sub ${Logs.Arn}/*
            """,
            "s3.no-public-grants");

    assertThat(item.status()).isEqualTo(ItemStatus.SATISFIED);
  }

  @Test
  void a_rule_for_the_range_of_the_network_is_not_open_to_the_world() throws Exception {
    ChecklistItem item =
        item(
            """
            Resources:
              Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
              Group:
                Type: AWS::EC2::SecurityGroup
                Properties:
                  GroupDescription: g
                  VpcId: !Ref Vpc
                  SecurityGroupIngress:
                    - {IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !GetAtt Vpc.CidrBlock}
            """,
            "ec2.no-public-admin-ports");

    assertThat(item.status()).isEqualTo(ItemStatus.SATISFIED);
  }

  @Test
  void an_endpoint_is_known_by_its_service_in_every_region() throws Exception {
    String template =
        """
        Resources:
          Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
          Endpoint:
            Type: AWS::EC2::VPCEndpoint
            Properties:
              VpcId: !Ref Vpc
              VpcEndpointType: Interface
              ServiceName: !Sub com.amazonaws.${AWS::Region}.%s
        """;

    assertThat(item(template.formatted("ec2"), "ec2.endpoint-for-ec2-api").status())
        .isEqualTo(ItemStatus.SATISFIED);
    assertThat(item(template.formatted("sqs"), "ec2.endpoint-for-ec2-api").status())
        .isEqualTo(ItemStatus.UNSATISFIED);
  }

  @Test
  void an_item_points_at_the_property_or_the_innermost_one_around_what_is_missing()
      throws Exception {
    String template =
        """
        Resources:
          Bucket:
            Type: AWS::S3::Bucket
            Properties:
              BucketName: b
              VersioningConfiguration:
                Status: Suspended
              BucketEncryption:
                ServerSideEncryptionConfiguration:
                  - ServerSideEncryptionByDefault: {SSEAlgorithm: aws:kms}
        """;

    assertThat(item(template, "s3.versioning").location())
        .isEqualTo(new SourceLocation("template.yaml", 7, 9));
    assertThat(item(template, "s3.customer-managed-key").location())
        .isEqualTo(new SourceLocation("template.yaml", 10, 13));
    assertThat(item(template, "s3.server-access-logging").location())
        .isEqualTo(new SourceLocation("template.yaml", 2, 3));
  }

  @Test
  void a_value_that_depends_on_the_region_says_for_which_it_is_wrong() throws Exception {
    ChecklistItem item =
        item(
            """
            Parameters: {Stage: {Type: String, AllowedValues: [a, b, c]}}
            Mappings:
              Settings: {a: {Days: 7}, b: {Days: 0}, c: {Days: 14}}
            Resources:
              Db:
                Type: AWS::RDS::DBInstance
                Properties:
                  Engine: postgres
                  BackupRetentionPeriod: !FindInMap [Settings, !Ref Stage, Days]
            """,
            "rds.instance-backups");

    assertThat(item.status()).isEqualTo(ItemStatus.UNDETERMINED);
    assertThat(item.reason()).endsWith("when parameter Stage = b");
    assertThat(
            item(
                    """
                    Mappings:
                      Settings: {a: {Days: 7}, b: {Days: 14}, c: {Days: 0}}
                    Resources:
                      Db:
                        Type: AWS::RDS::DBInstance
                        Properties:
                          Engine: postgres
                          BackupRetentionPeriod: !FindInMap [Settings, !Ref AWS::Region, Days]
                    """,
                    "rds.instance-backups")
                .reason())
        .endsWith("when AWS::Region has another value");
  }
}
