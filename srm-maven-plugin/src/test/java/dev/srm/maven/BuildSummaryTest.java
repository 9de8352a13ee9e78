package dev.srm.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.AuditOption;
import dev.srm.AuditRequest;
import dev.srm.Auditor;
import dev.srm.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class BuildSummaryTest {

  private static final Path ENVIRONMENTS =
      Path.of("..", "srm-core", "src", "test", "resources", "terraform", "environments");
  private static final String GROUP = ": aws_security_group.admin";

  @Test
  void a_line_says_which_of_several_inputs_it_is_about() throws Exception {
    List<String> lines = summary("staging-quiet/plan.json", "production-quiet/plan.json");

    assertThat(lines)
        .filteredOn(line -> line.startsWith("critical: ") && line.contains(GROUP))
        .singleElement()
        .asString()
        .contains(GROUP + " in production-quiet/plan.json, ingress[0] lets tcp 22 in");
  }

  @Test
  void of_a_single_input_there_is_nothing_to_say() throws Exception {
    assertThat(summary("production-quiet/plan.json"))
        .anyMatch(line -> line.contains(GROUP + ", ingress[0] lets tcp 22 in"));
  }

  private static List<String> summary(String... inputs) throws Exception {
    AuditRequest request =
        AuditRequest.builder()
            .set(AuditOption.LOCK_TIME, "2026-11-22")
            .set(AuditOption.INPUTS, List.of(inputs))
            .build();
    List<String> lines = new ArrayList<>();
    new BuildSummary(
            new SystemStreamLog() {
              @Override
              public void warn(CharSequence line) {
                lines.add(line.toString());
              }

              @Override
              public void info(CharSequence line) {
                lines.add(line.toString());
              }
            })
        .log(Auditor.withBundledCatalog().audit(request, Workspace.in(ENVIRONMENTS)));
    return lines;
  }
}
