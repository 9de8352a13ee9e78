package dev.srm.resource;

/** The language whose type and attribute names a resource uses. */
public enum Dialect {
  /** {@code aws_s3_bucket}, {@code storage_encrypted}. */
  TERRAFORM,
  /** {@code AWS::S3::Bucket}, {@code StorageEncrypted}; also {@code awscc} resources. */
  CLOUDFORMATION
}
