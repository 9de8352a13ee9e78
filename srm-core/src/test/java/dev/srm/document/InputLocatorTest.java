package dev.srm.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.InputException.Problem;
import dev.srm.diagnostic.ReadingProgress;
import dev.srm.document.InputLocator.Naming;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputLocatorTest {

  private static final String PLAN = "{\"format_version\":\"1.2\",\"planned_values\":{}}";
  private static final String TEMPLATE = "Resources:\n  B:\n    Type: AWS::S3::Bucket\n";

  @TempDir Path base;

  @Test
  void files_keep_the_order_and_the_names_of_the_arguments() throws Exception {
    write("z.json", PLAN);
    write("sub/a.yaml", TEMPLATE);

    assertThat(located("z.json", "./sub/a.yaml"))
        .containsExactly("z.json terraform-plan", "./sub/a.yaml cloudformation-template");
  }

  @Test
  void a_file_named_twice_is_read_once() throws Exception {
    write("sub/plan.json", PLAN);
    Files.createSymbolicLink(base.resolve("link.json"), base.resolve("sub/plan.json"));

    assertThat(located("sub/plan.json", "link.json", "sub", "*/plan.json")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plan.json",
        "plan-prod.json",
        "tfplan.json",
        "tfplan-1.json",
        "eu.tfplan.json",
        "a.template",
        "a.template.json",
        "a.template.yaml",
        "a.template.yml",
        "template.yaml",
        "template.yml",
        "template.json"
      })
  void a_folder_is_searched_for_the_names_that_documents_have(String name) throws Exception {
    String content = name.contains("plan") ? PLAN : TEMPLATE.replace("\t", " ");
    write("in/deep/er/" + name, content);
    write("in/other.json", PLAN);

    assertThat(located("in")).singleElement().asString().startsWith("in/deep/er/" + name);
    assertThat(located("in/")).singleElement().asString().startsWith("in/deep/er/" + name);
    assertThat(located(".")).singleElement().asString().startsWith("in/deep/er/" + name);
  }

  @Test
  void what_tools_keep_for_themselves_is_passed_by() throws Exception {
    for (String own :
        List.of(".terraform", ".terragrunt-cache", ".git", "node_modules", "asset.1")) {
      write("in/" + own + "/plan.json", PLAN);
    }
    write("in/b/plan.json", PLAN);
    write("in/a/plan.json", PLAN);

    assertThat(located("in"))
        .containsExactly("in/a/plan.json terraform-plan", "in/b/plan.json terraform-plan");
    assertThat(located("in/.terraform")).hasSize(1);
  }

  @Test
  void a_search_follows_no_links() throws Exception {
    write("outside/plan.json", PLAN);
    write("in/plan.json", PLAN);
    Files.createSymbolicLink(base.resolve("in/loop"), base.resolve("in"));
    Files.createSymbolicLink(base.resolve("in/escape"), base.resolve("outside"));
    Files.createSymbolicLink(base.resolve("in/plan2.json"), base.resolve("outside/plan.json"));

    assertThat(located("in")).containsExactly("in/plan.json terraform-plan");
    assertThat(located("in", "in/plan2.json")).hasSize(2);
  }

  @Test
  void a_found_file_of_another_kind_is_left_out_and_said_to_be() throws Exception {
    write("in/plan.json", PLAN);
    write("in/plan-of-the-year.json", "{\"goals\":[]}");

    LocatedInputs located = locate(List.of("in"), null);

    assertThat(located.inputs()).hasSize(1);
    assertThat(located.diagnostics())
        .extracting(Diagnostic::message)
        .singleElement()
        .asString()
        .startsWith("in/plan-of-the-year.json is JSON, but no document");
  }

  @Test
  void a_found_file_that_is_damaged_refuses_the_run() throws Exception {
    write("in/plan.json", PLAN);
    write("in/plan2.json", "");

    assertRefused(Problem.UNREADABLE, "in/plan2.json is empty", "in");
  }

  @Test
  void a_cdk_assembly_is_one_document() throws Exception {
    for (String folder : List.of("app/cdk.out", "app/cdk.out/assembly-Prod")) {
      write(folder + "/manifest.json", "{\"version\":\"36.0.0\",\"artifacts\":{}}");
      write(folder + "/cdk.out", "{\"version\":\"36.0.0\"}");
      write(folder + "/tree.json", "{\"tree\":{}}");
      write(folder + "/A.template.json", "{\"Resources\":{}}");
      write(folder + "/B.nested.template.json", "{\"Resources\":{}}");
    }
    write("elsewhere/B.nested.template.json", "{\"Resources\":{}}");

    String expected = "app/cdk.out/manifest.json cdk-assembly";
    assertThat(located("app")).containsExactly(expected);
    assertThat(located("app/cdk.out")).containsExactly(expected);
    assertThat(located("app/cdk.out/manifest.json")).containsExactly(expected);
    assertThat(located("app/cdk.out/assembly-Prod"))
        .containsExactly("app/cdk.out/assembly-Prod/manifest.json cdk-assembly");
    assertThat(located("app/cdk.out/A.template.json"))
        .containsExactly("app/cdk.out/A.template.json cloudformation-template");
    assertThat(located("elsewhere"))
        .containsExactly("elsewhere/B.nested.template.json cloudformation-template");
  }

  @Test
  void an_assembly_that_was_not_finished_is_refused() throws Exception {
    write("app/cdk.out/A.template.json", "{\"Resources\":{}}");

    assertRefused(
        Problem.UNREADABLE,
        "app/cdk.out/manifest.json does not exist: cdk synth did not finish",
        "app");
    assertRefused(Problem.UNREADABLE, "app/cdk.out/manifest.json does not exist", "app/cdk.out");
  }

  @Test
  void a_manifest_that_comes_alone_is_refused() {
    String manifest = "{\"version\":\"36.0.0\",\"artifacts\":{}}";
    InputStream standardInput = new ByteArrayInputStream(manifest.getBytes(UTF_8));

    InputException refusal =
        catchThrowableOfType(
            InputException.class,
            () ->
                new InputLocator(
                        base, standardInput, new Naming("stdin", null), ReadingProgress.NONE)
                    .locate(List.of("-")));

    assertThat(refusal).hasMessageContaining("Name the cdk.out folder");
  }

  @Test
  void patterns_are_expanded_in_order() throws Exception {
    write("envs/prod/plan.json", PLAN);
    write("envs/dev/plan.json", PLAN);
    write("envs/dev/plan.yaml", TEMPLATE);
    write("envs/node_modules/x/plan.json", PLAN);

    assertThat(located("envs/*/plan.json"))
        .containsExactly("envs/dev/plan.json terraform-plan", "envs/prod/plan.json terraform-plan");
    assertThat(located("**/*.json")).hasSize(2);
    assertThat(located("envs/dev/**/plan.{json,yaml}")).hasSize(2);
    assertThat(located("en*")).as("a folder that matches is searched").hasSize(2);
  }

  @Test
  void a_file_whose_name_looks_like_a_pattern_is_that_file() throws Exception {
    write("plan[1].json", PLAN);

    assertThat(located("plan[1].json")).hasSize(1);
  }

  @Test
  void standard_input_goes_by_the_name_it_is_given() throws Exception {
    assertThat(located("-")).containsExactly("pulled.json terraform-plan");
  }

  @Test
  void a_format_that_the_user_names_is_not_doubted_but_an_archive_is_refused() throws Exception {
    write("in/x.json", "{\"any\":1}");
    write("in/y.json", "PK\u0003\u0004tfplan");

    LocatedInputs located = locate(List.of("in/x.json"), DocumentFormat.TERRAFORM_STATE);

    assertThat(located.inputs().get(0).format()).isEqualTo(DocumentFormat.TERRAFORM_STATE);
    InputException refusal =
        catchThrowableOfType(
            InputException.class,
            () -> locate(List.of("in/y.json"), DocumentFormat.TERRAFORM_STATE));
    assertThat(refusal).hasMessageContaining("binary Terraform plan");
  }

  @Test
  void what_does_not_exist_is_answered_with_what_does() throws Exception {
    write("in/plan.json", PLAN);

    assertRefused(
        Problem.UNREADABLE,
        "in/plan.jsn does not exist; did you mean \"plan.json\"?",
        "in/plan.jsn");
    assertRefused(Problem.UNREADABLE, "in/zzz does not exist", "in/zzz");
    assertRefused(Problem.UNREADABLE, "no file matches in/*.yaml", "in/*.yaml");
    assertRefused(Problem.UNREADABLE, "no file matches gone/*.yaml", "gone/*.yaml");
    assertRefused(Problem.UNREADABLE, "is no path", "in/\0");
    assertRefused(Problem.UNREADABLE, "is neither a file nor a pattern", "in/[");
  }

  @Test
  void a_folder_without_documents_is_unsupported_with_advice() throws Exception {
    write("code/Main.java", "class Main {}");
    write("infra/main.tf", "terraform {}");
    write("only/plan.json", "[]");

    assertRefused(Problem.UNSUPPORTED, "code holds no plan", "code");
    assertRefused(Problem.UNSUPPORTED, "infra holds Terraform configuration", "infra");
    assertRefused(Problem.UNSUPPORTED, "only holds no plan", "only");
  }

  private void write(String name, String content) throws IOException {
    Path file = base.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private List<String> located(String... arguments) throws InputException {
    return locate(List.of(arguments), null).inputs().stream()
        .map(input -> input.document().name() + " " + input.format().id())
        .toList();
  }

  private LocatedInputs locate(List<String> arguments, @Nullable DocumentFormat format)
      throws InputException {
    ByteArrayInputStream standardInput = new ByteArrayInputStream(PLAN.getBytes(UTF_8));
    return new InputLocator(
            base, standardInput, new Naming("pulled.json", format), ReadingProgress.NONE)
        .locate(arguments);
  }

  private void assertRefused(Problem problem, String message, String argument) {
    InputException refusal =
        catchThrowableOfType(InputException.class, () -> locate(List.of(argument), null));
    assertThat(refusal).hasMessageContaining(message);
    assertThat(refusal.problem()).isEqualTo(problem);
  }
}
