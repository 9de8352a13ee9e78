package dev.srm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.catalog.Layer;
import dev.srm.catalogfile.BundledCatalog;
import dev.srm.checklist.AssessedResource;
import dev.srm.checklist.Checklist;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.InputSummary;
import dev.srm.checklist.ItemStatus;
import dev.srm.checklist.LayerOwnership;
import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.ReadingProgress;
import dev.srm.resource.ChangeAction;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What --base makes of templates, plans and states that say nothing of what was there before. */
class BaseTest {

  private static final String OLD =
      """
      Resources:
        Closed:
          Type: AWS::S3::Bucket
          Properties: {BucketName: closed}
        Open:
          Type: AWS::S3::Bucket
          Properties:
            PublicAccessBlockConfiguration: {BlockPublicAcls: false}
        Tagged: {Type: AWS::SNS::Topic, Properties: {DisplayName: one}}
        Kept: {Type: AWS::SQS::Queue, DeletionPolicy: Retain}
        Gone: {Type: AWS::SQS::Queue}
        Task:
          Type: AWS::ECS::Service
          Properties: {LaunchType: FARGATE, TaskDefinition: app}
      """;

  private static final String NEW =
      """
      Resources:
        Closed:
          Type: AWS::S3::Bucket
          Properties:
            BucketName: closed
            PublicAccessBlockConfiguration: {BlockPublicAcls: false}
        Open:
          Type: AWS::S3::Bucket
          Properties:
            PublicAccessBlockConfiguration:
              {BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true}
        Tagged: {Type: AWS::SNS::Topic, Properties: {DisplayName: two}}
        Fresh: {Type: AWS::S3::Bucket}
        Task:
          Type: AWS::ECS::Service
          DependsOn: Fresh
          Properties: {LaunchType: EC2, TaskDefinition: app}
      """;

  @TempDir Path folder;
  private AuditRequestBuilder builder;
  private InputStream standardInput = InputStream.nullInputStream();

  @BeforeEach
  void start() throws Exception {
    builder = AuditRequest.builder();
    write("old.yaml", OLD);
    write("new.yaml", NEW);
  }

  @Test
  void the_change_between_two_templates_is_found_by_comparing() throws Exception {
    Checklist checklist = audit("old.yaml", "new.yaml");

    assertThat(actions(checklist))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "Closed", ChangeAction.UPDATE,
                "Open", ChangeAction.UPDATE,
                "Tagged", ChangeAction.UPDATE,
                "Kept", ChangeAction.FORGET,
                "Gone", ChangeAction.DELETE,
                "Fresh", ChangeAction.CREATE,
                "Task", ChangeAction.UPDATE));
    assertThat(delta(checklist, "s3.block-public-access", "Closed")).isEqualTo(Delta.REGRESSED);
    assertThat(delta(checklist, "s3.block-public-access", "Open")).isEqualTo(Delta.RESOLVED);
    assertThat(delta(checklist, "s3.block-public-access", "Fresh")).isEqualTo(Delta.INTRODUCED);
    assertThat(delta(checklist, "sqs.encrypt-at-rest", "Gone")).isEqualTo(Delta.REMOVED);
    assertThat(delta(checklist, "s3.encrypt-objects", "Closed")).isEqualTo(Delta.UNCHANGED);
  }

  @Test
  void a_layer_that_changes_hands_says_whose_it_was() throws Exception {
    Checklist checklist = audit("old.yaml", "new.yaml");

    assertThat(resource(checklist, "Task").ownership())
        .filteredOn(LayerOwnership::moved)
        .extracting(LayerOwnership::layer)
        .contains(Layer.GUEST_OS);
  }

  @Test
  void the_report_names_what_it_was_compared_with() throws Exception {
    InputSummary input = audit("old.yaml", "new.yaml").inputs().get(0);

    assertThat(input.base()).isNotNull();
    assertThat(input.base().name()).isEqualTo("old.yaml");
    assertThat(input.base().sha256()).hasSize(64).isNotEqualTo(input.sha256());
  }

  @Test
  void the_scope_of_a_change_leaves_out_what_stays() throws Exception {
    write("new.yaml", OLD + "  Fresh: {Type: AWS::SQS::Queue}\n");
    builder.set(AuditOption.SCOPE, "changed");

    assertThat(run("old.yaml", "new.yaml").report().items())
        .extracting(ChecklistItem::resourceText)
        .containsOnly("Fresh");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "terraform/update/plan.json",
        "terraform/joins/plan.json",
        "terraform/modules/plan.json",
        "terraform/state/state.json",
        "cloudformation/good/network.yaml",
        "cloudformation/good/parent.yaml",
        "cloudformation/sam/functions.yaml",
        "cloudformation/cdk/Shop.template.json",
        "cloudformation/assembly/platform/cdk.out",
        "cloudformation/assembly/webapp/cdk.out"
      })
  void nothing_changes_between_an_input_and_itself(String fixture) throws Exception {
    Path file = Path.of("src", "test", "resources").resolve(fixture);
    folder = file.toAbsolutePath().getParent();
    String name = file.getFileName().toString();
    Checklist alone = Audits.audit(file, "key");
    builder.set(AuditOption.KEY, "key");
    Checklist compared = audit(name, name);

    assertThat(compared.items())
        .filteredOn(item -> item.delta() != Delta.UNCHANGED)
        .extracting(ChecklistItem::resourceText, item -> item.responsibility().id())
        .isEmpty();
    assertThat(actions(compared).values())
        .isSubsetOf(ChangeAction.NO_OP, ChangeAction.DELETE, ChangeAction.FORGET);
    assertThat(compared.items().stream().map(BaseTest::verdict))
        .containsExactlyInAnyOrderElementsOf(
            alone.items().stream()
                .filter(item -> item.delta() != Delta.REMOVED)
                .map(BaseTest::verdict)
                .toList());
  }

  private static String verdict(ChecklistItem item) {
    return item.id() + " " + item.status() + " " + item.reason();
  }

  /** A plan holds the state that it starts from, so both ways have to come to the same end. */
  @ParameterizedTest
  @ValueSource(strings = {"update", "replace", "delete", "no-op", "moved", "destroy"})
  void a_plan_compared_with_its_state_says_what_the_plan_says_itself(String fixture)
      throws Exception {
    Path plan = Path.of("src", "test", "resources", "terraform", fixture, "plan.json");
    Files.copy(plan, folder.resolve("plan.json"));
    ObjectMapper json = new ObjectMapper();
    ObjectNode state = (ObjectNode) json.readTree(plan.toFile()).path("prior_state");
    json.writeValue(folder.resolve("state.json").toFile(), state);

    Checklist byItself = Audits.audit(plan);
    Checklist compared = audit("state.json", "plan.json");

    assertThat(actions(compared)).containsExactlyEntriesOf(actions(byItself));
    assertThat(compared.items().stream().map(BaseTest::change))
        .containsExactlyElementsOf(byItself.items().stream().map(BaseTest::change).toList());
  }

  private static String change(ChecklistItem item) {
    return verdict(item) + " " + item.delta();
  }

  @Test
  void folders_are_compared_by_the_names_below_them() throws Exception {
    write("main/infra/a/template.yaml", OLD);
    write("main/infra/b/template.yaml", NEW);
    write("main/infra/gone/template.yaml", NEW);
    write("infra/a/template.yaml", NEW);
    write("infra/b/template.yaml", NEW);
    write("infra/added/template.yaml", NEW);

    Checklist checklist = audit("main", "infra");

    assertThat(checklist.inputs())
        .extracting(InputSummary::name, input -> input.base() == null ? "" : input.base().name())
        .containsExactly(
            tuple("infra/a/template.yaml", "main/infra/a/template.yaml"),
            tuple("infra/added/template.yaml", ""),
            tuple("infra/b/template.yaml", "main/infra/b/template.yaml"));
    assertThat(checklist.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactlyInAnyOrder(
            "infra/added/template.yaml has no counterpart in main: everything in it counts as new",
            "main/infra/gone/template.yaml has no counterpart among the inputs: what it held is not"
                + " compared");
    assertThat(delta(checklist, "s3.block-public-access", "Open")).isEqualTo(Delta.RESOLVED);
  }

  @Test
  void files_and_patterns_find_their_names_in_a_folder_or_pattern() throws Exception {
    write("was/one.yaml", OLD);
    write("was/two.yaml", NEW);
    write("is/one.yaml", NEW);
    write("is/two.yaml", NEW);

    for (String base : List.of("was", "was/*.yaml", "./was/")) {
      assertThat(audit(base, "is/*.yaml").inputs())
          .extracting(input -> Objects.requireNonNull(input.base()).name().replace("./", ""))
          .containsExactly("was/one.yaml", "was/two.yaml");
    }
    assertThat(audit("was", "is/one.yaml", "is/two.yaml").diagnostics()).isEmpty();
  }

  @Test
  void a_name_that_two_inputs_share_is_matched_with_its_folder_only() throws Exception {
    write("was/a/t.yaml", OLD);
    write("was/t.yaml", OLD);
    write("a/t.yaml", NEW);
    write("b/t.yaml", NEW);

    assertThat(audit("was", "a/t.yaml", "b/t.yaml").inputs())
        .extracting(input -> input.base() == null ? "" : input.base().name())
        .containsExactly("was/a/t.yaml", "");
  }

  @Test
  void the_base_may_come_from_standard_input() throws Exception {
    standardInput = new ByteArrayInputStream(OLD.getBytes(StandardCharsets.UTF_8));

    assertThat(delta(audit("-", "new.yaml"), "s3.block-public-access", "Open"))
        .isEqualTo(Delta.RESOLVED);
  }

  @Test
  void a_base_that_cannot_be_compared_is_refused() throws Exception {
    Path plan = Path.of("src", "test", "resources", "terraform", "update", "plan.json");
    Files.copy(plan, folder.resolve("plan.json"));
    write("broken.yaml", "Resources: {A: {Type: x}, A: {Type: y}}\n");
    write("notes.yaml", "title: none\n");

    assertRefused("missing.yaml", "missing.yaml does not exist");
    assertRefused("broken.yaml", "broken.yaml:1:");
    assertRefused("notes.yaml", "notes.yaml is YAML");
    assertRefused("plan.json", "new.yaml and plan.json cannot be compared");
    assertThatThrownBy(() -> audit("old.yaml", "new.yaml", "plan.json"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("old.yaml is one document, but there are 2 inputs");
  }

  @Test
  void a_parameter_that_only_the_new_template_has_is_no_mistake() throws Exception {
    write("new.yaml", "Parameters: {Name: {Type: String}}\n" + NEW);
    builder.set(AuditOption.PARAMETERS, "Name=x");

    assertThat(audit("old.yaml", "new.yaml").diagnostics()).isEmpty();
  }

  private void assertRefused(String base, String start) {
    assertThatThrownBy(() -> audit(base, "new.yaml"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(start);
  }

  private Checklist audit(String base, String... inputs) throws Exception {
    return run(base, inputs).complete();
  }

  private AuditResult run(String base, String... inputs) throws Exception {
    AuditRequest request =
        builder.set(AuditOption.BASE, base).set(AuditOption.INPUTS, List.of(inputs)).build();
    return new Auditor(BundledCatalog.open(), "0.1.0")
        .audit(request, new Workspace(folder, standardInput, ReadingProgress.NONE));
  }

  private static Map<String, ChangeAction> actions(Checklist checklist) {
    Map<String, ChangeAction> actions = new TreeMap<>();
    checklist
        .resources()
        .forEach(resource -> actions.put(resource.address().text(), resource.change()));
    return actions;
  }

  private static AssessedResource resource(Checklist checklist, String address) {
    return checklist.resources().stream()
        .filter(resource -> resource.address().text().equals(address))
        .findFirst()
        .orElseThrow();
  }

  private static Delta delta(Checklist checklist, String responsibility, String address) {
    return checklist.items().stream()
        .filter(item -> item.responsibility().id().equals(responsibility))
        .filter(item -> item.resourceText().equals(address))
        .filter(item -> item.status() != ItemStatus.NOT_APPLICABLE)
        .map(ChecklistItem::delta)
        .findFirst()
        .orElseThrow(() -> new AssertionError(responsibility + " of " + address));
  }

  private void write(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
