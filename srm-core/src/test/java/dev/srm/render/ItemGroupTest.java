package dev.srm.render;

import static dev.srm.checklist.ItemBuilder.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.Evidence;
import dev.srm.checklist.ItemStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemGroupTest {

  private static ChecklistItem storage(String address, String reason, Delta delta) {
    return item(Samples.STORAGE, address)
        .is(ItemStatus.UNSATISFIED, reason)
        .seen(address, "storage_encrypted", "is false")
        .delta(delta)
        .build();
  }

  @Test
  void the_worst_group_comes_first_and_within_a_severity_what_regressed() {
    List<ItemGroup> groups =
        ItemGroup.of(
            List.of(
                item(Samples.VERSIONING, "a").build(),
                item(Samples.IMDS, "a").delta(Delta.UNCHANGED).build(),
                item(Samples.STORAGE, "a").delta(Delta.REGRESSED).build(),
                item(Samples.PUBLIC_ACCESS, "a").build(),
                item(Samples.IMDS, "b").build()));

    assertThat(groups)
        .extracting(ItemGroup::responsibility)
        .containsExactly(Samples.PUBLIC_ACCESS, Samples.STORAGE, Samples.IMDS, Samples.VERSIONING);
    assertThat(groups.get(2).items()).hasSize(2);
  }

  @Test
  void what_the_change_moves_stands_before_what_it_leaves() {
    List<ItemGroup> groups =
        ItemGroup.of(
            List.of(
                storage("a", "it is off", Delta.UNCHANGED),
                storage("b", "it is off", Delta.INTRODUCED),
                storage("c", "it is off", Delta.REGRESSED)));

    assertThat(groups.get(0).items())
        .extracting(ChecklistItem::resourceText)
        .containsExactly("c", "b", "a");
  }

  @Test
  void items_with_one_reason_are_one_finding() {
    List<Finding> findings =
        Finding.byReason(
            List.of(
                storage("a", "it is off", Delta.UNCHANGED),
                storage("b", "it was never on", Delta.UNCHANGED),
                storage("c", "it is off", Delta.UNCHANGED)));

    assertThat(findings).extracting(finding -> finding.items().size()).containsExactly(2, 1);
    assertThat(findings.get(0).evidence()).isEmpty();
  }

  @Test
  void evidence_tells_findings_apart_and_is_not_said_twice() {
    ChecklistItem other =
        item(Samples.STORAGE, "c").is(ItemStatus.UNSATISFIED, "it is off").build();
    List<Finding> findings =
        Finding.byEvidence(
            List.of(
                storage("a", "it is off", Delta.UNCHANGED),
                storage("b", "storage_encrypted is false", Delta.UNCHANGED),
                other));

    assertThat(findings)
        .extracting(Finding::evidence)
        .containsExactly(
            List.of(new Evidence(null, "storage_encrypted", "is false")), List.of(), List.of());
  }
}
