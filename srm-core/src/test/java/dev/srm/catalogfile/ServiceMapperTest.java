package dev.srm.catalogfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.catalog.Category;
import dev.srm.catalog.Kind;
import dev.srm.catalog.KindLink;
import dev.srm.catalog.KindRole;
import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.catalog.OwnershipShift;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Service;
import dev.srm.catalog.ServiceClass;
import dev.srm.catalog.ServiceModel;
import dev.srm.catalog.Severity;
import dev.srm.catalog.Spelling;
import dev.srm.resource.Value;
import dev.srm.tree.FileProblem;
import dev.srm.tree.Problems;
import dev.srm.tree.RefusedFileException;
import dev.srm.tree.TreeNode;
import dev.srm.tree.YamlTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ServiceMapperTest {

  private static final String HEAD =
      """
      service: ecs
      title: Amazon ECS
      model: PAAS
      class: managed-multi-tenant
      documentation: https://docs.aws.amazon.com/ecs
      """;

  private static final String KINDS =
      """
      kinds:
        service:
          terraform: [aws_ecs_service]
          cloudformation: [AWS::ECS::Service]
          role: duties
          class: infrastructure
          lacks: [software-stack, network-config]
          identity: {cloudformation: [ServiceName]}
          links:
            - {attribute: {terraform: cluster, cloudformation: Cluster}, to: cluster}
            - {attribute: Role, to: iam.role}
          defaults:
            - {attribute: {terraform: launch_type}, value: EC2, note: hosts, since: 2020-01-01}
          ownership:
            - owners: {guest-os: customer}
              because: hosts are yours
              source: guide
            - when: {attribute: launch_type, equals: FARGATE}
              rank: 2
              owners: {guest-os: aws, platform-runtime: shared, application: absent}
              because: AWS patches
              source: guide
        cluster:
          terraform: [aws_ecs_cluster]
          role: configures
          lacks: software-stack
      """;

  private static final String RESPONSIBILITIES =
      """
      responsibilities:
        - id: ecs.patch
          title: Patch hosts
          applies-to: [service]
          layer: guest-os
          category: patching
          severity: high
          duty: Patch.
          why: Because.
          remediation: Do.
          manual: Nobody can tell.
          unsupported: {cloudformation: No.}
          references: {cis-aws-5.0: [2.10, 1.1], fsbp: [ECS.1]}
          since: 0.1.0
        - {id: ecs.review, title: Review, applies-to: account, layer: governance,
           category: governance, severity: low, duty: d, why: w, remediation: r, since: 1.0,
           satisfied-when: {always: true, because: x}, applies-when: {always: false, because: y}}
      """;

  private final Problems problems = new Problems();

  @Test
  void a_service_has_the_fields_of_its_file() throws RefusedFileException {
    Service service = map(HEAD);

    assertThat(service)
        .isEqualTo(
            new Service(
                "ecs",
                "Amazon ECS",
                ServiceModel.PAAS,
                ServiceClass.MANAGED_MULTI_TENANT,
                "https://docs.aws.amazon.com/ecs",
                List.of(),
                List.of()));
  }

  @Test
  void a_kind_has_its_own_class_links_and_defaults() throws RefusedFileException {
    Kind kind = map(HEAD + KINDS).kinds().get(0);

    assertThat(kind.name()).isEqualTo("service");
    assertThat(kind.role()).isEqualTo(KindRole.DUTIES);
    assertThat(kind.serviceClass()).isEqualTo(ServiceClass.INFRASTRUCTURE);
    assertThat(kind.links())
        .containsExactly(
            new KindLink(new Spelling("cluster", "Cluster"), "ecs.cluster", List.of()),
            new KindLink(Spelling.same("Role"), "iam.role", List.of()));
    assertThat(kind.defaults().get(0).since()).isEqualTo("2020-01-01");
    assertThat(kind.defaults().get(0).value()).isEqualTo(Value.text("EC2"));
  }

  @Test
  void the_software_stack_is_short_for_five_layers() throws RefusedFileException {
    List<Kind> kinds = map(HEAD + KINDS).kinds();

    assertThat(kinds.get(1).lacks())
        .containsExactlyInAnyOrder(
            Layer.GUEST_OS,
            Layer.CONTAINER_ORCHESTRATION,
            Layer.PLATFORM_RUNTIME,
            Layer.DATABASE_ENGINE,
            Layer.APPLICATION);
    assertThat(kinds.get(0).lacks()).hasSize(6).contains(Layer.NETWORK_CONFIG);
  }

  @Test
  void terraform_resources_are_named_by_id_arn_and_name_unless_the_kind_says_otherwise()
      throws RefusedFileException {
    List<Kind> kinds = map(HEAD + KINDS).kinds();

    assertThat(kinds.get(0).identity())
        .containsExactly(
            new Spelling("id", null),
            new Spelling("arn", null),
            new Spelling("name", null),
            new Spelling(null, "ServiceName"));
    assertThat(kinds.get(1).identity()).extracting(Spelling::terraform).contains("arn");
  }

  @Test
  void the_most_specific_ownership_shift_comes_first() throws RefusedFileException {
    List<OwnershipShift> shifts = map(HEAD + KINDS).kinds().get(0).shifts();

    assertThat(shifts).extracting(OwnershipShift::rank).containsExactly(2, 0);
    assertThat(shifts.get(0).owners())
        .containsEntry(Layer.GUEST_OS, Owner.AWS)
        .containsEntry(Layer.PLATFORM_RUNTIME, Owner.SHARED)
        .containsEntry(Layer.APPLICATION, Owner.ABSENT);
    assertThat(shifts.get(1).when()).isNull();
  }

  @Test
  void a_responsibility_has_the_fields_of_its_entry() throws RefusedFileException {
    Responsibility patch = map(HEAD + KINDS + RESPONSIBILITIES).responsibilities().get(0);

    assertThat(patch.id()).isEqualTo("ecs.patch");
    assertThat(patch.appliesTo()).containsExactly("service");
    assertThat(patch.layer()).isEqualTo(Layer.GUEST_OS);
    assertThat(patch.category()).isEqualTo(Category.PATCHING);
    assertThat(patch.severity()).isEqualTo(Severity.HIGH);
    assertThat(patch.text().manual()).isEqualTo("Nobody can tell.");
    assertThat(patch.unsupported().cloudFormation()).isEqualTo("No.");
    assertThat(patch.references())
        .containsEntry("cis-aws-5.0", List.of("2.10", "1.1"))
        .containsEntry("fsbp", List.of("ECS.1"));
  }

  @Test
  void account_responsibilities_apply_to_no_kind() throws RefusedFileException {
    Responsibility review = map(HEAD + KINDS + RESPONSIBILITIES).responsibilities().get(1);

    assertThat(review.ofAccount()).isTrue();
    assertThat(review.since()).isEqualTo("1.0");
    assertThat(review.appliesWhen()).isNotNull();
    assertThat(review.satisfiedWhen()).isNotNull();
  }

  @Test
  void all_problems_of_a_file_are_found_at_once() throws RefusedFileException {
    map(
        """
        service: ecs
        titel: Amazon ECS
        model: PAS
        class: managed
        documentation: [x]
        kinds:
          service:
            terraform: aws_ecs_service
            role: duty
            lacks: [gest-os]
            ownership:
              - {rank: x, owners: {guest-os: amazon}, because: b, source: s}
        responsibilities:
          - {id: ecs.a, applies-to: service}
        """);

    assertThat(problems.found().stream().map(FileProblem::toString))
        .contains(
            "f:1:1: a service needs \"title\"",
            "f:2:1: a service has no \"titel\"; did you mean \"title\"?",
            "f:3:1: \"model\" cannot be \"PAS\"; did you mean \"PAAS\"?",
            "f:5:16: \"documentation\" must be text",
            "f:8:16: \"terraform\" must be a list",
            "f:10:13: \"lacks\" cannot be \"gest-os\"; did you mean \"guest-os\"?",
            "f:12:16: \"rank\" must be a whole number",
            "f:14:29: \"applies-to\" must be a list of kinds or the word account",
            "f:14:5: a responsibility needs \"severity\"")
        .anyMatch(
            problem -> problem.startsWith("f:4:1: \"class\" cannot be \"managed\"; known are"))
        .anyMatch(
            problem -> problem.startsWith("f:12:38: \"owners\" cannot be \"amazon\"; known are"));
  }

  @Test
  void the_compact_form_says_the_same_as_the_file() throws RefusedFileException, IOException {
    TreeNode tree = YamlTree.read("f", HEAD + KINDS + RESPONSIBILITIES);
    byte[] compact = JsonTree.write(tree).getBytes(StandardCharsets.UTF_8);

    TreeNode read = JsonTree.read("ecs.json", new ByteArrayInputStream(compact));

    assertThat(ServiceMapper.map(read, problems).service())
        .isEqualTo(ServiceMapper.map(tree, problems).service());
    assertThat(problems.found()).isEmpty();
  }

  private Service map(String yaml) throws RefusedFileException {
    return Objects.requireNonNull(ServiceMapper.map(YamlTree.read("f", yaml), problems)).service();
  }
}
