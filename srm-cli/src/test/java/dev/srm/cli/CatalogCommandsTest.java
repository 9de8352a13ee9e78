package dev.srm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that tell what srm knows. */
class CatalogCommandsTest {

  @TempDir Path folder;
  private Run run;

  @BeforeEach
  void start() {
    run = new Run(folder);
  }

  @Test
  void explain_tells_what_why_how_and_who() {
    assertThat(run.srm("explain", "s3.block-public-access")).isZero();

    assertThat(run.out())
        .startsWith("Block public access  ")
        .contains("s3.block-public-access\n")
        .contains("owner       customer")
        .contains("severity critical")
        .contains("applies to  aws_s3_bucket, AWS::S3::Bucket")
        .contains("\nWhat        ")
        .contains("\nWhy         ")
        .contains("\nDecided     from the input by ")
        .contains("\nHow         ")
        .contains("fsbp S3.8");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void explain_keeps_to_the_width_and_colours_when_asked() {
    assertThat(run.srm("explain", "--width=60", "s3.block-public-access")).isZero();
    assertThat(run.out().lines().filter(line -> line.length() > 60))
        .as("only what cannot be broken is longer")
        .allMatch(line -> line.strip().split(" +").length <= 2 || line.startsWith("Block public"));

    run.srm("explain", "--color=always", "s3.block-public-access");
    assertThat(run.out()).startsWith("\u001b[1mBlock public access\u001b[0m");
  }

  @Test
  void a_duty_that_no_attribute_shows_is_decided_by_a_person() {
    assertThat(run.srm("explain", "s3.classify-data")).isZero();

    assertThat(run.out()).contains("\nDecided     by a person: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          explain s3.blok-public-access   | there is no responsibility "s3.blok-public-access"; did you mean "s3.block-public-access"?
          explain whatever                | there is no responsibility "whatever"; srm catalog responsibilities lists all
          explain                         | srm explain needs a RESPONSIBILITY; see srm explain --help
          explain a b                     | srm explain does not know what to do with "b"
          catalog servces                 | there is no topic "servces"; did you mean "services"?
          catalog services x              | srm catalog does not know what to do with "x"
          catalog responsibilities s4     | there is no service "s4"; did you mean "s3"?
          catalog type                    | name a resource type: srm catalog type aws_s3_bucket
          catalog type aws_s3_nothing     | the catalog does not know the resource type "aws_s3_nothing"; by its name it belongs to s3
          completion tcsh                 | there is no completion for "tcsh"; use bash, zsh, fish
          aduit                           | there is no command "aduit"; did you mean "audit"?
          help aduit                      | there is no command "aduit"; did you mean "audit"?
          """)
  void what_does_not_exist_is_answered_with_what_does(String commandLine, String message) {
    assertThat(run.srm(commandLine.split(" "))).isEqualTo(2);

    assertThat(run.err()).isEqualTo("srm: " + message + "\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void the_catalog_lists_services_responsibilities_and_types() {
    assertThat(run.srm("catalog")).isZero();
    assertThat(run.out()).containsPattern("[0-9]+ services, [0-9]+ resource types");

    assertThat(run.srm("catalog", "services")).isZero();
    assertThat(run.out()).containsPattern("(?m)^s3 +paas +managed-multi-tenant +Amazon S3$");

    assertThat(run.srm("catalog", "responsibilities", "s3")).isZero();
    assertThat(run.out())
        .containsPattern("(?m)^critical +s3.block-public-access +Block public access$");
    assertThat(run.out().lines()).allMatch(line -> line.contains(" s3."));

    assertThat(run.srm("catalog", "type", "AWS::S3::Bucket")).isZero();
    assertThat(run.out())
        .startsWith("AWS::S3::Bucket")
        .contains("s3.bucket\n")
        .containsPattern("(?m)^  guest-os +AWS$")
        .containsPattern("(?m)^  identity-access +customer$")
        .contains("  s3.block-public-access");
  }

  @Test
  void the_version_names_what_may_differ_between_machines() {
    assertThat(run.srm("--version")).isZero();

    assertThat(run.out())
        .matches("(?s)srm .+\ncatalog [0-9.]+ of [0-9-]+\nJava .+ \\(.+\\)\n.+ \\(.+\\)\n");
    assertThat(run.err()).isEmpty();
  }
}
