package dev.srm.resource;

/**
 * The name of a resource within its input: a Terraform address such as {@code
 * module.a.aws_s3_bucket.b["k"]} or a CloudFormation logical id, {@code Nested/Bucket} in a nested
 * stack.
 *
 * @param text the address as the input's own tools print it
 */
public record ResourceAddress(String text) implements Comparable<ResourceAddress> {

  @Override
  public int compareTo(ResourceAddress other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
