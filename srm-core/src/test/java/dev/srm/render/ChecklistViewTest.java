package dev.srm.render;

import static dev.srm.checklist.ItemBuilder.item;
import static dev.srm.checklist.ItemBuilder.ofAccount;
import static dev.srm.checklist.ResourceBuilder.assessed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.checklist.Checklists;
import dev.srm.checklist.Delta;
import dev.srm.checklist.InputAddress;
import dev.srm.checklist.ItemBuilder;
import dev.srm.checklist.ItemStatus;
import dev.srm.resource.ResourceAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecklistViewTest {

  private static final ItemBuilder OF_ACCOUNT =
      ofAccount(Samples.ACCESS_REVIEW).delta(Delta.UNCHANGED);

  private static ItemBuilder bucket(Delta delta) {
    return item(Samples.VERSIONING, "aws_s3_bucket." + delta).delta(delta);
  }

  private static ChecklistView view(ItemBuilder... items) {
    Checklists checklists = Checklists.ofPlan();
    for (ItemBuilder item : items) {
      checklists.with(item);
    }
    return new ChecklistView(checklists.build());
  }

  @Test
  void a_first_deployment_tells_no_changes_though_the_account_was_there() {
    ChecklistView first = view(OF_ACCOUNT, bucket(Delta.INTRODUCED));

    assertThat(first.isFirstDeployment()).isTrue();
    assertThat(first.tellsChanges()).isFalse();
  }

  @Test
  void what_people_call_a_resource_is_known_by_its_input() {
    Checklists two = Checklists.empty();
    for (String stack : List.of("Shop", "Bank")) {
      two.with(assessed(Checklists.S3, "B7FEB781", "t").displayed(stack + "/Bucket").in(stack));
    }
    ChecklistView view = new ChecklistView(two.build());
    ResourceAddress address = new ResourceAddress("B7FEB781");

    assertThat(view.displayPath(new InputAddress("Shop", address))).isEqualTo("Shop/Bucket");
    assertThat(view.displayPath(new InputAddress("Bank", address))).isEqualTo("Bank/Bucket");
  }

  @Test
  void a_state_tells_no_changes() {
    ChecklistView state = view(OF_ACCOUNT, bucket(Delta.UNCHANGED));

    assertThat(state.isFirstDeployment()).isFalse();
    assertThat(state.tellsChanges()).isFalse();
  }

  @Test
  void an_update_tells_them() {
    assertThat(view(bucket(Delta.INTRODUCED), bucket(Delta.UNCHANGED)).tellsChanges()).isTrue();
    assertThat(view(bucket(Delta.UNCHANGED), bucket(Delta.REMOVED)).tellsChanges()).isTrue();
    assertThat(view(bucket(Delta.REGRESSED)).tellsChanges()).isTrue();
  }

  @Test
  void what_does_not_apply_or_goes_away_is_not_counted_as_ours() {
    ChecklistView view =
        view(
            bucket(Delta.INTRODUCED).is(ItemStatus.NOT_APPLICABLE, "no need"),
            bucket(Delta.REMOVED),
            bucket(Delta.UNCHANGED));

    assertThat(view.countOurs()).isEqualTo(1);
    assertThat(view.count(Delta.INTRODUCED)).isZero();
    assertThat(view.removed()).hasSize(1);
  }
}
