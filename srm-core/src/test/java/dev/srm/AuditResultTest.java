package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.catalog.Severity;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ItemStatus;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.resource.ChangeAction;
import org.junit.jupiter.api.Test;

class AuditResultTest {

  private static final Checklist COMPLETE =
      new SampleChecklist()
          .resource("new", ChangeAction.CREATE)
          .resource("old", ChangeAction.NO_OP)
          .item("new", "s3.a", Severity.CRITICAL, ItemStatus.UNSATISFIED)
          .item("new", "s3.b", Severity.HIGH, ItemStatus.UNSATISFIED)
          .item("old", "s3.a", Severity.CRITICAL, ItemStatus.UNSATISFIED)
          .build();

  @Test
  void the_scope_narrows_the_gate_and_the_filter_only_the_report() throws Exception {
    AuditRequest request =
        AuditRequest.builder()
            .set(AuditOption.INPUTS, "plan.json")
            .set(AuditOption.SCOPE, "changed")
            .set(AuditOption.SKIP, "s3.b")
            .build();

    AuditResult result = AuditResult.of(request, COMPLETE);

    assertThat(result.complete()).isEqualTo(COMPLETE);
    assertThat(result.report().items()).hasSize(1);
    assertThat(result.report().resources()).hasSize(2);
    assertThat(result.gate().failing()).isEqualTo(2);
    assertThat(result.gate().hidden()).isEqualTo(1);
    assertThat(result.report().diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("the filter keeps 1 of 2 items out of this report");
  }

  @Test
  void a_filter_that_hides_nothing_is_not_mentioned() throws Exception {
    AuditRequest request =
        AuditRequest.builder()
            .set(AuditOption.INPUTS, "plan.json")
            .set(AuditOption.MIN_SEVERITY, "high")
            .build();

    assertThat(AuditResult.of(request, COMPLETE).report().diagnostics()).isEmpty();
  }
}
