package dev.srm.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.checklist.ItemStatus;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.nodes.Node;

/** What an author calls things changes nothing in what srm says of them. */
class RenamingTest {

  @TempDir private Path folder;

  static Stream<Path> plans() {
    return RealInputs.plans().stream();
  }

  /**
   * In a loop the id is a pattern, which is no name that could be replaced; and what people have
   * agreed on names the ids of its example.
   */
  static Stream<Path> templates() {
    return RealInputs.templates().stream()
        .filter(path -> !path.endsWith("loops.yaml") && !path.endsWith("accepted/template.yaml"));
  }

  /**
   * Longer ids are shortened in messages, and those of one stack reach that length when renamed.
   */
  static Stream<Path> templatesWithShortIds() {
    return templates().filter(path -> !path.endsWith("multi-module/template.yaml"));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void names_that_sort_alike_leave_the_report_of_a_plan_as_it_is(Path plan) throws Exception {
    Path renamed = renamedPlan(plan, Renaming.keepingOrder());

    Report.assertSame(Renaming.undo(Report.jsonWithoutIds(renamed)), Report.jsonWithoutIds(plan));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void other_names_leave_the_verdicts_on_a_plan_as_they_are(Path plan) throws Exception {
    assertSameVerdicts(plan, renamedPlan(plan, Renaming.scrambling(1)));
    assertSameVerdicts(plan, renamedPlan(plan, Renaming.scrambling(2)));
  }

  @ParameterizedTest
  @MethodSource("templatesWithShortIds")
  void ids_that_sort_alike_leave_the_report_of_a_template_as_it_is(Path template) throws Exception {
    Path renamed = renamedTemplate(template, Renaming.keepingOrder());

    Report.assertSame(
        Renaming.undo(Report.jsonWithoutIds(renamed)), Report.jsonWithoutIds(template));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void other_ids_leave_the_verdicts_on_a_template_as_they_are(Path template) throws Exception {
    assertSameVerdicts(template, renamedTemplate(template, Renaming.scrambling(1)));
    assertSameVerdicts(template, renamedTemplate(template, Renaming.scrambling(2)));
  }

  private Path renamedPlan(Path plan, Renaming renaming) throws Exception {
    return Report.write(folder, plan, new RenamedPlan(renaming).of(Report.read(plan)));
  }

  private Path renamedTemplate(Path template, Renaming renaming) throws Exception {
    TemplateCopy copy = TemplateCopy.of(template, folder);
    Node root = copy.read();
    new RenamedTemplate(renaming).rename(root);
    return copy.write(root);
  }

  private static void assertSameVerdicts(Path original, Path renamed) throws Exception {
    Map<String, ItemStatus> verdicts =
        Report.verdicts(renamed, address -> Optional.of(Renaming.undo(address)));

    assertThat(Report.differences(Report.verdicts(original), verdicts)).isEmpty();
  }
}
