package dev.srm.render;

import static dev.srm.checklist.ResourceBuilder.assessed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.Checklists;
import dev.srm.checklist.ResourceBuilder;
import dev.srm.resource.ChangeAction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnershipTest {

  private static ResourceBuilder service(String name) {
    return assessed(Checklists.ECS, name, "aws_ecs_service").without(Layer.DATABASE_ENGINE);
  }

  private static ResourceBuilder onInstances(String name) {
    return service(name).owned(Layer.GUEST_OS, Owner.CUSTOMER, null, "EC2 capacity");
  }

  @Test
  void a_cell_names_every_owner_among_the_resources_of_a_service() {
    OwnershipMatrix matrix =
        OwnershipMatrix.of(List.of(service("a").build(), onInstances("b").build()));

    assertThat(matrix.columns()).hasSize(1);
    assertThat(matrix.columns().get(0).owners(Layer.GUEST_OS))
        .containsExactly(Owner.AWS, Owner.CUSTOMER);
    assertThat(matrix.columns().get(0).owners(Layer.DATABASE_ENGINE)).isEmpty();
    assertThat(matrix.everywhere(Layer.FACILITIES, Owner.AWS)).isTrue();
    assertThat(matrix.everywhere(Layer.GUEST_OS, Owner.AWS)).isFalse();
  }

  @Test
  void what_goes_away_is_not_in_the_matrix() {
    AssessedResource deleted = service("a").change(ChangeAction.DELETE).build();

    assertThat(OwnershipMatrix.of(List.of(deleted)).columns()).isEmpty();
    assertThat(OwnershipSummary.of(OwnershipMatrix.of(List.of(deleted)))).isEmpty();
  }

  @Test
  void the_summary_says_whose_the_software_stack_is() {
    OwnershipMatrix matrix =
        OwnershipMatrix.of(
            List.of(
                onInstances("a").build(),
                assessed(Checklists.RDS, "b", "aws_db_instance")
                    .without(Layer.CONTAINER_ORCHESTRATION, Layer.PLATFORM_RUNTIME)
                    .build(),
                assessed(Checklists.S3, "c", "aws_s3_bucket").build()));

    Map<Owner, List<String>> summary = OwnershipSummary.of(matrix);

    assertThat(summary)
        .containsEntry(
            Owner.CUSTOMER,
            List.of(
                "guest operating system on ECS",
                "service settings, access and data on all 3 services"))
        .containsEntry(Owner.SHARED, List.of("guest operating system and engine on RDS"))
        .containsEntry(
            Owner.AWS,
            List.of(
                "the software stack of S3",
                "everything from the building to the hypervisor on all 3 services"))
        .doesNotContainKey(Owner.UNDECIDED);
  }

  @Test
  void an_undecided_layer_is_told_as_such() {
    AssessedResource unclear =
        service("a").owned(Layer.GUEST_OS, Owner.UNDECIDED, null, "launch_type").build();

    assertThat(OwnershipSummary.of(OwnershipMatrix.of(List.of(unclear))))
        .containsEntry(Owner.UNDECIDED, List.of("guest operating system on ECS"));
  }

  @Test
  void equal_moves_are_told_once_and_those_to_the_customer_first() {
    List<OwnershipMove> moves =
        OwnershipMove.of(
            List.of(
                service("a").owned(Layer.GUEST_OS, Owner.AWS, Owner.CUSTOMER, "Fargate").build(),
                moving("b").build(),
                moving("c").build(),
                moving("d").change(ChangeAction.DELETE).build()));

    assertThat(moves).hasSize(2);
    assertThat(moves.get(0).after()).isEqualTo(Owner.CUSTOMER);
    assertThat(moves.get(0).layers())
        .containsExactly(Layer.GUEST_OS, Layer.CONTAINER_ORCHESTRATION);
    assertThat(moves.get(0).resources())
        .extracting(resource -> resource.address().text())
        .containsExactly("b", "c");
    assertThat(moves.get(1).after()).isEqualTo(Owner.AWS);
  }

  private static ResourceBuilder moving(String name) {
    return service(name)
        .owned(Layer.GUEST_OS, Owner.CUSTOMER, Owner.AWS, "EC2 capacity")
        .owned(Layer.CONTAINER_ORCHESTRATION, Owner.CUSTOMER, Owner.AWS, "EC2 capacity");
  }
}
