package dev.srm.render;

import static dev.srm.checklist.ItemBuilder.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.checklist.Checklist;
import dev.srm.checklist.Checklists;
import dev.srm.checklist.ItemStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRendererTest {

  @ParameterizedTest
  @ValueSource(ints = {10, 60, 80, 100, 200})
  void lines_fit_the_terminal_but_are_never_narrower_than_sixty_columns(int width) {
    RenderOptions options = RenderOptions.DEFAULT.withWidth(width);
    for (Checklist checklist : checklists()) {
      String report = Samples.render(ReportFormat.TEXT, checklist, options);

      assertThat(report.lines())
          .allSatisfy(
              line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(Math.max(60, width)));
    }
  }

  private static List<Checklist> checklists() {
    return List.of(Samples.update(), Samples.manyAlike(), TwoInputs.checklist(), Samples.hostile());
  }

  @Test
  void a_long_name_goes_on_with_its_input_in_the_next_line() {
    String address = "module.events.aws_cloudwatch_event_target.this[\"" + "x".repeat(30) + "\"]";
    String folder = "live/a-folder-with-quite-a-long-name/eu-central-1/";
    Checklists two = Checklists.empty();
    for (String account : List.of("production-account", "staging-account")) {
      two.input(folder + account + "/plan.json", "terraform-plan", null)
          .with(
              item(Samples.IMDS, address)
                  .is(ItemStatus.UNSATISFIED, "it is off")
                  .in(folder + account + "/plan.json"));
    }

    assertThat(Samples.render(ReportFormat.TEXT, two.build()))
        .startsWith("\u2026/production-account/plan.json  Terraform plan")
        .contains(
            "              " + address + "\n              in production-account/plan.json,\n",
            "              " + address + "\n              in staging-account/plan.json\n");
  }

  @Test
  void a_long_address_loses_its_middle_and_in_a_full_report_nothing() {
    String address = "module.a." + "nested.".repeat(20) + "aws_instance.end";
    Checklist checklist =
        Checklists.ofPlan()
            .with(item(Samples.IMDS, address).is(ItemStatus.UNSATISFIED, "it is off"))
            .build();

    String report = Samples.render(ReportFormat.TEXT, checklist);
    RenderOptions full = RenderOptions.DEFAULT.withFull(true);

    assertThat(report).contains("module.a.nested.").contains("\u2026").contains("aws_instance.end");
    assertThat(Samples.render(ReportFormat.TEXT, checklist, full)).contains(address);
  }

  @Test
  void fifty_resources_with_one_verdict_take_a_few_lines() {
    String report = Samples.render(ReportFormat.TEXT, Samples.manyAlike());

    assertThat(report).contains("50 resources: metadata_options").contains("and 44 more");
    assertThat(report.lines()).hasSizeLessThan(35);
  }

  @Test
  void a_full_report_names_every_resource() {
    RenderOptions full = RenderOptions.DEFAULT.withFull(true);

    String report = Samples.render(ReportFormat.TEXT, Samples.manyAlike(), full);

    for (int i = 0; i < 52; i++) {
      assertThat(report).contains("worker[" + i + "]");
    }
    assertThat(report).doesNotContain(" more");
  }

  @Test
  void colour_changes_no_word() {
    RenderOptions coloured = RenderOptions.DEFAULT.withColour(true);

    String report = Samples.render(ReportFormat.TEXT, Samples.update(), coloured);

    assertThat(report).contains("\u001b[1;31mcritical\u001b[0m");
    assertThat(report.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(Samples.render(ReportFormat.TEXT, Samples.update()));
  }

  @Test
  void nothing_from_the_input_reaches_the_terminal_or_the_runner_as_a_command() {
    for (boolean full : List.of(false, true)) {
      RenderOptions options = RenderOptions.DEFAULT.withFull(full);

      String report = Samples.render(ReportFormat.TEXT, Samples.hostile(), options);

      assertThat(report).doesNotContain(Samples.HOSTILE_CHARACTERS).doesNotContain("##");
      assertThat(report.lines()).noneMatch(line -> line.strip().startsWith("::"));
    }
  }

  @Test
  void every_kind_of_input_is_named() {
    Checklist checklist =
        Checklists.ofPlan().input("template.yaml", "cloudformation-template", null).build();

    assertThat(Samples.render(ReportFormat.TEXT, checklist))
        .startsWith(
            """
            plan.json  Terraform plan (Terraform 1.11.4)
            template.yaml  CloudFormation template
            0 resources, 0 services
            """);
  }

  @Test
  void the_closing_line_is_the_front_ends() {
    RenderOptions options = RenderOptions.DEFAULT.withHint("srm explain <id> tells more");

    assertThat(Samples.render(ReportFormat.TEXT, Samples.update(), options))
        .endsWith("\nsrm explain <id> tells more\n");
  }
}
