package dev.srm.catalogfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.resource.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeSchemasTest {

  private static final TypeSchemas SCHEMAS = new TypeSchemas();

  @Test
  void the_lists_are_whole() {
    assertThat(SCHEMAS.types(Dialect.TERRAFORM)).hasSize(1526).contains("aws_s3_bucket");
    assertThat(SCHEMAS.types(Dialect.CLOUDFORMATION)).hasSize(1598).contains("AWS::S3::Bucket");
  }

  @ParameterizedTest
  @CsvSource({
    "TERRAFORM, aws_instance, metadata_options.http_tokens, true",
    "TERRAFORM, aws_instance, metadata_options, true",
    "TERRAFORM, aws_instance, metadata_options.http_token, false",
    "TERRAFORM, aws_instance, metadata, false",
    "TERRAFORM, aws_instance, tags.Name, true",
    "TERRAFORM, aws_instance, tags, true",
    "TERRAFORM, aws_instance, ami.id, false",
    "TERRAFORM, aws_instances, ami, false",
    "TERRAFORM, aws_sqs_queue, redrive_policy@json.deadLetterTargetArn, true",
    "TERRAFORM, aws_sqs_queue, redrive@json.x, false",
    "TERRAFORM, aws_lambda_function, environment.variables.*, true",
    "TERRAFORM, aws_lambda_function, environment.*, false",
    "CLOUDFORMATION, AWS::SQS::Queue, RedrivePolicy.deadLetterTargetArn, true",
    "CLOUDFORMATION, AWS::SQS::Queue, RedriveAllowPolicy.sourceQueueArns, true",
    "CLOUDFORMATION, AWS::EC2::SecurityGroup, SecurityGroupIngress.CidrIp, true",
    "CLOUDFORMATION, AWS::EC2::SecurityGroup, SecurityGroupIngress.Cidr, false",
    "CLOUDFORMATION, AWS::CloudFormation::CustomResource, Anything, true",
    "CLOUDFORMATION, AWS::S3::Bucket, $DeletionPolicy, true",
    "CLOUDFORMATION, AWS::S3::Bucket, $Nothing, false"
  })
  void a_path_is_an_attribute_or_not(Dialect dialect, String type, String path, boolean known) {
    assertThat(SCHEMAS.has(dialect, type, path)).isEqualTo(known);
  }
}
