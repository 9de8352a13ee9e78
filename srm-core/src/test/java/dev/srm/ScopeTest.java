package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.catalog.Severity;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.ItemStatus;
import dev.srm.resource.ChangeAction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScopeTest {

  @ParameterizedTest
  @EnumSource(
      value = ChangeAction.class,
      names = {"NO_OP", "READ"},
      mode = EnumSource.Mode.EXCLUDE)
  void a_touched_resource_brings_all_its_items(ChangeAction action) {
    Checklist checklist =
        new SampleChecklist()
            .resource("touched", action)
            .resource("untouched", ChangeAction.NO_OP)
            .item("touched", "s3.a", Severity.HIGH, ItemStatus.UNSATISFIED)
            .item("untouched", "s3.a", Severity.HIGH, ItemStatus.UNSATISFIED)
            .build();

    assertThat(Scope.CHANGED.select(checklist).items())
        .extracting(ChecklistItem::resourceText)
        .containsExactly("touched");
  }

  @Test
  void an_item_that_moves_is_in_scope_though_its_resource_is_not_touched() {
    Checklist checklist =
        new SampleChecklist()
            .resource("bucket", ChangeAction.NO_OP)
            .item("bucket", "s3.a", Severity.HIGH, ItemStatus.UNSATISFIED, Delta.REGRESSED)
            .item("bucket", "s3.b", Severity.HIGH, ItemStatus.UNSATISFIED, Delta.UNCHANGED)
            .build();

    assertThat(Scope.CHANGED.select(checklist).items())
        .extracting(item -> item.responsibility().id())
        .containsExactly("s3.a");
  }

  @Test
  void what_one_input_touches_brings_no_item_of_another() {
    Checklist touched =
        new SampleChecklist()
            .resource("bucket", ChangeAction.UPDATE)
            .item("bucket", "s3.a", Severity.HIGH, ItemStatus.SATISFIED)
            .build();
    Checklist untouched =
        new SampleChecklist()
            .resource("bucket", ChangeAction.NO_OP)
            .item("bucket", "s3.a", Severity.HIGH, ItemStatus.UNSATISFIED)
            .build();
    Checklist both =
        new Checklist(
            touched.versions(),
            List.of(),
            List.of(touched.resources().get(0).in("a"), untouched.resources().get(0).in("b")),
            List.of(touched.items().get(0).in("a"), untouched.items().get(0).in("b")),
            List.of());

    assertThat(Scope.CHANGED.select(both).items())
        .extracting(ChecklistItem::input)
        .containsExactly("a");
  }

  @Test
  void every_resource_stays_listed() {
    Checklist checklist = new SampleChecklist().resource("untouched", ChangeAction.NO_OP).build();

    assertThat(Scope.CHANGED.select(checklist).resources()).hasSize(1);
    assertThat(Scope.ALL.select(checklist)).isSameAs(checklist);
  }
}
