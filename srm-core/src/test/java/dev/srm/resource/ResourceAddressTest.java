package dev.srm.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceAddressTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "aws_s3_bucket.b, ''",
        "'aws_s3_bucket.b[\"c/d\"]', ''",
        "'aws_s3_bucket.b[0]', ''",
        "module.a.aws_s3_bucket.b, module.a",
        "'module.a[\"x.y/z\"].module.b[0].aws_s3_bucket.b[\"c/d\"]', 'module.a[\"x.y/z\"].module.b[0]'",
        "'module.a[\"x\\\"].y\"].aws_s3_bucket.b', 'module.a[\"x\\\"].y\"]'",
        "Bucket, ''",
        "Storage/Bucket, Storage",
        "Outer/Inner/Bucket, Outer/Inner",
      })
  void the_module_is_what_stands_before_the_resource(String address, String module) {
    assertThat(new ResourceAddress(address).module()).isEqualTo(module);
  }
}
