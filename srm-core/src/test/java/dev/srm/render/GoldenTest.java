package dev.srm.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.checklist.Checklist;
import dev.srm.checklist.Checklists;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenTest {

  private static final Map<String, Checklist> CHECKLISTS =
      Map.of(
          "update", Samples.update(),
          "first-deployment", Samples.firstDeployment(),
          "many-alike", Samples.manyAlike(),
          "two-inputs", TwoInputs.checklist(),
          "nothing", Checklists.ofPlan().build());

  /** The summary of a step is the Markdown report as long as it fits. */
  @ParameterizedTest
  @EnumSource(
      value = ReportFormat.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"STEP_SUMMARY"})
  void reports_are_as_reviewed(ReportFormat format) {
    for (Map.Entry<String, Checklist> entry : CHECKLISTS.entrySet()) {
      String file = entry.getKey() + "." + format.extension();
      Golden.assertMatches(file, Samples.render(format, entry.getValue()));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ReportFormat.class,
      names = {"TEXT", "MARKDOWN"})
  void full_reports_are_as_reviewed(ReportFormat format) {
    RenderOptions full = RenderOptions.DEFAULT.withFull(true).withHint("srm explain tells more");

    for (String name : List.of("update", "two-inputs")) {
      String rendered = Samples.render(format, CHECKLISTS.get(name), full);
      Golden.assertMatches(name + "-full." + format.extension(), rendered);
    }
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void a_report_is_the_same_every_time(ReportFormat format) {
    List<String> twice =
        List.of(Samples.render(format, Samples.update()), Samples.render(format, Samples.update()));

    assertThat(twice.get(0)).isEqualTo(twice.get(1)).doesNotContain("\r").endsWith("\n");
  }
}
