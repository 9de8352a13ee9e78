package dev.srm.render;

import static dev.srm.checklist.ItemBuilder.item;
import static dev.srm.checklist.ItemBuilder.responsibility;
import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.catalog.Category;
import dev.srm.catalog.Layer;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Severity;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.Checklists;
import dev.srm.checklist.Delta;
import dev.srm.checklist.ItemStatus;
import dev.srm.render.RunnerCommands.Command;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Annotations as the runners read them back. */
class AnnotationsTest {

  @Test
  void an_item_with_a_place_in_the_source_is_shown_there() {
    Checklist template = Samples.firstDeployment();

    Command github = only(ReportFormat.GITHUB, template);
    assertThat(github.name()).isEqualTo("error");
    assertThat(github.properties())
        .containsEntry("file", "Shop.template.json")
        .containsEntry("line", "9")
        .containsEntry("col", "11")
        .containsEntry("title", "Block public access (critical)");
    assertThat(github.message())
        .startsWith("Shop/Assets/Bucket: PublicAccessBlockConfiguration.BlockPublicAcls is false");

    Command azure = only(ReportFormat.AZURE, template);
    assertThat(azure.name()).isEqualTo("task.logissue");
    assertThat(azure.properties())
        .containsEntry("type", "error")
        .containsEntry("sourcepath", "Shop.template.json")
        .containsEntry("linenumber", "9")
        .containsEntry("columnnumber", "11")
        .containsEntry("code", "s3.block-public-access");
  }

  @Test
  void what_a_format_escapes_its_runner_reads_back() {
    String odd = "50% of a,b:c;d] %0A %AZP25";
    Checklist checklist =
        Checklists.ofPlan()
            .with(
                item(of(Severity.HIGH, "x.odd"), "aws_s3_bucket.b")
                    .is(ItemStatus.UNSATISFIED, odd)
                    .at(odd, 3, 1))
            .build();

    Command github = only(ReportFormat.GITHUB, checklist);
    assertThat(github.message()).contains(odd);
    assertThat(github.properties()).containsEntry("file", odd);
    Command azure = only(ReportFormat.AZURE, checklist);
    assertThat(azure.message()).contains(odd);
    assertThat(azure.properties()).containsEntry("sourcepath", odd);
  }

  @Test
  void severity_and_status_decide_how_loud_an_item_is() {
    Checklists checklist = Checklists.ofPlan();
    for (Severity severity : Severity.values()) {
      String id = "x." + severity.name().toLowerCase(Locale.ROOT);
      checklist.with(item(of(severity, id), "aws_s3_bucket.b").is(ItemStatus.UNSATISFIED, "so"));
    }
    checklist
        .with(
            item(of(Severity.CRITICAL, "x.later"), "aws_s3_bucket.b")
                .is(ItemStatus.UNDETERMINED, "so"))
        .with(
            item(of(Severity.CRITICAL, "x.done"), "aws_s3_bucket.b").is(ItemStatus.SATISFIED, "so"))
        .with(
            item(of(Severity.CRITICAL, "x.gone"), "aws_s3_bucket.b")
                .is(ItemStatus.UNSATISFIED, "so")
                .delta(Delta.REMOVED));

    assertThat(RunnerCommands.in(Samples.render(ReportFormat.GITHUB, checklist.build())))
        .extracting(Command::name)
        .containsExactly("error", "error", "warning", "notice", "notice");
    assertThat(RunnerCommands.in(Samples.render(ReportFormat.AZURE, checklist.build())))
        .extracting(command -> command.properties().get("type"))
        .containsExactly("error", "error", "warning");
  }

  @Test
  void a_level_shows_ten_and_the_rest_is_accounted_for() {
    Checklists checklist = Checklists.ofPlan();
    for (int i = 0; i < 25; i++) {
      for (Severity severity : Severity.values()) {
        String id = String.format(Locale.ROOT, "x.%s-%02d", severity, i).toLowerCase(Locale.ROOT);
        checklist.with(item(of(severity, id), "aws_s3_bucket.b").is(ItemStatus.UNSATISFIED, "so"));
      }
    }
    checklist.with(
        item(of(Severity.HIGH, "x.person"), "aws_s3_bucket.b").is(ItemStatus.MANUAL, "so"));

    List<Command> commands =
        RunnerCommands.in(Samples.render(ReportFormat.GITHUB, checklist.build()));

    for (String level : List.of("error", "warning", "notice")) {
      assertThat(commands).filteredOn(command -> command.name().equals(level)).hasSize(10);
    }
    assertThat(commands.get(0).properties().get("title")).contains("critical");
    assertThat(commands.get(commands.size() - 1).message())
        .isEqualTo(
            "71 more items not done or decided at apply and 1 that needs a person; the report names them all");
  }

  @Test
  void what_regressed_comes_before_what_was_open_already() {
    List<Command> commands =
        RunnerCommands.in(Samples.render(ReportFormat.GITHUB, Samples.update()));

    assertThat(commands)
        .extracting(Command::message)
        .anySatisfy(
            message ->
                assertThat(message)
                    .startsWith("aws_db_instance.orders (regressed): storage_encrypted"));
    assertThat(commands.get(1).message()).contains("(regressed)");
  }

  @Test
  void messages_stay_below_the_limit_of_the_runner() {
    Checklist checklist =
        Checklists.ofPlan()
            .with(
                item(of(Severity.HIGH, "x.long"), "aws_s3_bucket.b")
                    .is(ItemStatus.UNSATISFIED, "long ".repeat(5000)))
            .build();

    assertThat(only(ReportFormat.GITHUB, checklist).message())
        .hasSizeLessThan(4096)
        .contains("(x.long)");
  }

  @Test
  void a_hostile_checklist_makes_only_the_commands_that_srm_writes() {
    List<Command> github =
        RunnerCommands.in(Samples.render(ReportFormat.GITHUB, Samples.hostile()));
    assertThat(github)
        .extracting(Command::name)
        .contains("error")
        .isSubsetOf("error", "warning", "notice");
    assertThat(github)
        .allSatisfy(
            command ->
                assertThat(command.properties().keySet())
                    .isSubsetOf("file", "line", "col", "title"));

    List<Command> azure = RunnerCommands.in(Samples.render(ReportFormat.AZURE, Samples.hostile()));
    assertThat(azure).extracting(Command::name).containsOnly("task.logissue");
    assertThat(azure)
        .allSatisfy(
            command ->
                assertThat(command.properties().keySet())
                    .isSubsetOf("type", "sourcepath", "linenumber", "columnnumber", "code"));
  }

  private static Command only(ReportFormat format, Checklist checklist) {
    List<Command> commands = RunnerCommands.in(Samples.render(format, checklist));
    assertThat(commands).hasSize(1);
    return commands.get(0);
  }

  private static Responsibility of(Severity severity, String id) {
    return responsibility(id, "Do it", severity, Layer.CUSTOMER_DATA, Category.NETWORK);
  }
}
