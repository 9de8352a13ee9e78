package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.LayerOwnership;
import dev.srm.render.ReportFormat;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of layers and duties when a change gives them to another owner. */
class OwnershipMovesTest {

  private static final String FUNCTION = "aws_lambda_function.thumbnail";
  private static final String DATABASE = "aws_db_instance.ledger";
  private static final String TO_INSTANCES = "aws_ecs_service.web";
  private static final String TO_FARGATE = "aws_ecs_service.jobs";

  private static Checklist checklist;

  @BeforeAll
  static void audit() throws Exception {
    Path folder = Path.of("src", "test", "resources", "terraform", "ownership-moves");
    checklist = Audits.audit(folder.resolve("plan.json"));
  }

  @Test
  void an_image_makes_the_runtime_of_a_function_the_customers() {
    assertThat(moves(FUNCTION))
        .containsExactly(
            tuple(Layer.GUEST_OS, Owner.AWS, Owner.SHARED),
            tuple(Layer.PLATFORM_RUNTIME, Owner.AWS, Owner.CUSTOMER));
    assertThat(duties(FUNCTION, Delta.INTRODUCED))
        .containsExactlyInAnyOrder("lambda.redeploy-for-runtime-patches", "lambda.pin-image");
  }

  @Test
  void rds_custom_makes_the_operating_system_of_a_database_the_customers() {
    assertThat(moves(DATABASE))
        .containsExactly(tuple(Layer.GUEST_OS, Owner.SHARED, Owner.CUSTOMER));
    assertThat(duties(DATABASE, Delta.INTRODUCED))
        .contains("rds.patch-custom-operating-system", "rds.patch-custom-engine");
  }

  @Test
  void hosts_come_with_the_launch_type_and_go_with_it() {
    assertThat(moves(TO_INSTANCES))
        .containsExactly(
            tuple(Layer.GUEST_OS, Owner.AWS, Owner.CUSTOMER),
            tuple(Layer.CONTAINER_ORCHESTRATION, Owner.AWS, Owner.CUSTOMER));
    assertThat(duties(TO_INSTANCES, Delta.INTRODUCED))
        .containsExactlyInAnyOrder("ecs.patch-hosts", "ecs.harden-hosts");

    assertThat(moves(TO_FARGATE))
        .containsExactly(
            tuple(Layer.GUEST_OS, Owner.CUSTOMER, Owner.AWS),
            tuple(Layer.CONTAINER_ORCHESTRATION, Owner.CUSTOMER, Owner.AWS));
    assertThat(duties(TO_FARGATE, Delta.REMOVED))
        .containsExactlyInAnyOrder("ecs.patch-hosts", "ecs.harden-hosts");
    assertThat(duties(TO_FARGATE, Delta.INTRODUCED))
        .containsExactly("ecs.fargate-platform-version");
  }

  @Test
  void what_the_change_does_not_touch_stays_where_it_is() {
    assertThat(checklist.resources())
        .filteredOn(one -> one.ownership().stream().anyMatch(LayerOwnership::moved))
        .extracting(one -> one.address().text())
        .containsExactlyInAnyOrder(FUNCTION, DATABASE, TO_INSTANCES, TO_FARGATE);
  }

  @Test
  void the_text_says_the_moves_in_words() throws Exception {
    String text = Audits.render(checklist, ReportFormat.TEXT).replaceAll("\\s+", " ");

    assertThat(text)
        .contains("runtime was AWS's, now yours: AWS publishes base images;")
        .contains("guest operating system was AWS's, now shared: AWS publishes base images;")
        .contains("guest operating system was shared, now yours: RDS Custom for Oracle opens")
        .contains(
            "guest operating system and container host were AWS's, now yours: the tasks run on"
                + " your own EC2 instances, with image and agent in your hands "
                + TO_INSTANCES)
        .contains(
            "guest operating system and container host were yours, now AWS's: AWS patches Fargate"
                + " hosts and their agent "
                + TO_FARGATE);
  }

  @Test
  void markdown_says_the_moves_in_words_and_what_comes_back_last() throws Exception {
    List<String> lines = Audits.render(checklist, ReportFormat.MARKDOWN).lines().toList();

    assertThat(lines)
        .filteredOn(line -> line.startsWith("- ") && line.contains(", now **"))
        .extracting(line -> line.substring(0, line.indexOf(" - ")))
        .containsExactly(
            "- `aws_db_instance.ledger`: guest operating system was shared, now **yours**",
            "- `aws_ecs_service.web`: guest operating system and container host were AWS's,"
                + " now **yours**",
            "- `aws_lambda_function.thumbnail`: runtime was AWS's, now **yours**",
            "- `aws_lambda_function.thumbnail`: guest operating system was AWS's, now **shared**",
            "- `aws_ecs_service.jobs`: guest operating system and container host were yours,"
                + " now **AWS's**");
    assertThat(lines)
        .contains(
            "- Patch the container hosts (`ecs.patch-hosts`): `" + TO_FARGATE + "` **removed**");
  }

  private static List<Tuple> moves(String address) {
    return resource(address).ownership().stream()
        .filter(LayerOwnership::moved)
        .map(row -> tuple(row.layer(), row.before(), row.owner()))
        .toList();
  }

  private static AssessedResource resource(String address) {
    return checklist.resources().stream()
        .filter(one -> one.address().text().equals(address))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> duties(String address, Delta delta) {
    return checklist.items().stream()
        .filter(item -> item.resourceText().equals(address) && item.delta() == delta)
        .map(ChecklistItem::responsibility)
        .map(one -> one.id())
        .toList();
  }
}
