package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.catalog.Severity;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ItemStatus;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilterTest {

  private static final Checklist CHECKLIST =
      new SampleChecklist()
          .item("r", "s3.encrypt", Severity.LOW, ItemStatus.SATISFIED)
          .item("r", "s3.block-public-access", Severity.CRITICAL, ItemStatus.UNSATISFIED)
          .item("r", "rds.encrypt", Severity.HIGH, ItemStatus.UNDETERMINED)
          .item("r", "rds.encrypt-snapshots", Severity.MEDIUM, ItemStatus.MANUAL)
          .build();

  @Test
  void severity_means_that_bad_or_worse() {
    assertThat(ids(new Filter(Severity.HIGH, List.of(), List.of(), Set.of())))
        .containsExactly("s3.block-public-access", "rds.encrypt");
  }

  @Test
  void only_and_skip_are_patterns_of_whole_ids_and_skip_wins() {
    assertThat(ids(new Filter(null, List.of("s3.*", "rds.encrypt"), List.of(), Set.of())))
        .containsExactly("s3.encrypt", "s3.block-public-access", "rds.encrypt");
    assertThat(ids(new Filter(null, List.of("*.encrypt*"), List.of("rds.encrypt?*"), Set.of())))
        .containsExactly("s3.encrypt", "rds.encrypt");
    assertThat(ids(new Filter(null, List.of("s3"), List.of(), Set.of()))).isEmpty();
    assertThat(ids(new Filter(null, List.of("s3xencrypt"), List.of(), Set.of()))).isEmpty();
  }

  @Test
  void statuses_are_a_choice() {
    assertThat(
            ids(
                new Filter(
                    null,
                    List.of(),
                    List.of(),
                    Set.of(ItemStatus.MANUAL, ItemStatus.UNDETERMINED))))
        .containsExactly("rds.encrypt", "rds.encrypt-snapshots");
  }

  @Test
  void nothing_asked_for_leaves_all() {
    assertThat(Filter.NONE.select(CHECKLIST)).isSameAs(CHECKLIST);
  }

  private static List<String> ids(Filter filter) {
    return filter.select(CHECKLIST).items().stream()
        .map(item -> item.responsibility().id())
        .toList();
  }
}
