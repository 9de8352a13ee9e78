package dev.srm.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.Audits;
import dev.srm.checklist.AssessedResource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A fingerprint is public: whoever guesses a short secret could see in it that the guess is right.
 */
class FingerprintsTest {

  private static final String INSTANCE =
      """
      Resources:
        One:
          Type: AWS::EC2::Instance
          Properties:
            InstanceType: t3.micro
            UserData: "%s"
      """;

  private static final String TASK =
      """
      Resources:
        One:
          Type: AWS::ECS::TaskDefinition
          Properties:
            ContainerDefinitions:
              - Name: app
                Image: app:1
                %s
      """;

  private static final String FUNCTION =
      """
      Resources:
        One:
          Type: AWS::Lambda::Function
          Properties:
            Runtime: python3.13
            Environment: {Variables: {MODE: "%s"}}
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("secrets")
  void nothing_that_may_hold_a_secret_is_in_it(String one, String other) throws Exception {
    assertThat(fingerprint(one)).isNotEmpty().isEqualTo(fingerprint(other));
  }

  static Stream<Arguments> secrets() {
    return Stream.of(
        alike(INSTANCE, "export PW=hunter1", "export PW=hunter2"),
        alike(TASK, "Command: [run, hunter1]", "Command: [run, hunter2]"),
        alike(TASK, "EntryPoint: [run, hunter1]", "EntryPoint: [run, hunter2]"),
        alike(
            TASK,
            "Environment: [{Name: PW, Value: hunter1}]",
            "Environment: [{Name: PW, Value: hunter2}]"),
        alike(TASK, "User: glpat-aaaaaaaaaaaaaaaaaaaa", "User: glpat-bbbbbbbbbbbbbbbbbbbb"),
        alike(FUNCTION, "hunter1", "hunter2"));
  }

  private static Arguments alike(String template, String one, String other) {
    return Arguments.of(template.formatted(one), template.formatted(other));
  }

  @Test
  void what_the_duties_are_about_is_in_it() throws Exception {
    assertThat(fingerprint(TASK.formatted("Privileged: true")))
        .isNotEqualTo(fingerprint(TASK.formatted("Privileged: false")));
  }

  private String fingerprint(String template) throws Exception {
    Path file = Files.writeString(folder.resolve("template.yaml"), template);
    List<AssessedResource> resources = Audits.audit(file).resources();
    assertThat(resources).hasSize(1);
    return resources.get(0).fingerprint();
  }
}
