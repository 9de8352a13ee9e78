package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.srm.catalog.Severity;
import dev.srm.checklist.ItemStatus;
import dev.srm.document.DocumentFormat;
import dev.srm.render.ReportFormat;
import dev.srm.resource.Value;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AuditRequestBuilderTest {

  private final AuditRequestBuilder builder =
      AuditRequest.builder().set(AuditOption.INPUTS, "plan.json");

  @Test
  void what_nobody_sets_has_its_default() throws Exception {
    assertThat(builder.build())
        .isEqualTo(
            new AuditRequest(
                List.of("plan.json"),
                null,
                null,
                "stdin",
                Map.of(),
                List.of(),
                Scope.ALL,
                Filter.NONE,
                new Gate(Severity.HIGH, false, false, false),
                new AcceptanceSources(null, false, null, null, null, null),
                null,
                List.of(new OutputTarget(ReportFormat.TEXT, null))));
  }

  @Test
  void every_option_finds_its_place() throws Exception {
    AuditRequest request =
        builder
            .set(AuditOption.INPUTS, List.of("a", "-"))
            .set(AuditOption.INPUT_FORMAT, "Terraform-Plan")
            .set(AuditOption.BASE, "old")
            .set(AuditOption.INPUT_NAME, "pull")
            .set(AuditOption.PARAMETERS, List.of("Env=prod", "a/env.json", "Url=a=b,c"))
            .set(AuditOption.SCOPE, "changed")
            .set(AuditOption.MIN_SEVERITY, "LOW")
            .set(AuditOption.ONLY, List.of("s3.*, rds.*", "ec2.a"))
            .set(AuditOption.SKIP, "s3.b")
            .set(AuditOption.STATUS, "unsatisfied,notApplicable,NOT_APPLICABLE")
            .set(AuditOption.FAIL_ON, "none")
            .set(AuditOption.FAIL_ON_UNDETERMINED, "true")
            .set(AuditOption.FAIL_ON_MANUAL, "TRUE")
            .set(AuditOption.FAIL_ON_EXPIRED, "true")
            .set(AuditOption.ATTESTATIONS, "a.yaml")
            .set(AuditOption.WAIVERS, "w.yaml")
            .set(AuditOption.BASELINE, "b.json")
            .set(AuditOption.POLICY_FROM, "base")
            .set(AuditOption.LOCK_TIME, "2026-05-01")
            .today(LocalDate.of(2026, 11, 22))
            .set(AuditOption.KEY, "envs/prod")
            .set(AuditOption.OUTPUT, List.of("text", "json=out=1.json"))
            .build();

    assertThat(request)
        .isEqualTo(
            new AuditRequest(
                List.of("a", "-"),
                DocumentFormat.TERRAFORM_PLAN,
                "old",
                "pull",
                Map.of("Env", Value.text("prod"), "Url", Value.text("a=b,c")),
                List.of("a/env.json"),
                Scope.CHANGED,
                new Filter(
                    Severity.LOW,
                    List.of("s3.*", "rds.*", "ec2.a"),
                    List.of("s3.b"),
                    java.util.Set.of(ItemStatus.UNSATISFIED, ItemStatus.NOT_APPLICABLE)),
                new Gate(null, true, true, true),
                new AcceptanceSources(
                    LocalDate.of(2026, 5, 1), true, "base", "a.yaml", "w.yaml", "b.json"),
                "envs/prod",
                List.of(
                    new OutputTarget(ReportFormat.TEXT, null),
                    new OutputTarget(ReportFormat.JSON, "out=1.json"))));
    assertThat(request.ungated().gate()).isEqualTo(Gate.OPEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FAIL_ON              | severe     | no severity "severe"; use critical, high, medium, low or none
          MIN_SEVERITY         | none       | no severity "none"; use critical, high, medium or low
          SCOPE                | new        | no scope "new"; use changed or all
          STATUS               | manual,ok  | no status "ok"; use satisfied, unsatisfied, undetermined, manual, attested, waived or not-applicable
          LOCK_TIME            | 2026-02-30 | "2026-02-30" is no date; write 2026-11-22
          FAIL_ON_MANUAL       | yes        | "yes" is neither true nor false
          ONLY                 | S3 bucket  | "S3 bucket" is no responsibility id; write s3.block-public-access or s3.*
          PARAMETERS           | s3cret     | write Key=Value, or name a .json, .yaml or .toml file
          OUTPUT               | json=      | there is no file after "json="; write FORMAT=FILE
          OUTPUT               | pdf=a.pdf  | no format "pdf"; use text, markdown, json, github, azure, gitlab-codequality or step-summary
          OUTPUT               | out/a.md   | "out/a.md" names no format; write markdown=out/a.md
          """)
  void a_value_without_meaning_is_refused_with_what_would_be_right(
      AuditOption option, String value, String message) {
    builder.set(option, value);

    assertRefused(option, message);
  }

  @Test
  void what_can_be_given_once_is_not_given_twice() {
    builder.set(AuditOption.INPUTS, List.of("-", "-"));
    assertRefused(AuditOption.INPUTS, "standard input (-) can be read only once");

    builder.set(AuditOption.INPUTS, List.of("a", "-")).set(AuditOption.BASE, "-");
    assertRefused(AuditOption.BASE, "standard input (-) can be read only once");
    builder.set(AuditOption.BASE, "old");

    builder.set(AuditOption.INPUTS, "-").set(AuditOption.SCOPE, List.of("all", "changed"));
    assertRefused(AuditOption.SCOPE, "is given more than once");

    builder.set(AuditOption.SCOPE, "all").set(AuditOption.OUTPUT, List.of("text", "json"));
    assertRefused(
        AuditOption.OUTPUT, "only one report can go to standard output; write FORMAT=FILE");

    builder.set(AuditOption.OUTPUT, List.of("text=a", "json=a"));
    assertRefused(AuditOption.OUTPUT, "two reports go to the same file");

    builder.set(AuditOption.OUTPUT, "text").set(AuditOption.PARAMETERS, List.of("A=1", "A=2"));
    assertRefused(AuditOption.PARAMETERS, "A is given more than once");
  }

  @Test
  void a_run_without_input_is_refused() {
    InvalidOptionException refusal =
        catchThrowableOfType(InvalidOptionException.class, () -> AuditRequest.builder().build());

    assertThat(refusal).hasMessageStartingWith("name a plan, a template or a folder");
  }

  @Test
  void a_secret_parameter_is_not_in_the_text_of_a_request() throws Exception {
    assertThat(builder.set(AuditOption.PARAMETERS, "Password=s3cret").build().toString())
        .doesNotContain("s3cret");
  }

  @ParameterizedTest
  @EnumSource(AuditOption.class)
  void a_default_is_among_the_choices(AuditOption option) {
    if (!option.choices().isEmpty()) {
      assertThat(option.choices()).containsAll(option.defaults());
    }
  }

  @Test
  void names_are_spelled_in_camel_and_kebab_case_and_differ() {
    assertThat(AuditOption.FAIL_ON_UNDETERMINED.id()).isEqualTo("failOnUndetermined");
    assertThat(AuditOption.FAIL_ON_UNDETERMINED.kebab()).isEqualTo("fail-on-undetermined");
    assertThat(Arrays.stream(AuditOption.values()).map(AuditOption::kebab)).doesNotHaveDuplicates();
  }

  private void assertRefused(AuditOption option, String message) {
    InvalidOptionException refusal =
        catchThrowableOfType(InvalidOptionException.class, builder::build);
    assertThat(refusal).hasMessage(message);
    assertThat(refusal.option()).isEqualTo(option);
  }
}
