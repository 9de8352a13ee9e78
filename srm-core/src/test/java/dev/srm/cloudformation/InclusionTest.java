package dev.srm.cloudformation;

import static dev.srm.cloudformation.Templates.addresses;
import static dev.srm.cloudformation.Templates.codes;
import static dev.srm.cloudformation.Templates.read;
import static dev.srm.cloudformation.Templates.resource;
import static dev.srm.cloudformation.Templates.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.Reading;
import dev.srm.resource.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InclusionTest {

  private static final String INCLUDE = "{Name: AWS::Include, Parameters: {Location: %s}}";

  @Test
  void an_included_file_takes_the_place_of_its_macro() throws InputException {
    String template =
        """
        Transform: [%1$s]
        Resources:
          A:
            Type: T
            Properties:
              Own: 1
              Policy: {'Fn::Transform': %2$s}
              Fn::Transform: %3$s
          Fn::Transform: %4$s
        """
            .formatted(
                INCLUDE.formatted("top.yaml"),
                INCLUDE.formatted("policy.json"),
                INCLUDE.formatted("more.yaml"),
                INCLUDE.formatted("parts/b.yaml"));
    Reading reading =
        read(
            template,
            Map.of(),
            Map.of(
                "top.yaml", "Parameters: {P: {Type: String, Default: q}}",
                "policy.json", "{\"Statement\": []}",
                "more.yaml", "{Own: 2, Other: !Ref P}",
                "parts/b.yaml",
                    "B: {Type: T, Properties: {'Fn::Transform': "
                        + INCLUDE.formatted("c.yaml")
                        + "}}",
                "parts/c.yaml", "{C: 3}"));

    assertThat(addresses(reading)).containsExactly("A", "B");
    assertThat(resource(reading, "A").attributes())
        .isEqualTo(
            Value.map(
                Map.of(
                    "Own", Value.number(1),
                    "Policy", Value.map(Map.of("Statement", Value.list(List.of()))),
                    "Other", Value.text("q"))));
    assertThat(value(reading, "B", "C")).isEqualTo(Value.number(3));
    assertThat(resource(reading, "B").origin().location())
        .isEqualTo(new SourceLocation("parts/b.yaml", 1, 1));
    assertThat(reading.diagnostics()).isEmpty();
  }

  @Test
  void an_include_from_elsewhere_is_reported() throws InputException {
    Reading reading =
        read(
            """
            Resources:
              A: {Type: T, Properties: {'Fn::Transform': %s}}
              B: {Type: T, Properties: {'Fn::Transform': %s}}
            """
                .formatted(INCLUDE.formatted("s3://b/x.yaml"), INCLUDE.formatted("gone.yaml")));

    assertThat(codes(reading))
        .containsExactly(
            "include-not-read",
            "macro-not-expanded",
            "hidden-properties",
            "macro-not-expanded",
            "hidden-properties");
  }

  @Test
  void a_file_that_includes_itself_is_refused() {
    String self = "{'Fn::Transform': " + INCLUDE.formatted("a.yaml") + "}";

    assertThatThrownBy(() -> read("Resources: {A: " + self + "}", Map.of(), Map.of("a.yaml", self)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("includes itself");
  }
}
