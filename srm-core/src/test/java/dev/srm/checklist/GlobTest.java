package dev.srm.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          aws_s3_bucket.logs        | aws_s3_bucket.logs                   | true
          aws_s3_bucket.logs        | aws_s3_bucket.logs2                  | false
          aws_s3_bucket.logs        | aws_s3_bucketXlogs                   | false
          aws_s3_bucket.*           | aws_s3_bucket.a["x.y/z"]             | true
          aws_s3_bucket.*           | module.m.aws_s3_bucket.a             | false
          *aws_s3_bucket.*          | module.m["k"].aws_s3_bucket.a        | true
          module.**.aws_vpc.main    | module.a.module.b.aws_vpc.main       | true
          aws_vpc.a[0]              | aws_vpc.a[0]                         | true
          aws_vpc.a[0]              | aws_vpc.a0                           | false
          aws_vpc.a[?]              | aws_vpc.a[7]                         | true
          aws_vpc.a[?]              | aws_vpc.a[10]                        | false
          a["*"]                    | a["*"]                               | true
          *                         | anything[0]                          | true
          *a*b*c                    | xxaxxbxxcxxc                         | true
          *a*b*c                    | xxaxxcxxb                            | false
          """)
  void only_stars_and_question_marks_are_wild(String pattern, String name, boolean matches) {
    assertThat(new Glob(pattern).matches(name)).isEqualTo(matches);
  }

  @Test
  void a_hostile_pattern_takes_no_more_than_its_length_times_that_of_the_name() {
    Glob pattern = new Glob("*a".repeat(500) + "b");

    assertThat(pattern.matches("a".repeat(1000))).isFalse();
    assertThat(pattern.matches("a".repeat(1000) + "b")).isTrue();
  }

  @Test
  void a_name_may_hold_anything() {
    assertThat(new Glob("a*z").matches("a\n\u202e]\\Q.z")).isTrue();
    assertThat(new Glob("").matches("")).isTrue();
    assertThat(new Glob("").matches("a")).isFalse();
  }
}
